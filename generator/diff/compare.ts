/** Two models in, everything that differs out: rated, the gravest first. Pure. */
import type { Api } from '../meaning/api.js';
import { compareDocuments } from './operations/document.js';
import type { Finding } from './finding.js';
import { ratings } from './rating.js';
import { compareOperations } from './operations/operations.js';

export function compareApis(before: Api, after: Api): Finding[] {
  return sorted([...compareOperations(before, after), ...compareDocuments(before, after)]);
}

/** By rating; within one, in the order of the document. */
export function sorted(found: readonly Finding[]): Finding[] {
  return ratings.flatMap((rating) => found.filter((one) => one.rating === rating));
}
