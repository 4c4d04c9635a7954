/** Walks the nodes of a document by its grammar: never into data, extensions, or what OpenAPI does not know. */
import { isObject, pointerTo, type JsonObject, type JsonValue } from '../json.js';
import { fieldOf, grammar, type Kind, type Shape } from './grammar.js';

type Change = (child: JsonValue, kind: Kind, ...path: readonly string[]) => JsonValue;

/**
 * A node with every node below it changed, one level down; the same object when nothing did.
 * @param change gets each child, its kind, and its path from the node
 */
export function withChildren(node: JsonObject, kind: Kind, change: Change): JsonObject {
  let copy: Record<string, JsonValue> | undefined;
  for (const key of Object.keys(node)) {
    const shape = isExtension(kind, key) ? undefined : holding(kind, key);
    if (shape === undefined) continue;
    const value = node[key] as JsonValue;
    const changed = ofShape(value, shape, change, [key]);
    if (changed === value) continue;
    copy ??= copyOf(node);
    put(copy, key, changed);
  }
  return copy ?? node;
}

function ofShape(value: JsonValue, shape: Shape, change: Change, path: readonly string[]): JsonValue {
  if (Array.isArray(value)) {
    // A list where one is expected: `items` of older drafts.
    const each = shape.of === 'list' ? shape.each : shape;
    const items = value as readonly JsonValue[];
    const changed = items.map((item, index) => ofShape(item, each, change, [...path, String(index)]));
    return changed.some((item, index) => item !== items[index]) ? changed : value;
  }
  if (shape.of === 'kind') return change(value, shape.kind, ...path);
  if (shape.of !== 'map' || !isObject(value)) return value;
  let copy: Record<string, JsonValue> | undefined;
  for (const name of Object.keys(value)) {
    if (shape.isExtensible && name.startsWith('x-')) continue;
    const child = value[name] as JsonValue;
    const changed = ofShape(child, shape.each, change, [...path, name]);
    if (changed === child) continue;
    copy ??= copyOf(value);
    put(copy, name, changed);
  }
  return copy ?? value;
}

/**
 * Rebuilds a document from the leaves up.
 * @param change gets each node with its children already changed, the pointer it had in the original, and its kind
 */
export function mapNodes(
  document: JsonObject,
  change: (node: JsonObject, pointer: string, kind: Kind) => JsonObject,
): JsonObject {
  const made = (node: JsonObject, kind: Kind, pointer: string): JsonObject =>
    change(
      withChildren(node, kind, (child, below, ...path) =>
        isObject(child) ? made(child, below, pointerTo(pointer, ...path)) : child,
      ),
      pointer,
      kind,
    );
  return made(document, 'Document', '');
}

/** Shows every node of a document, parents before their children. */
export function visitNodes(document: JsonObject, visit: (node: JsonObject, kind: Kind) => void): void {
  const seen = (node: JsonObject, kind: Kind): void => {
    visit(node, kind);
    withChildren(node, kind, (child, below) => {
      if (isObject(child)) seen(child, below);
      return child;
    });
  };
  seen(document, 'Document');
}

/** Whether a field is the author's own: of an object whose names are all the author's, only what looks like one. */
export function isExtension(kind: Kind, key: string): boolean {
  return key.startsWith('x-') && !Object.hasOwn(grammar[kind], key);
}

const shapes = new Map<Kind, Map<string, Shape | undefined>>();

/** The shape of a field that holds nodes, however deep; undefined for texts and data. */
function holding(kind: Kind, key: string): Shape | undefined {
  let known = shapes.get(kind);
  if (known === undefined) shapes.set(kind, (known = new Map()));
  if ('*' in grammar[kind]) return fieldOf(kind, key);
  if (known.has(key)) return known.get(key);
  const shape = fieldOf(kind, key);
  const found = shape !== undefined && holdsNodes(shape) ? shape : undefined;
  // Unknown names are the author's, and without end.
  if (shape !== undefined) known.set(key, found);
  return found;
}

function holdsNodes(shape: Shape): boolean {
  return shape.of === 'kind' || ((shape.of === 'map' || shape.of === 'list') && holdsNodes(shape.each));
}

/** A name may be `__proto__`. */
function put(object: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  else object[key] = value;
}

export function copyOf(node: JsonObject): Record<string, JsonValue> {
  return Object.hasOwn(node, '__proto__')
    ? (Object.fromEntries(Object.entries(node)) as Record<string, JsonValue>)
    : { ...node };
}
