/** Everything that is said of the schemas of a document, without compiling or asking any. */
import type { Api, Operation } from '../../meaning/api.js';
import type { Unjudged } from '../say.js';
import { createUnits, reachable } from './units.js';

/** What requests and answers are not judged by as it stands in the document; grows with the document. */
export function surveyed(api: Api): readonly Unjudged[] {
  const found: Unjudged[] = [];
  const units = createUnits(api.document, (unjudged) => found.push(unjudged));
  reachable(units, new Set(api.operations.flatMap(schemasOf).map(units.canonicalPointer)));
  return found;
}

/** Pointers of every schema that an operation names. */
function schemasOf({ parameters, body, responses }: Operation): string[] {
  const contents = [...(body?.contents ?? []), ...responses.flatMap((response) => response.contents)];
  return [
    ...parameters.map(({ pointer }) => pointer),
    ...contents.flatMap(({ pointer, schema }) => (schema === undefined ? [] : [pointer])),
  ];
}
