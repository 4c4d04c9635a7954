/** What of a schema can be checked. The rest is left out and said, so that nothing else depends on it. */
import { isObject, own, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { membersOf, type Located } from '../../meaning/schema/alternatives/parts.js';
import { withChildren } from '../../meaning/document/walk.js';
import { judgedPattern, nameSource, patternSaid } from './patterns.js';
import type { Say } from '../say.js';

/** What stands around a schema. */
export interface Surroundings {
  /** Whether a `$ref` leads to something. */
  readonly leads: (reference: string) => boolean;
  /** Whether a branch can never be the only one that a value fits. */
  readonly hasIdle: (branches: readonly Located[]) => boolean;
  readonly say: Say;
}

/**
 * A schema in canonical form without what cannot be checked, all the way down; references stay.
 * @param pointer where the schema stands, in the canonical document
 */
export function checkable(schema: JsonValue, pointer: string, around: Surroundings): JsonValue {
  if (typeof schema === 'boolean') return schema;
  if (!isObject(schema)) {
    around.say({ rule: 'schema-unchecked', pointer, what: `${shown(schema)} stands where a schema belongs.` });
    return true;
  }
  const fitting = alternative(withShapes(schema, pointer, around), pointer, around);
  return withChildren(fitting, 'Schema', (child, _kind, ...path) =>
    checkable(child, pointerTo(pointer, ...path), around),
  );
}

/** Values that a keyword may have. */
interface Shape {
  readonly fits: (value: JsonValue) => boolean;
  readonly wants: string;
}

const shape = (wants: string, fits: Shape['fits']): Shape => ({ fits, wants });
const number = shape('a number', (value) => typeof value === 'number');
const count = shape('a number from 0 on', (value) => typeof value === 'number' && value >= 0);
const text = shape('a text', (value) => typeof value === 'string');
const flag = shape('true or false', (value) => typeof value === 'boolean');
const map = shape('an object', isObject);
const names = shape(
  'a list of names',
  (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
);
const list = shape('a list that is not empty', (value) => Array.isArray(value) && value.length > 0);
const schema = shape('a schema', (value) => isObject(value) || typeof value === 'boolean');
const named = shape('lists of names', (value) => isObject(value) && Object.values(value).every(names.fits));

const of = (one: Shape, ...keywords: readonly string[]) =>
  Object.fromEntries(keywords.map((keyword) => [keyword, one]));

const shapes: Readonly<Record<string, Shape>> = {
  ...of(number, 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'),
  ...of(count, 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'),
  ...of(count, 'minContains', 'maxContains'),
  multipleOf: shape('a number above 0', (value) => typeof value === 'number' && value > 0),
  ...of(text, 'pattern', 'format', '$ref', 'contentEncoding', 'contentMediaType', 'x-unique-by'),
  uniqueItems: flag,
  required: names,
  ...of(list, 'enum', 'allOf', 'anyOf', 'oneOf', 'prefixItems'),
  ...of(map, 'properties', 'patternProperties', 'dependentSchemas'),
  dependentRequired: named,
  ...of(schema, 'items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'),
  ...of(schema, 'unevaluatedItems', 'unevaluatedProperties'),
};

/** Keywords of which nothing here judges: their schemas are referred to, or hold what is decoded first. */
const aside = new Set(['$defs', 'definitions', 'contentSchema', '$dynamicRef', '$dynamicAnchor', '$id', '$schema']);

function withShapes(node: JsonObject, pointer: string, { leads, say }: Surroundings): JsonObject {
  const copy: [string, JsonValue][] = [];
  for (const [keyword, value] of Object.entries(node)) {
    const wanted = own(shapes as unknown as JsonObject, keyword) as unknown as Shape | undefined;
    const place = pointerTo(pointer, keyword);
    if (aside.has(keyword)) continue;
    if (wanted?.fits(value) === false) {
      const meant = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
      const isMeant = !Number.isNaN(meant) && wanted.fits(meant);
      const what = `${keyword} is ${shown(value)} and must be ${wanted.wants}.`;
      const assumed = isMeant ? { assumed: `It is read as ${meant}.` } : {};
      say({ rule: 'keyword-shape', pointer: place, what, ...assumed });
      if (isMeant) copy.push([keyword, meant]);
    } else if (keyword === '$ref' && !leads(value as string)) {
      say({ rule: 'schema-unchecked', pointer: place, what: `The reference ${shown(value)} leads nowhere.` });
    } else if (keyword === 'pattern') {
      const said = patternSaid(value as string);
      if (said !== undefined) say({ ...said, pointer: place });
      if (judgedPattern(value as string) !== undefined) copy.push([keyword, value]);
    } else copy.push([keyword, value]);
  }
  return withNames(Object.fromEntries(copy), pointer, say);
}

/** With alternatives that what anybody would send can fit. */
function alternative(node: JsonObject, pointer: string, { hasIdle, say }: Surroundings): JsonObject {
  if ('anyOf' in node || 'discriminator' in node || !hasIdle(membersOf({ node, pointer }, 'oneOf'))) return node;
  const what = 'oneOf has a branch that can never be the only one: what fits it fits another one as well.';
  say({ rule: 'one-of-idle', pointer: pointerTo(pointer, 'oneOf'), what });
  const { oneOf, ...rest } = node;
  return { ...rest, anyOf: oneOf ?? [] };
}

/** Names of `patternProperties` are patterns as well. Where one cannot be judged, nobody knows which names are additional. */
function withNames(node: JsonObject, pointer: string, say: Say): JsonObject {
  const patterns = node['patternProperties'];
  if (!isObject(patterns)) return node;
  let isWhole = true;
  const judged = Object.entries(patterns).flatMap(([written, value]): [string, JsonValue][] => {
    const place = pointerTo(pointer, 'patternProperties', written);
    const said = patternSaid(written);
    const source = nameSource(written);
    if (said !== undefined && said.rule !== 'pattern-time') say({ ...said, pointer: place });
    if (source !== undefined) return [[source, value]];
    isWhole = false;
    if (said?.rule !== 'pattern-unchecked')
      say({
        rule: 'pattern-unchecked',
        pointer: place,
        what: `Names that match ${shown(written)} can take exponential time.`,
      });
    return [];
  });
  const { additionalProperties: _additional, ...rest } = node;
  return { ...(isWhole ? node : rest), patternProperties: Object.fromEntries(judged) };
}

function shown(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
