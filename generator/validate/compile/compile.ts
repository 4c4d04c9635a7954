/**
 * The only door to Ajv: compiles schemas of a document by their JSON pointers, each when a value first arrives at it. So the
 * start does not grow with the document, and a schema that refers to all others costs what is used of them.
 */
import { Ajv2020, type AnySchemaObject, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { JsonObject, JsonValue } from '../../meaning/json.js';
import type { Direction } from '../../meaning/schema/direction.js';
import { withDigits } from '../../runtime/checks.js';
import type { Say } from '../say.js';
import { addKeywords, referenceKeyword, type Lazy } from './keywords.js';
import { Memory } from './memory.js';
import { createUnits, type Units } from './units.js';

export type Compiled = (value: JsonValue, literals: ReadonlyMap<string, string>) => readonly ErrorObject[];

export interface Compiler {
  /** Finds every error. What cannot be compiled takes everything, and is said. */
  at(pointer: string, direction?: Direction): Compiled;
  /** Stops at the first error: a large value may hold millions. */
  firstAt(pointer: string, direction?: Direction): Compiled;
}

/**
 * @param document as it is written: pointers are those of the author's
 * @param found hears of everything that is not judged as it stands there
 */
export function createCompiler(document: JsonObject, found?: Say): Compiler {
  const made = new Map<string, (pointer: string) => Compiled>();
  const compiled = (pointer: string, allErrors: boolean, direction?: Direction): Compiled => {
    const key = `${direction} ${allErrors}`;
    const at = made.get(key) ?? lazyCompiler(createUnits(document, found, direction), allErrors);
    made.set(key, at);
    return at(pointer);
  };
  return {
    at: (pointer, direction) => compiled(pointer, true, direction),
    firstAt: (pointer, direction) => compiled(pointer, false, direction),
  };
}

/** Finds every error, and shows its code: for `standalone.ts`. */
export function standaloneCompiler(schemas: JsonObject): Ajv2020 {
  const ajv = ajvOf({ allErrors: true, inlineRefs: false, code: { source: true, esm: true, lines: true } });
  ajv.addSchema(schemas as AnySchemaObject, 'document');
  return ajv;
}

/** Those of some schemas that cannot be compiled, each for itself; said as everywhere. */
export function uncompilable(units: Units, pointers: Iterable<string>): Set<string> {
  const ajv = ajvOf({ allErrors: true });
  referenceKeyword(ajv, () => ({ validate: ajv.compile(true) }));
  return new Set([...pointers].filter((pointer) => compile(ajv, units, pointer) === undefined));
}

function ajvOf(options: Options): Ajv2020 {
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
  return ajv;
}

function lazyCompiler(units: Units, allErrors: boolean): (pointer: string) => Compiled {
  const compiled = new Map<string, Lazy>();
  const ajv = ajvOf({ allErrors, verbose: true });
  const at = (pointer: string): Lazy => {
    const known = compiled.get(pointer) ?? lazy(() => compile(ajv, units, pointer) ?? ajv.compile(true));
    compiled.set(pointer, known);
    return known;
  };
  const memory = new Memory();
  const remembered = new Map<string, Lazy>();
  referenceKeyword(ajv, (reference) => {
    const pointer = units.targetOf(reference);
    const known = remembered.get(pointer) ?? lazy(() => memory.of(at(pointer).validate));
    remembered.set(pointer, known);
    return known;
  });
  return (written) => {
    const unit = at(units.canonicalPointer(written));
    return (value, literals) => {
      memory.forget();
      return withDigits(literals, () => (unit.validate(value) === true ? [] : (unit.validate.errors ?? [])));
    };
  };
}

function lazy(compiled: () => ValidateFunction): Lazy {
  return {
    get validate() {
      const value = compiled();
      Object.defineProperty(this, 'validate', { value });
      return value;
    },
  };
}

function compile(ajv: Ajv2020, units: Units, pointer: string): ValidateFunction | undefined {
  const unit = units.at(pointer);
  try {
    return ajv.compile(unit as AnySchemaObject | boolean);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    units.say({ rule: 'schema-unchecked', pointer, what: `The schema cannot be compiled: ${why}.` });
    return undefined;
  }
}
