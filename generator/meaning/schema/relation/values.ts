/** Listed values: `enum` and `const`. */
import { jsonText } from '../../digits.js';
import type { JsonObject, JsonValue } from '../../json.js';
import { accepts, isSame } from '../alternatives/accepts.js';
import { keywordAt, type Alternative } from '../alternatives/alternatives.js';
import type { At, Side } from './comparing.js';

/** @returns whether values are listed on a side, so that no limit has anything to add */
export function compareValues(at: At, { old, now }: Side<Alternative>): boolean {
  const list = (values: readonly JsonValue[]) => values.map((value) => jsonText(value)).join(', ');
  const [before, after] = [old.values, now.values];
  if (before === undefined && after === undefined) return false;
  const more = {
    pointer: keywordAt(now.parts, at.pair.now.pointer, 'enum', 'const'),
    oldPointer: keywordAt(old.parts, at.pair.old.pointer, 'enum', 'const'),
    ...(before === undefined ? {} : { before: list(before) }),
    ...(after === undefined ? {} : { after: list(after) }),
  };
  const missing = (values: readonly JsonValue[] | undefined, other: Alternative, document: JsonObject) =>
    (values ?? []).filter((value) => !takes(document, other, value));
  const dropped = missing(before, now, at.comparing.now);
  const added = missing(after, old, at.comparing.old);
  if (before === undefined) at.report('values-listed', (name) => `the values of ${name} are listed now`, more);
  if (after === undefined) at.report('values-freed', (name) => `the values of ${name} are free now`, more);
  if (dropped.length > 0) at.report('value-dropped', (name) => `${name} lost ${list(dropped)}`, more);
  if (added.length > 0) at.report('value-added', (name) => `${name} gained ${list(added)}`, more);
  return true;
}

function takes(document: JsonObject, { values, parts }: Alternative, value: JsonValue): boolean {
  if (values !== undefined) return values.some((one) => isSame(one, value));
  return parts.every(({ node, pointer }) => {
    // Unions and references are among the parts already.
    const { oneOf: _oneOf, anyOf: _anyOf, allOf: _allOf, $ref: _ref, ...schema } = node;
    return accepts(document, { schema, pointer: `${pointer} without unions` }, value);
  });
}
