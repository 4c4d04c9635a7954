/** Every way to break exactly one rule of a schema in a value that fits it. */
import { jsonText, plus } from '../../meaning/digits.js';
import { expressionOf } from '../../meaning/schema/pattern/expression.js';
import type { ViolationKind } from '../../meaning/api.js';
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import { shapeOf, typesIn } from '../../meaning/schema/shape.js';

export interface Break {
  readonly kind: Extract<ViolationKind, 'missing' | 'format' | 'value' | 'duplicate'>;
  /** Full path of the field, as people write it. */
  readonly field: string;
  readonly pointer: string;
  /** What was done to it: `is left out`, `is null`. */
  readonly what: string;
  /** The whole value, broken there. */
  readonly value: JsonValue;
  /** Whether the value is certainly wrong; behind a choice another branch might allow it. */
  readonly isCertain: boolean;
}

type Place = Pick<Break, 'field' | 'pointer' | 'isCertain'>;

/** @param value fits the schema; what it leaves out cannot be broken */
export function* breaksOf(
  document: JsonObject,
  schema: JsonValue,
  value: JsonValue,
  place: Place = { field: '', pointer: '', isCertain: true },
): Generator<Break> {
  const { node, branches, properties, required, forbidden, isChoice } = shapeOf(document, schema, value);
  const here = { ...place, isCertain: place.isCertain && !isChoice };
  const shown = (wrong: JsonValue) => {
    const text = jsonText(wrong);
    return `is ${text.length > 40 ? `${text.slice(0, 37)}...` : text}`;
  };
  if (place.field !== '') {
    for (const wrong of wrongTypes(node, branches.length > 0 || Object.keys(properties).length > 0))
      yield { ...here, kind: 'format', what: shown(wrong), value: wrong };
    for (const wrong of outside(node)) yield { ...here, kind: 'value', what: shown(wrong), value: wrong };
  }
  if (isObject(value)) yield* inObject(value);
  if (Array.isArray(value)) yield* inList(value as readonly JsonValue[]);

  function* inObject(object: JsonObject): Generator<Break> {
    for (const name of new Set(required)) {
      // Without its tag the value is another branch's, and that branch has something to say.
      if (forbidden.includes(name) || !(name in object)) continue;
      const { [name]: _left, ...rest } = object;
      yield { ...inside(name), kind: 'missing', what: 'is left out', value: rest };
    }
    for (const [name, child] of Object.entries(properties)) {
      if (child === false || !(name in object)) continue;
      for (const one of breaksOf(document, child, object[name] ?? null, inside(name)))
        yield { ...one, value: { ...object, [name]: one.value } };
    }
    if (node['additionalProperties'] === false && place.field !== '')
      yield { ...here, kind: 'value', what: 'has an unknown member', value: { ...object, 'no-such-member': 1 } };
    for (const [name, needed] of Object.entries(objectOf(node['dependentRequired']))) {
      for (const other of arrayOf(needed).map(String)) {
        if (!(name in object) || !(other in object) || required.includes(other)) continue;
        const { [other]: _left, ...rest } = object;
        yield { ...inside(other), kind: 'missing', what: `is left out beside ${name}`, value: rest };
      }
    }
  }

  function* inList(items: readonly JsonValue[]): Generator<Break> {
    const item = { field: `${place.field}[0]`, pointer: pointerTo(place.pointer, 0), isCertain: here.isCertain };
    if (items.length > 0) {
      for (const one of breaksOf(document, node['items'] ?? {}, items[0] ?? null, item))
        yield { ...one, value: [one.value, ...items.slice(1)] };
    }
    const unique = stringOf(node['x-unique-by']);
    const [first] = items;
    if (unique !== undefined && own(first, unique) !== undefined) {
      const field = `${place.field}[1].${unique}`;
      const pointer = pointerTo(place.pointer, 1, unique);
      yield { ...here, field, pointer, kind: 'duplicate', what: 'is there twice', value: [...items, first ?? null] };
    }
    if (node['uniqueItems'] === true && first !== undefined)
      yield { ...here, kind: 'value', what: 'holds an item twice', value: [...items, first] };
    const { minItems, maxItems } = node;
    if (typeof minItems === 'number' && minItems > 0)
      yield { ...here, kind: 'value', what: `has ${minItems - 1} items`, value: items.slice(0, minItems - 1) };
    if (typeof maxItems === 'number' && maxItems < 1000 && first !== undefined) {
      const many = Array.from({ length: maxItems + 1 }, () => first);
      yield { ...here, kind: 'value', what: `has ${maxItems + 1} items`, value: many };
    }
  }

  function inside(name: string): Place {
    return {
      field: place.field === '' ? name : `${place.field}.${name}`,
      pointer: pointerTo(place.pointer, name),
      isCertain: here.isCertain,
    };
  }
}

const samples: readonly (readonly [type: string, value: JsonValue])[] = [
  ['string', 'text'],
  ['boolean', true],
  ['object', {}],
  ['array', []],
  ['null', null],
  ['number', 1.5],
];

/** Formats whose text can be wrong. */
const formats = new Set(['date', 'date-time', 'time', 'uuid', 'ipv4', 'ipv6', 'email']);

/** Values of every type that the schema does not allow. */
function wrongTypes(node: JsonObject, isComposite: boolean): JsonValue[] {
  const types = typesIn(node);
  if (types.length === 0) return isComposite ? ['text', null] : [];
  const wrong = samples.filter(([type]) => !types.includes(type)).map(([, value]) => value);
  if (!types.includes('integer') && !types.includes('number')) wrong.push(1);
  if (types.length === 1 && types[0] === 'string' && formats.has(stringOf(node['format']) ?? '')) wrong.push('?');
  return wrong;
}

/** Values of the right type beyond every limit that the schema sets. */
function outside(node: JsonObject): JsonValue[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength } = node;
  const hasList = arrayOf(node['enum']).length > 0 || 'const' in node;
  const isText = hasList && [...arrayOf(node['enum']), node['const']].some((one) => typeof one === 'string');
  return [
    ...(isText ? ['outside the list'] : []),
    ...(typeof minimum === 'number' ? [plus(minimum, -1)] : []),
    ...(typeof maximum === 'number' ? [plus(maximum, 1)] : []),
    ...(typeof exclusiveMinimum === 'number' ? [exclusiveMinimum] : []),
    ...(typeof exclusiveMaximum === 'number' ? [exclusiveMaximum] : []),
    ...(typeof multipleOf === 'number' ? [multipleOf * 1.5] : []),
    ...(typeof minLength === 'number' && minLength > 0 && minLength < 100_000 ? ['x'.repeat(minLength - 1)] : []),
    ...(typeof maxLength === 'number' && maxLength >= 0 && maxLength < 100_000 ? ['x'.repeat(maxLength + 1)] : []),
    ...unmatched(stringOf(node['pattern'])),
  ];
}

function unmatched(pattern: string | undefined): string[] {
  if (pattern === undefined) return [];
  const found = expressionOf(pattern);
  // What nobody can read, or can take for ever, is judged by nobody.
  if ('why' in found || found.time === 'exponential') return [];
  const expression = new RegExp(found.source, found.flags);
  const wrong = ['?', ' ', '#!', '', 'A b'].find((text) => !expression.test(text));
  return wrong === undefined ? [] : [wrong];
}
