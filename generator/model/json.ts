/** JSON as data, JSON pointers and local references: the vocabulary the whole model is written in. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one when it is anything else. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function arrayOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

export function stringOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** An own property, never one inherited from `Object.prototype` (names such as `constructor` are legal in documents). */
export function own(object: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Appends segments to a JSON pointer, escaping `~` and `/`. */
export function pointerTo(base: string, ...segments: readonly (string | number)[]): string {
  return base + segments.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function pointerSegments(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value a JSON pointer names, or undefined. References on the way are not followed. */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const segment of pointerSegments(pointer)) {
    value = Array.isArray(value) ? (value as readonly JsonValue[])[Number(segment)] : own(value, segment);
    if (value === undefined) return undefined;
  }
  return value;
}

export interface Resolved {
  readonly value: JsonValue | undefined;
  /** Where the value really stands. */
  readonly pointer: string;
}

/** Follows a chain of local `$ref`s (`#/…`). A circle of bare references ends in `undefined`. */
export function resolve(root: JsonValue, value: JsonValue | undefined, pointer: string): Resolved {
  const seen = new Set<string>();
  for (let here: Resolved = { value, pointer }; ;) {
    const ref = stringOf(own(here.value, '$ref'));
    if (ref === undefined) return here;
    if (seen.has(ref) || !ref.startsWith('#')) return { value: undefined, pointer: ref };
    seen.add(ref);
    const target = decodeURIComponent(ref.slice(1));
    here = { value: valueAt(root, target), pointer: target };
  }
}
