/** The door to data files: made when it is not there, taken over from earlier versions, and never believed before it is checked. */
import { copyFileSync, existsSync, linkSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../../problem.js';
import type { Data } from '../state/store.js';
import { besideOf, made, reopened, type DataFile } from './data-file.js';
import { realDisk, type Disk } from './disk.js';
import { readFile, salvaged, type Entry } from './format.js';
import { isLmdb, readLmdb } from './lmdb.js';
import { isRunning, lock } from './lock.js';

export interface DataOptions {
  /** Give back all that is whole of a damaged file; the file itself is kept beside. */
  readonly repair?: boolean;
  /** Hears what has become of a file that is not simply opened. */
  readonly told?: (line: string) => void;
  /** What the file lies on. */
  readonly disk?: Disk;
}

/**
 * Opens the file, or makes it.
 * @throws ProblemError when it is damaged or no such file, cannot be written, or another mock works with it
 */
export function openData(file: string, options: DataOptions = {}): Data {
  const refused = (what: string, fix: string) => new ProblemError([{ kind: 'data', where: { file }, what, fix }]);
  const where = 'Name a file that a mock has made with --data, or a new one in a folder that exists.';
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder)) throw refused('Its folder does not exist.', where);
  /** What the file system says, as a problem. */
  const usable = <T>(use: () => T): T => {
    try {
      return use();
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw refused(`The file cannot be used: ${error instanceof Error ? error.message : String(error)}.`, where);
    }
  };
  // One file has one lock, whatever it is called by.
  const location = usable(() =>
    existsSync(file) ? realpathSync(file) : path.join(realpathSync(folder), path.basename(file)),
  );
  const found = usable(() => statSync(location, { throwIfNoEntry: false }));
  if (found?.isFile() === false) throw refused('This is no file that a mock keeps its data in.', where);
  const held = usable(() => lock(`${location}.lock`));
  const taken = (pid: number) => refused(`The process ${pid} keeps its data there.`, 'End it, or name another file.');
  if (typeof held !== 'function') throw taken(held.pid);
  try {
    const data = usable(() => opened(location, found !== undefined, options, { refused, taken, where, file }));
    return { ...bound(data), close: () => data.close().finally(held) };
  } catch (error) {
    held();
    throw error;
  }
}

interface Words {
  /** As the user calls it. */
  readonly file: string;
  readonly where: string;
  refused(what: string, fix: string): ProblemError;
  taken(pid: number): ProblemError;
}

function opened(location: string, isThere: boolean, options: DataOptions, words: Words): DataFile {
  const { disk = realDisk, repair = false, told = () => undefined } = options;
  const { refused, where, file } = words;
  const anew = (entries: Iterable<Entry>) => made(disk, location, entries);
  if (!isThere) return anew([]);
  const bytes = disk.read(location);
  if (bytes.length === 0) {
    told(`${file} was empty and begins anew`);
    return anew([]);
  }
  if (isLmdb(bytes)) return anew(takenOver(location, bytes, repair, told, words));
  const read = readFile(bytes);
  if (read.is === 'foreign') throw refused('This is no file that a mock keeps its data in.', where);
  if (read.is === 'of another version') {
    const fix = 'Use a mock of the version that made it, or name another file.';
    throw refused(`This data file has version ${read.version} of its form, and this mock knows 1.`, fix);
  }
  if (read.is === 'damaged') {
    if (!repair) throw damaged(words, read.what);
    const { entries, lost } = salvaged(bytes);
    const kept = keptBeside(location, `${location}.damaged`);
    const data = anew(entries);
    const count = `${entries.length} of ${entries.length + lost.length} records were whole`;
    const rest = lost.length === 0 ? '' : `; what ${shortList(lost)} changed is as it was before`;
    told(`${file} was damaged: ${count}${rest}. The damaged file is ${kept}`);
    return data;
  }
  if (repair) told(`${file} is whole: there is nothing to repair`);
  // Of a process that ended while it wrote the file anew.
  rmSync(besideOf(location), { force: true });
  return reopened(disk, location, read);
}

function damaged({ refused }: Words, what: string): ProblemError {
  const fix = 'Add --data-repair: it gives back all that is whole, and keeps this file beside. Or name another file.';
  return refused(`The data file is damaged: ${what}.`, fix);
}

/** What an earlier version kept in LMDB; its file stays beside. */
function takenOver(
  location: string,
  bytes: Buffer,
  repair: boolean,
  told: (line: string) => void,
  words: Words,
): Entry[] {
  const { changes, owner, damage } = readLmdb(bytes);
  if (owner !== undefined && owner.pid !== process.pid && isRunning(owner)) throw words.taken(owner.pid);
  if (damage.length > 0 && !repair) throw damaged(words, damage[0] ?? '');
  const kept = keptBeside(location, `${location}.lmdb`);
  // What LMDB had beside it.
  rmSync(`${location}-lock`, { force: true });
  const lost =
    damage.length === 0 ? '' : ` It was damaged: ${changes.length} records were whole; ${damage.join('; ')}.`;
  told(`${words.file} is of an earlier version and was taken over; it is kept as ${kept}.${lost}`);
  return [{ world: '', changes }];
}

/** The file under a name of its own as well, so that writing it anew leaves it. */
function keptBeside(location: string, wanted: string): string {
  let name = wanted;
  for (let count = 2; existsSync(name); count += 1) name = `${wanted}-${count}`;
  try {
    linkSync(location, name);
  } catch {
    copyFileSync(location, name);
  }
  return path.basename(name);
}

function shortList(numbers: readonly number[]): string {
  const most = 5;
  const listed = numbers.slice(0, most).join(', ');
  const more = numbers.length > most ? ` and ${numbers.length - most} more` : '';
  return `record${numbers.length === 1 ? '' : 's'} ${listed}${more}`;
}

function bound(data: DataFile): Omit<Data, 'close'> {
  return {
    worlds: () => data.worlds(),
    store: (world) => data.store(world),
    forget: (world) => data.forget(world),
    kept: () => data.kept(),
  };
}
