/**
 * The only door to LMDB: a world kept in a file. LMDB commits by switching a root page, so a process that is killed at any
 * moment leaves the last commit whole; nothing has to be mended at the next start. Loaded only when a file is asked for.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../../problem.js';
import type { Store } from './store.js';

const ownerKey = 'owner';

/** Numbers of processes come again, after a restart of the machine at the latest; with when it began, one is itself. */
interface Owner {
  readonly pid: number;
  readonly since: string;
}

/** Files that this process works with. */
const inUse = new Set<string>();

/**
 * Opens the file, or makes it.
 * @throws ProblemError when it is no such file, cannot be written, or another mock works with it
 */
export async function openFileStore(file: string): Promise<Store> {
  const refused = (what: string, fix: string) => new ProblemError([{ kind: 'data', where: { file }, what, fix }]);
  const where = 'Name a file that a mock has made with --data, or a new one in a folder that exists.';
  const location = path.resolve(file);
  if (!existsSync(path.dirname(location))) throw refused('Its folder does not exist.', where);
  if (existsSync(location) && !isOurs(location)) throw refused('This is no file that a mock keeps its data in.', where);
  const taken = (pid: number) => refused(`The process ${pid} keeps its data there.`, 'End it, or name another file.');
  if (inUse.has(location)) throw taken(process.pid);
  const { open } = await import('lmdb');
  const opened = () => {
    try {
      // One file, and the lock file that LMDB puts beside it.
      return open({ path: location, noSubdir: true, maxDbs: 2 });
    } catch (error) {
      throw refused(`The file cannot be used: ${error instanceof Error ? error.message : String(error)}.`, where);
    }
  };
  const root = opened();
  const records = root.openDB<string, string>({ name: 'records', encoding: 'string' });
  const owners = root.openDB<Owner, string>({ name: 'owners', encoding: 'json' });
  // Two mocks would not see each other's changes, and would give one identifier twice.
  const other = owners.transactionSync(() => {
    const owner = owners.get(ownerKey);
    if (owner !== undefined && owner.pid !== process.pid && isRunning(owner)) return owner.pid;
    owners.putSync(ownerKey, { pid: process.pid, since: beginningOf(process.pid) });
    return undefined;
  });
  if (other !== undefined) {
    await root.close();
    throw taken(other);
  }
  inUse.add(location);
  return {
    load: () =>
      [...records.getRange({})].map(({ value }) => {
        const end = value.indexOf('\n');
        return [value.slice(0, end), value.slice(end + 1)] as const;
      }),
    write: (changes) =>
      records.transactionSync(() => {
        for (const [key, record] of changes) {
          if (record === undefined) records.removeSync(short(key));
          else records.putSync(short(key), `${key}\n${record}`);
        }
      }),
    close: async () => {
      owners.removeSync(ownerKey);
      await root.close();
      inUse.delete(location);
    },
  };
}

/** Two pages of what LMDB knows of itself. */
const smallest = 8192;

/** LMDB ends the whole process on a file of another kind, so its mark is looked for first: behind the head of the first page. */
function isOurs(location: string): boolean {
  const mark = Buffer.alloc(4);
  try {
    const found = statSync(location);
    if (!found.isFile()) return false;
    // Killed before anything was written.
    if (found.size === 0) return true;
    if (found.size < smallest) return false;
    const descriptor = openSync(location, 'r');
    try {
      readSync(descriptor, mark, 0, mark.length, 24);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return false;
  }
  return mark.readUInt32LE() === 0xbeefc0de;
}

/** LMDB takes 1,978 bytes for a key, and an identifier may be longer; so the key itself stands before the record. */
function short(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

function isRunning({ pid, since }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one as well.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return since === beginningOf(pid);
}

/** When a process began, as Linux counts; elsewhere its number has to do. */
function beginningOf(pid: number): string {
  try {
    // The name before it, in brackets, may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
