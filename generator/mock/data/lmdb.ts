/**
 * Reads the data files of earlier versions, which kept them in LMDB: pages of a tree, keys and values in its leaves. Reads only,
 * and believes nothing: the number of a page, a length or an offset may be anything in a damaged file.
 */
import { createHash } from 'node:crypto';
import type { Change } from '../state/store.js';
import type { Owner } from './lock.js';

const pageHead = 24;
const magic = 0xbeefc0de;
const [isBranch, isLeaf, isOverflow] = [1, 2, 4];
const isElsewhere = 1;
const treeLength = 48;
const none = 0xffff_ffff_ffff_ffffn;
/** A tree of any file that a disk holds is lower. */
const deepest = 16;

class Unreadable extends Error {}

/** Whether a file is one of them, whole or not. */
export function isLmdb(bytes: Buffer): boolean {
  return bytes.length >= pageHead + 8 && bytes.readUInt32LE(pageHead) === magic;
}

/** What is kept, and whose file it is; and what cannot be read of it. */
export interface Taken {
  readonly changes: readonly Change[];
  readonly owner: Owner | undefined;
  readonly damage: readonly string[];
}

export function readLmdb(bytes: Buffer): Taken {
  const damage: string[] = [];
  /** Nothing where it cannot be read. */
  const tried = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      damage.push(error instanceof Unreadable ? error.message : `it cannot be read: ${String(error)}`);
      return undefined;
    }
  };
  const leaves = (tree: Tree | undefined) => (tree === undefined ? [] : leavesOf(bytes, tree, tried));
  const trees = new Map(leaves(tried(() => rootOf(bytes))).map(({ key, value }) => [textOf(key), value]));
  const named = (name: string) => leaves(tried(() => treeIn(bytes, trees.get(name))));
  const changes = named('records').flatMap((leaf) => tried(() => [changeIn(leaf)]) ?? []);
  const [owner] = named('owners').map(({ value }) => tried(() => JSON.parse(value.toString('utf8')) as Owner));
  return { changes, owner, damage };
}

function changeIn({ key, value }: Leaf): Change {
  const text = value.toString('utf8');
  const end = text.indexOf('\n');
  const [name, record] = [text.slice(0, end), text.slice(end + 1)];
  // Its key is the hash of what stands before the record: damage to either shows. Of the record only that it is JSON.
  if (end === -1 || textOf(key) !== createHash('sha256').update(name).digest('base64url'))
    throw new Unreadable('a record is not the one of its key');
  JSON.parse(record);
  return [name, record];
}

interface Tree {
  readonly root: bigint;
  readonly entries: bigint;
  /** Of a page. */
  readonly size: number;
}

/** Where the last commit begins; undefined when nothing was ever written. */
function rootOf(bytes: Buffer): Tree | undefined {
  const first = metaAt(bytes, 0);
  const second = first === undefined ? undefined : metaAt(bytes, first.size);
  const [last] = [first, second].flatMap((one) => one ?? []).sort((left, right) => (left.turn < right.turn ? 1 : -1));
  if (first === undefined || second === undefined || last === undefined)
    throw new Unreadable('its first pages are not those of such a file');
  return last.root === none ? undefined : last;
}

function metaAt(bytes: Buffer, at: number): (Tree & { turn: bigint }) | undefined {
  const meta = at + pageHead;
  if (meta + 144 > bytes.length || bytes.readUInt32LE(meta) !== magic || bytes.readUInt32LE(meta + 4) !== 2)
    return undefined;
  // Sign, version, address and size of the map; then the trees of free pages and of all others; the last page; the turn.
  const [free, main] = [meta + 24, meta + 72];
  const size = bytes.readUInt32LE(free);
  if (size < 512 || size > 65_536) return undefined;
  return { size, ...treeAt(bytes, main), turn: bytes.readBigUInt64LE(meta + 128) };
}

function treeAt(bytes: Buffer, at: number): Omit<Tree, 'size'> {
  return { entries: bytes.readBigUInt64LE(at + 32), root: bytes.readBigUInt64LE(at + 40) };
}

interface Leaf {
  readonly key: Buffer;
  readonly value: Buffer;
}

/** A tree that another one names. */
function treeIn(bytes: Buffer, named: Buffer | undefined): Tree | undefined {
  if (named === undefined) return undefined;
  if (named.length < treeLength) throw new Unreadable('it names a tree that is none');
  const tree = { ...treeAt(named, 0), size: bytes.readUInt32LE(pageHead + 24) };
  return tree.root === none ? undefined : tree;
}

/** @param tried goes on when a page or an entry cannot be read */
function leavesOf(
  bytes: Buffer,
  { root, entries, size }: Tree,
  tried: <T>(read: () => T) => T | undefined,
): readonly Leaf[] {
  const found: Leaf[] = [];
  const seen = new Set<bigint>();
  const pageAt = (number: bigint): Buffer => {
    const at = Number(number) * size;
    if (at + size > bytes.length) throw new Unreadable(`page ${number} lies behind its end`);
    const page = bytes.subarray(at, at + size);
    if (page.readBigUInt64LE(0) !== number) throw new Unreadable(`page ${number} is another one`);
    return page;
  };
  /** What is longer than a page stands in pages of its own, one after the other. */
  const overflow = (page: Buffer, at: number, length: number): Buffer => {
    const number = page.readBigUInt64LE(at);
    if ((pageAt(number).readUInt16LE(18) & isOverflow) === 0) throw new Unreadable(`page ${number} continues nothing`);
    const from = Number(number) * size + pageHead;
    return bytes.subarray(from, from + length);
  };
  const leafAt = (page: Buffer, node: number): Leaf => {
    const length = page.readUInt32LE(node);
    const from = node + 8 + page.readUInt16LE(node + 6);
    const isLong = (page.readUInt16LE(node + 4) & isElsewhere) !== 0;
    const value = isLong ? overflow(page, from, length) : page.subarray(from, from + length);
    if (from > size || value.length !== length) throw new Unreadable('an entry holds less than it says');
    return { key: page.subarray(node + 8, from), value };
  };
  const walk = (number: bigint, depth: number): void => {
    if (depth > deepest || seen.has(number)) throw new Unreadable('its pages lead in a circle');
    seen.add(number);
    const page = pageAt(number);
    const flags = page.readUInt16LE(18);
    if ((flags & (isLeaf | isBranch)) === 0) throw new Unreadable(`page ${number} is no page of a tree`);
    for (let index = 0; index < page.readUInt16LE(20) / 2; index += 1) {
      tried(() => {
        const node = pageHead + page.readUInt16LE(pageHead + 2 * index);
        if ((flags & isLeaf) !== 0) found.push(leafAt(page, node));
        // The number of a page has 48 bits.
        else walk(BigInt(page.readUIntLE(node, 6)), depth + 1);
      });
    }
  };
  tried(() => walk(root, 0));
  tried(() => {
    if (BigInt(found.length) === entries) return;
    throw new Unreadable(`it holds ${found.length} entries where ${entries} were written`);
  });
  return found;
}

/** Keys of texts end with a zero, or do not. */
function textOf(key: Buffer): string {
  return key.toString('utf8').replace(/\0+$/, '');
}
