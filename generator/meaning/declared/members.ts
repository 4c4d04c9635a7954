/** Reading what a document declares in extensions of ours. */
import type { Problem, Problems } from '../../problem.js';
import { arrayOf, objectOf, pointerTo, stringOf, type JsonValue } from '../json.js';

export function texts(value: JsonValue | undefined): string[] {
  return arrayOf(value).flatMap((one) => stringOf(one) ?? []);
}

/** A member that means nothing is most likely a mistyped one. */
export function onlyKnown(
  value: JsonValue | undefined,
  known: readonly string[],
  at: string,
  kind: Problem['kind'],
  problems: Problems,
): void {
  for (const name of Object.keys(objectOf(value))) {
    if (known.includes(name) || name.startsWith('x-')) continue;
    problems.add(
      kind,
      { pointer: pointerTo(at, name) },
      `"${name}" means nothing here.`,
      `Known are: ${known.join(', ')}.`,
    );
  }
}
