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
  let pointer = base;
  for (const segment of segments) pointer += `/${typeof segment === 'number' ? segment : escaped(segment)}`;
  return pointer;
}

/** Most names have nothing to escape, and every node of a document passes here. */
function escaped(segment: string): string {
  return /[~/]/.test(segment) ? segment.replaceAll('~', '~0').replaceAll('/', '~1') : segment;
}

export function pointerSegments(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((segment) => (segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment));
}

/** The fragment of a reference without its percent-encoding; as it stands where a percent sign is only a sign. */
export function decoded(fragment: string): string {
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
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
    here = targetOf(root, ref);
  }
}

/** What references of a document lead to. Models are never written into, and the same few are asked for again and again. */
const targets = new WeakMap<JsonObject, Map<string, Resolved>>();

function targetOf(root: JsonValue, ref: string): Resolved {
  const found = (): Resolved => {
    const pointer = decoded(ref.slice(1));
    return { value: valueAt(root, pointer), pointer };
  };
  if (!isObject(root)) return found();
  const known = targets.get(root) ?? new Map<string, Resolved>();
  targets.set(root, known);
  const target = known.get(ref) ?? found();
  known.set(ref, target);
  return target;
}
