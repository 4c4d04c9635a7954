/** What a document may be in size: aliases of YAML multiply, and a document that holds itself has no end. */
import type { Problem } from '../problem.js';

/** Deeper than any document that people write; what recurses through a document needs an end. */
const deepest = 256;
/** GitHub's document has half a million. */
const most = 8_000_000;

/** @returns what is wrong with the size, if anything is */
export function outOfBounds(document: unknown): Pick<Problem, 'what' | 'fix'> | undefined {
  let count = 0;
  const open: [unknown, number][] = [[document, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    count += 1;
    if (depth > deepest)
      return {
        what: `The document is nested more than ${deepest} levels deep, or holds itself through an alias.`,
        fix: 'Use $ref where a part contains itself.',
      };
    if (count > most)
      return {
        what: `The document has more than ${most} nodes: its aliases multiply.`,
        fix: 'Use $ref instead of aliases.',
      };
    for (const child of Array.isArray(value) ? value : Object.values(value)) open.push([child, depth + 1]);
  }
  return undefined;
}
