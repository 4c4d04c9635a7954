/**
 * What all worlds keep, in one file that only grows, until it is written anew beside and takes the place of the old one at once.
 * A change stands in the file when `write` returns, and is on the disk when `kept` resolves: one sync serves all calls that wait.
 */
import path from 'node:path';
import { Unkept, type Change, type Data, type Store } from '../state/store.js';
import { writeWhole, type Disk } from './disk.js';
import { firstRecord, headOf, placeOf, recordOf, writtenMark, type Entry, type Mark, type Whole } from './format.js';

/** A file begins anew when it has this many bytes, and so many times what is kept. */
const usualSmallest = 1024 * 1024;
const slack = 3;
/** It is read in one piece. */
const largest = 1024 * 1024 * 1024;
/** How long nothing has to happen until the end is marked, in milliseconds. */
const rest = 50;

type Records = Map<string, string>;

/** Where a file is written before it takes its place. */
export function besideOf(file: string): string {
  return `${file}.writing`;
}

/** Writes a file that holds this and nothing else; it takes its place whole, or everything is as before. */
export function writeAnew(disk: Disk, file: string, entries: Iterable<Entry>): { handle: number; mark: Mark } {
  const beside = besideOf(file);
  const handle = disk.open(beside, 'w+');
  try {
    let [at, count] = [firstRecord, 0];
    for (const entry of entries) {
      const bytes = recordOf(entry, (count += 1));
      writeWhole(disk, handle, bytes, at);
      at += bytes.length;
    }
    const mark = { turn: 0, end: at, count };
    writeWhole(disk, handle, headOf(mark), 0);
    disk.syncNow(handle);
    disk.rename(beside, file);
    return { handle, mark };
  } catch (error) {
    disk.close(handle);
    try {
      disk.remove(beside);
    } catch {
      // It was not there yet, or goes when the next one is written.
    }
    throw error;
  }
}

/** What is kept after all of these, by world. */
function sumOf(entries: Iterable<Entry>): Map<string, Records> {
  const worlds = new Map<string, Records>();
  for (const entry of entries) apply(worlds, entry);
  return worlds;
}

function apply(worlds: Map<string, Records>, { world, changes }: Entry): void {
  if (changes === undefined) return void worlds.delete(world);
  const records: Records = worlds.get(world) ?? new Map<string, string>();
  worlds.set(world, records);
  for (const [key, record] of changes) {
    if (record === undefined) records.delete(key);
    else records.set(key, record);
  }
}

/** The shortest way to the same. */
function* entriesOf(worlds: ReadonlyMap<string, ReadonlyMap<string, string>>): Generator<Entry> {
  for (const [world, records] of worlds) for (const change of records) yield { world, changes: [change] };
}

/** Makes a file that holds this and nothing else. */
export function made(disk: Disk, file: string, entries: Iterable<Entry>, smallest?: number): DataFile {
  const worlds = sumOf(entries);
  const { handle, mark } = writeAnew(disk, file, entriesOf(worlds));
  disk.syncFolder(path.dirname(file));
  return new DataFile(disk, file, handle, { mark, end: mark.end, count: mark.count, worlds }, smallest);
}

/** Goes on with a file that was found whole. */
export function reopened(disk: Disk, file: string, { entries, end, length, mark }: Whole, smallest?: number): DataFile {
  const handle = disk.open(file, 'r+');
  // A write that was cut off goes, and what was written and not synced is, before anything is answered from it.
  if (length > end) disk.truncate(handle, end);
  if (length > end || end > mark.end) disk.syncNow(handle);
  return new DataFile(disk, file, handle, { mark, end, count: entries.length, worlds: sumOf(entries) }, smallest);
}

export class DataFile implements Data {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #worlds: Map<string, Records>;
  #handle: number;
  #mark: Mark;
  /** What stands in the file. */
  #end: number;
  #count: number;
  /** What of it is on the disk. */
  #durable: Pick<Mark, 'end' | 'count'>;
  /** The sync under way, and up to where it reaches; and the one that follows. */
  #syncing: { readonly done: Promise<void>; end: number } | undefined;
  #next: Promise<void> | undefined;
  #resting: NodeJS.Timeout | undefined;
  /** Names in its folder are not on the disk yet. */
  #isMoved = false;
  /** Below it, writing it anew is not tried again. */
  #enough: number;
  readonly #smallest: number;
  #failure: Error | undefined;

  /**
   * @param file whose folder no other process works in under this name
   * @param state where it ends, and what is kept there
   * @param smallest how long a file may get before it is looked at whether it should begin anew
   */
  constructor(
    disk: Disk,
    file: string,
    handle: number,
    state: { readonly mark: Mark; readonly end: number; readonly count: number; readonly worlds: Map<string, Records> },
    smallest = usualSmallest,
  ) {
    [this.#smallest, this.#enough] = [smallest, smallest];
    this.#disk = disk;
    this.#file = file;
    this.#handle = handle;
    this.#worlds = state.worlds;
    this.#mark = state.mark;
    [this.#end, this.#count] = [state.end, state.count];
    this.#durable = { end: state.end, count: state.count };
  }

  worlds(): readonly string[] {
    return [...this.#worlds.keys()];
  }

  store(world: string): Store {
    return {
      load: () => this.#worlds.get(world) ?? [],
      write: (changes) => this.#write({ world, changes }),
    };
  }

  forget(world: string): void {
    if (this.#worlds.has(world)) this.#write({ world });
  }

  kept(): Promise<void> | undefined {
    this.#throwIfFailed();
    if (this.#durable.end === this.#end) return undefined;
    if (this.#syncing !== undefined && this.#syncing.end >= this.#end) return this.#syncing.done;
    this.#next ??= this.#follow();
    return this.#next;
  }

  async close(): Promise<void> {
    try {
      // What failed before has been said to whoever waited for it.
      if (this.#failure !== undefined) return;
      await this.kept();
      this.#markEnd();
      await this.#disk.sync(this.#handle);
    } finally {
      clearTimeout(this.#resting);
      this.#failure ??= new Unkept('the data file is closed');
      this.#disk.close(this.#handle);
    }
  }

  #write(entry: Entry): void {
    this.#throwIfFailed();
    const bytes = recordOf(entry, this.#count + 1);
    try {
      if (this.#end + bytes.length > largest) throw new Error('it may have 1 GiB');
      writeWhole(this.#disk, this.#handle, bytes, this.#end);
    } catch (error) {
      this.#cutBack();
      throw new Unkept(`the change cannot be kept, so nothing has changed: ${reasonOf(error)}`, { cause: error });
    }
    this.#end += bytes.length;
    this.#count += 1;
    apply(this.#worlds, entry);
    // Whoever waits for it asks; whoever does not is served as well.
    this.kept()?.catch(() => undefined);
  }

  /** What was begun goes; where even that fails, the next record is written over it. */
  #cutBack(): void {
    try {
      this.#disk.truncate(this.#handle, this.#end);
    } catch {
      // Half a record behind the end is none.
    }
  }

  async #follow(): Promise<void> {
    await this.#syncing?.done.catch(() => undefined);
    // Calls that have arrived together are kept together.
    await new Promise((done) => setImmediate(done));
    this.#next = undefined;
    const syncing = { end: this.#end, done: this.#sync() };
    this.#syncing = syncing;
    try {
      await syncing.done;
    } finally {
      if (this.#syncing === syncing) this.#syncing = undefined;
    }
  }

  async #sync(): Promise<void> {
    this.#throwIfFailed();
    clearTimeout(this.#resting);
    const reached = { end: this.#end, count: this.#count };
    try {
      if (this.#isOverlong()) this.#writeAnew();
      else {
        this.#markEnd();
        await this.#disk.sync(this.#handle);
        this.#durable = reached;
      }
      if (this.#isMoved) this.#disk.syncFolder(path.dirname(this.#file));
      this.#isMoved = false;
    } catch (error) {
      throw this.#fail(error);
    }
    this.#resting = setTimeout(() => void this.#settle(), rest);
    this.#resting.unref();
  }

  /** Nothing happens: the end is marked, so that damage to any record is told from a write that was cut off. */
  async #settle(): Promise<void> {
    if (this.#failure !== undefined || this.#durable.end !== this.#end) return;
    this.#markEnd();
    // A disk says once that it failed: what came in meanwhile may be what it could not take.
    await this.#disk.sync(this.#handle).catch((error: unknown) => this.#fail(error));
  }

  /** After it nobody knows what of the file is on the disk, whatever a later sync says. */
  #fail(error: unknown): Error {
    const what = `the data file cannot be relied on any more (${reasonOf(error)}); start the mock again`;
    return (this.#failure ??= new Unkept(what, { cause: error }));
  }

  /** Marks what is on the disk. A mark that cannot be written leaves the one before, which is as true. */
  #markEnd(): void {
    if (this.#mark.end === this.#durable.end) return;
    const mark = { turn: this.#mark.turn + 1, ...this.#durable };
    try {
      writeWhole(this.#disk, this.#handle, writtenMark(mark), placeOf(mark));
      this.#mark = mark;
    } catch {
      // The next one is written to the same place.
    }
  }

  #isOverlong(): boolean {
    if (this.#end < this.#enough) return false;
    let size = 0;
    for (const records of this.#worlds.values()) for (const [key, one] of records) size += key.length + one.length;
    // Not counted again with every change.
    this.#enough = Math.max(this.#end + this.#smallest, 1.5 * this.#end);
    return this.#end > slack * size;
  }

  #writeAnew(): void {
    let made: ReturnType<typeof writeAnew>;
    try {
      made = writeAnew(this.#disk, this.#file, entriesOf(this.#worlds));
    } catch {
      // No room for two of them, perhaps: the old one goes on.
      this.#disk.syncNow(this.#handle);
      this.#durable = { end: this.#end, count: this.#count };
      return;
    }
    this.#disk.close(this.#handle);
    this.#handle = made.handle;
    this.#mark = made.mark;
    [this.#end, this.#count] = [made.mark.end, made.mark.count];
    this.#durable = made.mark;
    this.#enough = Math.max(this.#smallest, 2 * this.#end);
    this.#isMoved = true;
  }

  #throwIfFailed(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
