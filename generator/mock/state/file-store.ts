/**
 * The only door to LMDB: a world kept in a file. LMDB commits by switching a root page, so a process that is killed at any
 * moment leaves the last commit whole; nothing has to be mended at the next start. Loaded only when a file is asked for.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../../problem.js';
import type { Store } from './store.js';

const ownerKey = 'owner';

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
  const owners = root.openDB<number, string>({ name: 'owners', encoding: 'json' });
  // Two mocks would not see each other's changes, and would give one identifier twice.
  const owner = owners.transactionSync(() => {
    const other = owners.get(ownerKey);
    if (other !== undefined && other !== process.pid && isRunning(other)) return other;
    owners.putSync(ownerKey, process.pid);
    return process.pid;
  });
  if (owner !== process.pid) {
    await root.close();
    throw refused(`The process ${owner} keeps its data there.`, 'End it, or name another file.');
  }
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
    },
  };
}

/** LMDB ends the whole process on a file of another kind, so its mark is looked for first: behind the head of the first page. */
function isOurs(location: string): boolean {
  const mark = Buffer.alloc(4);
  try {
    // Killed before anything was written.
    if (statSync(location).size === 0) return true;
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

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
