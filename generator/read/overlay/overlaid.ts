/** A document under overlays: what they make of it, and who wrote each node of what comes out. */
import { isObject, pointerSegments, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { Way } from './select.js';

/** Where a node was written: a pointer into the document, or into one of the overlays. */
export interface Writer {
  /** Index of the overlay; undefined for the document. */
  readonly overlay?: number;
  readonly pointer: string;
}

/** A list or an object. */
type Block = Record<string, JsonValue>;

/** A child that stands where another name or index of the same block stood before. */
interface Shifted {
  readonly was: string;
}

export class Overlaid {
  #document: JsonValue;
  /** Blocks that were made here and may be written into: those of the author stay as they are. */
  readonly #ours = new Set<unknown>();
  /** Of our blocks: children that are not what stood there before. */
  readonly #children = new WeakMap<object, Map<string, Writer | Shifted>>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  get document(): JsonObject {
    return this.#document as JsonObject;
  }

  /** Who wrote the node at a pointer, or the nearest one above it that is there. */
  writerOf(pointer: string): Writer {
    let node: JsonValue | undefined = this.#document;
    let writer: Writer = { pointer: '' };
    for (const segment of pointerSegments(pointer)) {
      const child = isBlock(node) ? this.#children.get(node)?.get(segment) : undefined;
      if (child !== undefined && !('was' in child)) writer = child;
      else writer = { ...writer, pointer: pointerTo(writer.pointer, child?.was ?? segment) };
      node = isBlock(node) && Object.hasOwn(node, segment) ? (node as Block)[segment] : undefined;
    }
    return writer;
  }

  at(way: Way): JsonValue | undefined {
    return way.reduce<JsonValue | undefined>(
      (node, key) => (isBlock(node) && Object.hasOwn(node, key) ? (node as Block)[key] : undefined),
      this.#document,
    );
  }

  /**
   * Merges a value into the node at the end of a way: members into members, items after items, a plain value instead of one.
   * @returns what does not go together, as a sentence
   */
  merge(way: Way, value: JsonValue, writer: Writer): string | undefined {
    const node = this.at(way);
    const last = way.at(-1);
    if (!isBlock(node)) {
      if (isBlock(value) || last === undefined) return mismatch(value, node);
      this.#put(this.#own(way.slice(0, -1)), String(last), value, writer);
      return undefined;
    }
    const own = this.#own(way);
    if (!Array.isArray(node)) return isObject(value) ? this.#mergeInto(own, value, writer) : mismatch(value, node);
    const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
    const start = node.length;
    for (const [index, item] of items.entries())
      this.#put(own, String(start + index), item, Array.isArray(value) ? below(writer, index) : writer);
    return undefined;
  }

  /** @param ways none of them the document itself */
  remove(ways: readonly Way[]): void {
    // The last items first: then those before them stay where they are.
    const order = (way: Way) => (typeof way.at(-1) === 'number' ? Number(way.at(-1)) : -1);
    for (const way of [...ways].sort((left, right) => order(right) - order(left))) {
      const key = way.at(-1);
      // It went with something around it.
      if (key === undefined || this.at(way) === undefined) continue;
      const block = this.#own(way.slice(0, -1));
      if (Array.isArray(block)) this.#removeItem(block, Number(key));
      else delete block[key];
    }
  }

  #mergeInto(block: Block, value: JsonObject, writer: Writer): string | undefined {
    for (const [key, one] of Object.entries(value)) {
      const known = Object.hasOwn(block, key) ? block[key] : undefined;
      const from = below(writer, key);
      if (!Object.hasOwn(block, key) || (!isBlock(known) && !isBlock(one))) this.#put(block, key, one, from);
      else if (Array.isArray(known) && Array.isArray(one)) {
        const list = this.#copyIn(block, key);
        for (const [index, item] of (one as readonly JsonValue[]).entries())
          this.#put(list, String((known as readonly JsonValue[]).length + index), item, below(from, index));
      } else if (isObject(known) && isObject(one)) {
        const wrong = this.#mergeInto(this.#copyIn(block, key), one, from);
        if (wrong !== undefined) return wrong;
      } else return mismatch(one, known, key);
    }
    return undefined;
  }

  #put(block: Block, key: string, value: JsonValue, writer: Writer): void {
    // A name such as __proto__ is a name like any other.
    Object.defineProperty(block, key, { value, enumerable: true, writable: true, configurable: true });
    this.#childrenOf(block).set(key, writer);
  }

  #removeItem(list: Block & readonly JsonValue[], index: number): void {
    const children = this.#childrenOf(list);
    const before = Array.from({ length: list.length }, (_, at) => children.get(String(at)) ?? { was: String(at) });
    before.splice(index, 1);
    (list as unknown as JsonValue[]).splice(index, 1);
    children.clear();
    before.forEach((child, at) => children.set(String(at), child));
  }

  /** The block at the end of a way, as one that may be written into, as is everything on the way. */
  #own(way: Way): Block {
    const holder: Block = { root: this.#document };
    let block = this.#copyIn(holder, 'root');
    this.#document = holder['root'] ?? null;
    for (const key of way) block = this.#copyIn(block, String(key));
    return block;
  }

  #copyIn(holder: Block, key: string): Block {
    const node = holder[key] as Block;
    if (this.#ours.has(node)) return node;
    const copy = (Array.isArray(node) ? [...(node as readonly JsonValue[])] : { ...node }) as Block;
    this.#ours.add(copy);
    Object.defineProperty(holder, key, { value: copy, enumerable: true, writable: true, configurable: true });
    return copy;
  }

  #childrenOf(block: Block): Map<string, Writer | Shifted> {
    const known = this.#children.get(block) ?? new Map<string, Writer | Shifted>();
    this.#children.set(block, known);
    return known;
  }
}

function isBlock(value: JsonValue | undefined): value is JsonObject | readonly JsonValue[] {
  return typeof value === 'object' && value !== null;
}

function below({ overlay, pointer }: Writer, key: string | number): Writer {
  return { ...(overlay === undefined ? {} : { overlay }), pointer: pointerTo(pointer, key) };
}

function mismatch(value: JsonValue, node: JsonValue | undefined, key?: string): string {
  const where = key === undefined ? '' : ` "${key}"`;
  return `${kindOf(value)} cannot be merged into ${kindOf(node).toLowerCase()}${where}.`;
}

function kindOf(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return 'Null';
  if (typeof value === 'object') return Array.isArray(value) ? 'A list' : 'An object';
  return { string: 'A text', number: 'A number', boolean: 'A boolean' }[typeof value as 'string'];
}
