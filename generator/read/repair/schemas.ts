/** Schemas with keywords that JSON Schema does not have, or has in another shape. */
import { grammar } from '../../meaning/document/grammar.js';
import {
  arrayOf,
  decoded,
  isObject,
  objectOf,
  own,
  pointerTo,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import type { Repair } from './context.js';
import { shown, writtenText } from './values.js';

/** Keywords that only a schema has: standing elsewhere, they show that a schema is meant. */
export const schemaFields: ReadonlySet<string> = new Set(
  Object.keys(grammar.Schema).filter(
    (name) => !['description', 'deprecated', 'example', 'examples', 'required', 'title'].includes(name),
  ),
);

const types = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

/** What people write for a type, and what they mean. */
const meant: Readonly<Record<string, JsonObject>> = {
  file: { type: 'string', format: 'binary' },
  binary: { type: 'string', format: 'binary' },
  date: { type: 'string', format: 'date' },
  'date-time': { type: 'string', format: 'date-time' },
  datetime: { type: 'string', format: 'date-time' },
  timestamp: { type: 'string' },
  uuid: { type: 'string', format: 'uuid' },
  uri: { type: 'string', format: 'uri' },
  url: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
  str: { type: 'string' },
  text: { type: 'string' },
  char: { type: 'string' },
  enum: { type: 'string' },
  int: { type: 'integer' },
  int32: { type: 'integer', format: 'int32' },
  int64: { type: 'integer', format: 'int64' },
  long: { type: 'integer', format: 'int64' },
  bigint: { type: 'integer' },
  float: { type: 'number', format: 'float' },
  double: { type: 'number', format: 'double' },
  decimal: { type: 'number' },
  bool: { type: 'boolean' },
  map: { type: 'object' },
  dict: { type: 'object' },
  hash: { type: 'object' },
  json: {},
  list: { type: 'array' },
  set: { type: 'array' },
  any: {},
  mixed: {},
  none: { type: 'null' },
  nil: { type: 'null' },
};

export function beforeSchema(value: JsonValue, pointer: string, repair: Repair): JsonValue {
  if (typeof value === 'string') {
    const ref = pointerTo('/components/schemas', value);
    const made = valueAt(repair.document, ref) !== undefined ? { $ref: `#${ref}` } : { type: value };
    repair.add('schema-type', pointer, `${shown(value)} stands where a schema belongs.`);
    return made;
  }
  if (Array.isArray(value) && /\/items$/.test(pointer)) {
    // Tuples of JSON Schema before 2020-12; most lists here are one schema between brackets.
    repair.add(
      'object-expected',
      pointer,
      'A list stands where the schema of items belongs.',
      'It is read as the schema of every item.',
    );
    const members = value as readonly JsonValue[];
    return members.length <= 1 ? (members[0] ?? {}) : { anyOf: members };
  }
  return isObject(value) ? withTypes(namedRequired(value, pointer, repair), pointer, repair) : value;
}

/** `required: true` inside a property was right in JSON Schema draft 3: the object requires it. */
function namedRequired(schema: JsonObject, pointer: string, repair: Repair): JsonObject {
  const properties = own(schema, 'properties');
  const names = Object.entries(objectOf(properties)).flatMap(([name, property]) =>
    typeof own(property, 'required') === 'boolean' ? [name] : [],
  );
  if (names.length === 0) return schema;
  const wanted = names.filter((name) => own(objectOf(properties)[name], 'required') === true);
  const at = pointerTo(pointer, 'properties', names[0] ?? '', 'required');
  repair.add(
    'required-shape',
    at,
    `required is true or false in the property "${names[0]}".`,
    'The object requires it, or not.',
  );
  const plain = Object.entries(objectOf(properties)).map(([name, property]): [string, JsonValue] => {
    if (!names.includes(name)) return [name, property];
    const { required: _required, ...rest } = property as JsonObject;
    return [name, rest];
  });
  const required = [...new Set([...arrayOf(own(schema, 'required')), ...wanted])];
  return { ...schema, properties: Object.fromEntries(plain), ...(required.length === 0 ? {} : { required }) };
}

function withTypes(schema: JsonObject, pointer: string, repair: Repair): JsonObject {
  const type = own(schema, 'type');
  if (type === undefined || (typeof type === 'string' && types.has(type))) return schema;
  const { type: _type, ...rest } = schema;
  const names = (Array.isArray(type) ? type : [type]) as readonly JsonValue[];
  const isKnown = (name: JsonValue) => typeof name === 'string' && types.has(name);
  if (names.length > 0 && names.every(isKnown)) return schema;
  const read = names.map((name) => typeOf(name, repair));
  const said = `${shown(type)} is no type.`;
  const first = read[0];
  if (read.length === 1 && first !== undefined) {
    repair.add('schema-type', pointerTo(pointer, 'type'), said, `It is read as ${shown(first)}.`);
    return '$ref' in first ? { ...rest, ...first } : { ...first, ...rest };
  }
  const list = read.flatMap((one) => (typeof one['type'] === 'string' ? [one['type']] : []));
  repair.add(
    'schema-type',
    pointerTo(pointer, 'type'),
    said,
    list.length === 0 ? 'Any type is allowed.' : `It is read as ${shown(list)}.`,
  );
  return list.length === 0 || list.length < read.length
    ? rest
    : { ...rest, type: list.length === 1 ? (list[0] ?? '') : list };
}

/** What a word means as a type; anything, when it means none. */
function typeOf(name: JsonValue, repair: Repair): JsonObject {
  if (name === null) return { type: 'null' };
  if (typeof name !== 'string') return {};
  const word = name.trim().toLowerCase();
  if (types.has(word)) return { type: word };
  if (Object.hasOwn(meant, word)) return meant[word] ?? {};
  const component = pointerTo('/components/schemas', name);
  return valueAt(repair.document, component) === undefined ? {} : { $ref: `#${component}` };
}

export function checkedSchema(written: JsonObject, pointer: string, repair: Repair): JsonObject {
  const schema = withEnumOfType(withEnumOfItems(written, pointer, repair), pointer, repair);
  const dropped = ['enum', 'allOf', 'anyOf', 'oneOf'].filter(
    (keyword) => arrayOf(schema[keyword]).length === 0 && keyword in schema,
  );
  for (const keyword of dropped)
    repair.add('enum-empty', pointerTo(pointer, keyword), `${keyword} is empty: nothing would be allowed.`);
  const mapping = own(own(schema, 'discriminator'), 'mapping');
  if (dropped.length === 0 && mapping === undefined && propertyNameOf(schema)) return schema;
  const { discriminator, ...rest } = Object.fromEntries(
    Object.entries(schema).filter(([key]) => !dropped.includes(key)),
  );
  if (!isObject(discriminator)) return rest;
  if (typeof discriminator['propertyName'] !== 'string') {
    repair.add(
      'field-missing',
      pointerTo(pointer, 'discriminator'),
      'The discriminator names no property.',
      'It is left out.',
    );
    return rest;
  }
  const mapped = Object.entries(objectOf(mapping)).flatMap(([value, target]): [string, JsonValue][] => {
    const ref = mappingTarget(String(target), pointerTo(pointer, 'discriminator', 'mapping', value), repair);
    return ref === undefined ? [] : [[value, ref]];
  });
  return {
    ...rest,
    discriminator: { ...discriminator, ...(mapping === undefined ? {} : { mapping: Object.fromEntries(mapped) }) },
  };
}

/** Machines that write documents put the values of a list's items beside the list. */
function withEnumOfItems(schema: JsonObject, pointer: string, repair: Repair): JsonObject {
  const values = arrayOf(schema['enum']);
  const { items } = schema;
  if (schema['type'] !== 'array' || !isObject(items) || values.length === 0 || values.some(Array.isArray))
    return schema;
  repair.add('enum-of-items', pointerTo(pointer, 'enum'), 'enum lists values that are no lists, and type is array.');
  const { enum: _enum, ...rest } = schema;
  return 'enum' in items || '$ref' in items ? rest : { ...rest, items: { ...items, enum: values } };
}

/** YAML reads `1` as a number where a text was meant, and people quote numbers. Where no value is of the type, the values count. */
function withEnumOfType(schema: JsonObject, pointer: string, repair: Repair): JsonObject {
  const values = arrayOf(schema['enum']);
  const names = [schema['type']].flat();
  if (values.length === 0 || schema['type'] === undefined) return schema;
  const isOf = (value: JsonValue) =>
    names.some((name) => name === typeOfValue(value) || (name === 'number' && typeof value === 'number'));
  const read = values.map((value, index) => {
    if (isOf(value)) return value;
    return meantBy(value, names, pointerTo(pointer, 'enum', index), repair) ?? value;
  });
  const at = pointerTo(pointer, 'enum');
  const said = `enum lists ${shown(values)}, and type is ${names.join(' or ')}.`;
  if (!read.some((value) => value !== null && isOf(value)) && read.some((value) => value !== null)) {
    repair.add('enum-type', at, said, 'The type is left out.');
    const { type: _type, ...rest } = schema;
    return rest;
  }
  if (read.every((value, index) => value === values[index])) return schema;
  repair.add('enum-type', at, said, `It is read as ${shown(read)}.`);
  return { ...schema, enum: read };
}

function typeOfValue(value: JsonValue): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A value of another type as one of these; undefined where it can mean none. */
function meantBy(value: JsonValue, types: readonly unknown[], pointer: string, repair: Repair): JsonValue | undefined {
  if (typeof value === 'object') return undefined;
  if (types.includes('string')) return writtenText(value, pointer, repair);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  const isNumber = types.includes('integer')
    ? Number.isInteger(number)
    : types.includes('number') && Number.isFinite(number);
  if (isNumber) return number;
  return types.includes('boolean') && (value === 'true' || value === 'false') ? value === 'true' : undefined;
}

function propertyNameOf(schema: JsonObject): boolean {
  const discriminator = own(schema, 'discriminator');
  return discriminator === undefined || typeof own(discriminator, 'propertyName') === 'string';
}

/** A mapping names a reference, or a schema among the components. */
function mappingTarget(target: string, pointer: string, repair: Repair): string | undefined {
  if (target.startsWith('#') && valueAt(repair.document, decoded(target.slice(1))) !== undefined) return target;
  const name = target.replace(/^.*[#/]/, '').replace(/\.(ya?ml|json)$/i, '');
  const component = pointerTo('/components/schemas', name);
  const isThere = valueAt(repair.document, component) !== undefined;
  const said = isThere ? `It is read as #${component}.` : 'It is left out.';
  repair.add(
    'discriminator-mapping',
    pointer,
    `The mapping to "${target}" is no reference that leads to a schema.`,
    said,
  );
  return isThere ? `#${component}` : undefined;
}
