/**
 * One process owns a data file: two would not see each other's changes. Its number and when it began stand in a file beside it,
 * so that the file of a process that was killed is nobody's.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';

export interface Owner {
  readonly pid: number;
  /** Numbers come again, after a restart of the machine at the latest; with when it began, a process is itself. */
  readonly since: string;
}

interface Held extends Owner {
  readonly token: string;
}

/** Locks that this process has. */
const own = new Set<string>();

/** How long somebody may take to take over from a process that has ended; then it has ended as well. In milliseconds. */
const longestTaking = 10_000;

/**
 * @returns what lets go of it, or the process that has it
 * @throws Error of the file system when it cannot be written
 */
export function lock(file: string): (() => void) | Owner {
  const mine: Held = { pid: process.pid, since: beginningOf(process.pid), token: randomUUID() };
  const text = JSON.stringify(mine);
  for (;;) {
    if (isMade(file, text)) break;
    const there = readFileOf(file);
    if (there === undefined) continue;
    const owner = heldIn(there);
    if (owner !== undefined && isAlive(owner, file)) return owner;
    if (!(owner === undefined && isFresh(file)) && takeOver(file, there, text)) break;
    pause();
  }
  own.add(file);
  return () => {
    own.delete(file);
    if (readFileOf(file) === text) unlinkSync(file);
  };
}

/** Somebody else is about to have it. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

/** Only whoever has the right to take over from this very owner may do so, and only while it is still there. */
function takeOver(file: string, there: string, text: string): boolean {
  const claim = `${file}.taking`;
  if (!isMade(claim, text)) {
    if (!isFresh(claim, longestTaking)) unlinkIfThere(claim);
    return false;
  }
  try {
    if (readFileOf(file) !== there) return false;
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, text);
    renameSync(beside, file);
    return true;
  } finally {
    unlinkIfThere(claim);
  }
}

/** False when there is one already. */
function isMade(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readFileOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function heldIn(text: string): Owner | undefined {
  try {
    const { pid, since } = JSON.parse(text) as Partial<Held>;
    return typeof pid === 'number' && typeof since === 'string' ? { pid, since } : undefined;
  } catch {
    return undefined;
  }
}

/** Made just now: whoever made it is about to write into it. */
function isFresh(file: string, within = 1_000): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made < within;
}

function unlinkIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function isAlive(owner: Owner, file: string): boolean {
  // In a container every process may have the same number.
  return owner.pid === process.pid ? own.has(file) : isRunning(owner);
}

export function isRunning({ pid, since }: Owner): boolean {
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
