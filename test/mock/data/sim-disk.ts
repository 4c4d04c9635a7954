/**
 * A disk that loses its power: what was written and not synced is there afterwards, or is not, or a part of it is, sector by
 * sector; names of files likewise, in their order. It fills up, and it fails.
 */
import type { Disk } from '../../../generator/mock/data/disk.js';

type Chance = () => number;

/** Numbers that look like chance, the same for one seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let one = Math.imul(state ^ (state >>> 15), 1 | state);
    one = (one + Math.imul(one ^ (one >>> 7), 61 | one)) ^ one;
    return ((one ^ (one >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class PowerCut extends Error {}

/** Smaller than that of any disk, so that all that can be torn is. */
const sector = 16;

/** One change of a file that is not on the disk yet. */
type Pending = (bytes: Buffer) => Buffer;

class Content {
  durable: Buffer = Buffer.alloc(0);
  pending: Pending[] = [];
  get now(): Buffer {
    return this.pending.reduce((bytes, change) => change(bytes), this.durable);
  }
}

export class SimDisk implements Disk {
  /** Operations so far. */
  count = 0;
  /** Bytes that all files may have. */
  room = Infinity;
  /** Called before each operation; may throw what the operation is to fail with. */
  before: (operation: keyof Disk) => void = () => {};
  readonly #chance: Chance;
  readonly #cutAt: number;
  #names: Map<string, Content>;
  #durableNames: Map<string, Content>;
  #pendingNames: ((names: Map<string, Content>) => void)[] = [];
  readonly #handles = new Map<number, Content>();

  /** @param cutAt the operation at which the power goes */
  constructor(chance: Chance, cutAt = Infinity, files: ReadonlyMap<string, Buffer> = new Map()) {
    this.#chance = chance;
    this.#cutAt = cutAt;
    const contents = [...files].map(
      ([name, bytes]) => [name, Object.assign(new Content(), { durable: bytes })] as const,
    );
    this.#names = new Map(contents);
    this.#durableNames = new Map(contents);
  }

  get files(): string[] {
    return [...this.#names.keys()];
  }

  /** The files as the next process finds them. */
  afterCut(): Map<string, Buffer> {
    const names = new Map(this.#durableNames);
    const happened = Math.floor(this.#chance() * (this.#pendingNames.length + 1));
    for (const change of this.#pendingNames.slice(0, happened)) change(names);
    return new Map(
      [...names].map(([name, { durable, pending }]) => [
        name,
        pending.reduce((bytes, change) => this.#partly(bytes, change(bytes)), durable),
      ]),
    );
  }

  /** Each sector as it was, or as it was to be. */
  #partly(before: Buffer, after: Buffer): Buffer {
    const isCut = this.#chance() < 0.5;
    const length = isCut ? before.length : after.length;
    const bytes = Buffer.alloc(length);
    for (let at = 0; at < length; at += sector) {
      const end = Math.min(at + sector, length);
      if (before.subarray(at, end).equals(after.subarray(at, end))) {
        after.copy(bytes, at, at, end);
        continue;
      }
      const from = this.#chance() < 0.5 ? before : after;
      from.subarray(at, Math.min(at + sector, length)).copy(bytes, at);
    }
    return bytes;
  }

  #step(operation: keyof Disk): void {
    this.count += 1;
    if (this.count >= this.#cutAt) throw new PowerCut();
    this.before(operation);
  }

  #of(handle: number): Content {
    const found = this.#handles.get(handle);
    if (found === undefined) throw new Error('EBADF');
    return found;
  }

  read(file: string): Buffer {
    const found = this.#names.get(file);
    if (found === undefined) throw new Error('ENOENT');
    return Buffer.from(found.now);
  }

  open(file: string, how: 'r+' | 'w+'): number {
    this.#step('open');
    let content = this.#names.get(file);
    if (content === undefined) {
      const made = new Content();
      content = made;
      this.#rename((names) => names.set(file, made));
    } else if (how === 'w+') content.pending.push(() => Buffer.alloc(0));
    const handle = this.#handles.size + 1;
    this.#handles.set(handle, content);
    return handle;
  }

  write(handle: number, bytes: Uint8Array, from: number, position: number): number {
    this.#step('write');
    const content = this.#of(handle);
    const left = this.room - [...this.#names.values()].reduce((sum, one) => sum + one.now.length, 0);
    const grown = Math.max(0, position + bytes.length - from - content.now.length);
    const part = Buffer.from(bytes.subarray(from, bytes.length - Math.max(0, grown - left)));
    if (part.length === 0) throw new Error('ENOSPC: no space left on device, write');
    content.pending.push((before) => {
      const after = Buffer.alloc(Math.max(before.length, position + part.length));
      before.copy(after);
      part.copy(after, position);
      return after;
    });
    return part.length;
  }

  truncate(handle: number, length: number): void {
    this.#step('truncate');
    this.#of(handle).pending.push((before) => Buffer.from(before.subarray(0, length)));
  }

  async sync(handle: number): Promise<void> {
    const content = this.#of(handle);
    const covered = content.pending.length;
    // Others go on meanwhile.
    await new Promise((done) => setImmediate(done));
    this.#step('sync');
    const pending = content.pending.splice(0, covered);
    content.durable = pending.reduce((bytes, change) => change(bytes), content.durable);
  }

  syncNow(handle: number): void {
    this.#step('syncNow');
    const content = this.#of(handle);
    content.durable = content.now;
    content.pending = [];
  }

  close(): void {}

  rename(from: string, to: string): void {
    this.#step('rename');
    this.#rename((names) => {
      const moved = names.get(from);
      if (moved === undefined) throw new Error('ENOENT');
      names.set(to, moved);
      names.delete(from);
    });
  }

  remove(file: string): void {
    this.#step('remove');
    this.#rename((names) => names.delete(file));
  }

  syncFolder(): void {
    this.#step('syncFolder');
    this.#durableNames = new Map(this.#names);
    this.#pendingNames = [];
  }

  #rename(change: (names: Map<string, Content>) => void): void {
    change(this.#names);
    this.#pendingNames.push(change);
  }
}
