/** The only door to Ajv: compiles schemas of a document by their JSON pointers. */
import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { isObject, own, type JsonObject, type JsonValue } from '../model/json.js';
import { isInt64 } from './exact.js';
import { decidable } from './unions.js';

export type Compiled = (value: JsonValue, literals: ReadonlyMap<string, string>) => readonly ErrorObject[];

export interface Compiler {
  /**
   * Finds every error.
   * @throws Error when the schema at the pointer cannot be compiled
   */
  at(pointer: string): Compiled;
  /** Stops at the first error: a large value may hold millions. */
  firstAt(pointer: string): Compiled;
}

/** The digits behind the value that is being validated; one validation runs at a time. */
let written: ReadonlyMap<string, string> = new Map();

export function createCompiler(document: JsonObject): Compiler {
  const schemas = prepared(document) as AnySchemaObject;
  const every = compilerOf(schemas, true);
  let first: Compiler['at'] | undefined;
  return { at: every, firstAt: (pointer) => (first ??= compilerOf(schemas, false))(pointer) };
}

function compilerOf(schemas: AnySchemaObject, allErrors: boolean): Compiler['at'] {
  const ajv = new Ajv2020({
    allErrors,
    verbose: true,
    strict: false,
    validateSchema: false,
    // Instances may hold members called like those of every object.
    ownProperties: true,
    logger: false,
  });
  formats.default(ajv);
  // 64-bit integers are judged by their digits, see exact.ts; the format of that name would judge the rounded number.
  ajv.addFormat('int64', true);
  ajv.addKeyword({
    keyword: 'x-int64',
    type: 'number',
    error: { message: 'must be a 64-bit integer' },
    validate: (_schema: unknown, value: number, _parent: unknown, context?: { instancePath: string }) => {
      const digits = written.get(context?.instancePath ?? '');
      return digits === undefined ? Number.isSafeInteger(value) : isInt64(digits);
    },
  });
  ajv.addKeyword({ keyword: 'x-unique-by', type: 'array', errors: 'full', validate: uniqueBy });
  // Ajv's own compares every item with every other one.
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    error: { message: 'must NOT have duplicate items' },
    validate: (isAsked: boolean, items: readonly JsonValue[]) =>
      !isAsked || new Set(items.map((item) => JSON.stringify(sorted(item)))).size === items.length,
  });
  ajv.addSchema(schemas, 'document');
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    let validate = compiled.get(pointer);
    if (validate === undefined) {
      validate = ajv.compile({ $ref: `document#${encodeURI(pointer)}` });
      compiled.set(pointer, validate);
    }
    const check = validate;
    return (value, literals) => {
      written = literals;
      return check(value) === true ? [] : (check.errors ?? []);
    };
  };
}

/** Equal values have one text, whatever the order of their members. */
function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(sorted);
  if (!isObject(value)) return value;
  return Object.keys(value)
    .sort()
    .map((name) => [name, sorted(value[name] ?? null)]);
}

/** Nobody reads more. */
const mostRepeated = 100;

/** `x-unique-by: Name`: items that have the property must differ in it. Every repeated item is an error of its own. */
const uniqueBy = Object.assign(
  (property: string, items: readonly JsonValue[], _parent: unknown, context?: { instancePath: string }): boolean => {
    const seen = new Set<string>();
    const errors: Partial<ErrorObject>[] = [];
    items.forEach((item, index) => {
      const value = own(item, property);
      // What is no plain value has the wrong type already.
      if (value === undefined || typeof value === 'object') return;
      const text = JSON.stringify(value);
      if (seen.has(text) && errors.length < mostRepeated) {
        errors.push({
          keyword: 'x-unique-by',
          instancePath: `${context?.instancePath ?? ''}/${index}/${property}`,
          message: `must not be the ${property} of two items`,
          params: {},
          data: value,
        });
      }
      seen.add(text);
    });
    uniqueBy.errors = errors;
    return errors.length === 0;
  },
  { errors: [] as Partial<ErrorObject>[] },
);

/** The document as Ajv is to see it: unions decidable, 64-bit integers marked, keywords of OpenAPI 3.0 translated. */
function prepared(document: JsonObject): JsonValue {
  return translated(decidable(document, document));
}

function translated(node: JsonValue): JsonValue {
  if (Array.isArray(node)) return (node as readonly JsonValue[]).map(translated);
  if (!isObject(node)) return node;
  const copy: Record<string, JsonValue> = {};
  for (const [key, child] of Object.entries(node)) {
    Object.defineProperty(copy, key, {
      value: key === 'example' || key === 'examples' ? child : translated(child),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  if (copy['format'] === 'int64' && 'type' in copy) copy['x-int64'] = true;
  for (const [flag, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof copy[flag] !== 'boolean') continue;
    if (copy[flag] === true && copy[limit] !== undefined) copy[flag] = copy[limit];
    else delete copy[flag];
  }
  return copy;
}
