/** The only door to Ajv: compiles schemas of a document by their JSON pointers. */
import { Ajv2020, type AnySchemaObject, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { isObject, type JsonObject, type JsonValue } from '../meaning/json.js';
import { withDigits } from '../runtime/checks.js';
import { addKeywords } from './keywords.js';
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

export function createCompiler(document: JsonObject): Compiler {
  const schemas = prepared(document) as AnySchemaObject;
  const every = compilerOf(schemas, true);
  let first: Compiler['at'] | undefined;
  return { at: every, firstAt: (pointer) => (first ??= compilerOf(schemas, false))(pointer) };
}

/** For `standalone.ts`: finds every error, and shows its code. */
export function standaloneCompiler(document: JsonObject): Ajv2020 {
  return ajvOf(prepared(document) as AnySchemaObject, {
    allErrors: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
}

function ajvOf(schemas: AnySchemaObject, options: Options): Ajv2020 {
  const ajv = new Ajv2020({
    ...options,
    strict: false,
    validateSchema: false,
    // Instances may hold members called like those of every object.
    ownProperties: true,
    logger: false,
  });
  formats.default(ajv);
  // 64-bit integers are judged by their digits, see exact.ts; the format of that name would judge the rounded number.
  ajv.addFormat('int64', true);
  addKeywords(ajv);
  ajv.addSchema(schemas, 'document');
  return ajv;
}

function compilerOf(schemas: AnySchemaObject, allErrors: boolean): Compiler['at'] {
  const ajv = ajvOf(schemas, { allErrors, verbose: true });
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    let validate = compiled.get(pointer);
    if (validate === undefined) {
      validate = ajv.compile({ $ref: `document#${encodeURI(pointer)}` });
      compiled.set(pointer, validate);
    }
    const check = validate;
    return (value, literals) => withDigits(literals, () => (check(value) === true ? [] : (check.errors ?? [])));
  };
}

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
