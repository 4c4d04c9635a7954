/**
 * The power goes at a thousand points, twice in a row: what was acknowledged is there, and of what was not a part in its order,
 * never half a call. FOR=… tries so many times as many points.
 */
import { describe, expect, it } from 'vitest';
import { made, reopened, type DataFile } from '../../../generator/mock/data/data-file.js';
import { readFile } from '../../../generator/mock/data/format.js';
import type { Change } from '../../../generator/mock/state/store.js';
import { chanceOf, SimDisk } from './sim-disk.js';

const file = '/data/world';
/** So that the file is written anew every few calls. */
const smallest = 14_000;

interface Call {
  readonly world: string;
  readonly changes: readonly Change[];
}

/** Opens what is there, as a mock does. */
function opened(disk: SimDisk): DataFile {
  if (!disk.files.includes(file)) return made(disk, file, [], smallest);
  const read = readFile(disk.read(file));
  if (read.is !== 'whole') throw new Error(`the power cut has damaged it: ${JSON.stringify(read)}`);
  return reopened(disk, file, read, smallest);
}

type State = Record<string, Record<string, string>>;

function stateOf(data: DataFile): State {
  return Object.fromEntries(
    data
      .worlds()
      .map((world) => [world, Object.fromEntries(data.store(world).load())] as const)
      .filter(([, records]) => Object.keys(records).length > 0),
  );
}

function stateAfter(before: State, calls: readonly Call[]): State {
  const state = structuredClone(before);
  for (const { world, changes } of calls) {
    const records = (state[world] ??= {});
    for (const [key, record] of changes) {
      if (record === undefined) delete records[key];
      else records[key] = record;
    }
    if (Object.keys(records).length === 0) delete state[world];
  }
  return state;
}

/** Each changes several things at once. */
function callsOf(chance: () => number, count: number): Call[] {
  return Array.from({ length: count }, (_, index) => ({
    world: chance() < 0.5 ? '' : 'w',
    changes: Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
      const key = `k${Math.floor(chance() * 6)}`;
      return [key, chance() < 0.2 ? undefined : `${index}`.repeat(Math.floor(chance() * 400))] as const;
    }),
  }));
}

/** @returns how many of the calls were written, and up to which one they were acknowledged */
async function worked(
  disk: SimDisk,
  calls: readonly Call[],
  chance: () => number,
): Promise<{ written: number; acknowledged: number }> {
  let [written, acknowledged, next] = [0, 0, 0];
  try {
    const data = opened(disk);
    const caller = async () => {
      while (next < calls.length) {
        // They come while others are kept.
        for (let left = Math.floor(chance() * 4); left > 0; left -= 1) await new Promise((done) => setImmediate(done));
        if (next === calls.length) return;
        const number = (next += 1);
        const { world, changes } = calls[number - 1] as Call;
        // A write that the power cut off may have reached the disk.
        written = Math.max(written, number);
        data.store(world).write(changes);
        await data.kept();
        acknowledged = Math.max(acknowledged, number);
      }
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => caller()));
    if (outcomes.every(({ status }) => status === 'fulfilled')) await data.close();
    else await data.close().catch(() => undefined);
  } catch {
    // The power is gone.
  }
  return { written, acknowledged };
}

/** Tries one point; the power goes a second time a few operations after the next start. */
async function tried(seed: number, point: number): Promise<{ operations: number; anew: boolean }> {
  const chance = chanceOf(seed);
  let before: State = {};
  let files = new Map<string, Buffer>();
  let [operations, anew] = [0, false];
  for (const cutAt of [point, 1 + Math.floor(chance() * 40)]) {
    const calls = callsOf(chance, 40);
    const disk = new SimDisk(chance, cutAt, files);
    disk.before = (operation) => (anew ||= operation === 'rename' && disk.count > 10);
    const { written, acknowledged } = await worked(disk, calls, chance);
    operations = Math.max(operations, disk.count);
    files = disk.afterCut();
    const there = new SimDisk(chance, Infinity, files);
    const found = stateOf(opened(there));
    files = new Map(there.files.map((name) => [name, there.read(name)]));
    const counts = Array.from({ length: written - acknowledged + 1 }, (_, index) => acknowledged + index);
    const fitting = counts.find((count) => same(stateAfter(before, calls.slice(0, count)), found));
    expect(
      fitting,
      `seed ${seed}, cut at ${cutAt}: ${acknowledged} acknowledged of ${written}, and not there`,
    ).toBeDefined();
    before = found;
  }
  return { operations, anew };
}

function same(left: State, right: State): boolean {
  const sorted = (state: State) =>
    JSON.stringify(
      Object.entries(state)
        .map(([world, records]) => [world, Object.entries(records).sort()])
        .sort(),
    );
  return sorted(left) === sorted(right);
}

const points = 1_000 * Number(process.env['FOR'] ?? 1);

describe('the power goes', () => {
  it(`at each of ${points} points, and what was acknowledged is there`, { timeout: 300_000 }, async () => {
    let [done, rewrites] = [0, 0];
    for (let seed = 1; done < points; seed += 1) {
      for (let point = 1; done < points; point += 1) {
        const { operations, anew } = await tried(seed, point);
        done += 1;
        if (anew) rewrites += 1;
        // It was over before the power went.
        if (operations < point) break;
      }
    }
    expect(rewrites, 'the file was written anew before').toBeGreaterThan(points / 10);
  });

  it('after a process was killed and the next one has shown what it left', async () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const disk = new SimDisk(chanceOf(seed));
      const killed = opened(disk);
      for (const { world, changes } of callsOf(chanceOf(seed), 5)) killed.store(world).write(changes);
      const shown = stateOf(opened(disk));
      expect(stateOf(opened(new SimDisk(chanceOf(seed), Infinity, disk.afterCut())))).toEqual(shown);
    }
  });
});

describe('a disk', () => {
  it('that is full takes no change, loses none, and goes on when there is room', async () => {
    const disk = new SimDisk(chanceOf(1));
    const data = opened(disk);
    const store = data.store('');
    store.write([['a', '1']]);
    disk.room = disk.read(file).length + 100;
    expect(() =>
      store.write([
        ['a', 'x'.repeat(500)],
        ['b', '2'],
      ]),
    ).toThrow(/^the change cannot be kept, so nothing has changed: ENOSPC/);
    store.write([['c', '3']]);
    await data.kept();
    expect(stateOf(data)).toEqual({ '': { a: '1', c: '3' } });
    disk.room = Infinity;
    store.write([['d', '4']]);
    await data.kept();
    expect(stateOf(opened(new SimDisk(chanceOf(1), Infinity, disk.afterCut())))).toEqual({
      '': { a: '1', c: '3', d: '4' },
    });
  });

  it('without room for a second file goes on with the first', async () => {
    const disk = new SimDisk(chanceOf(1));
    const data = opened(disk);
    disk.room = 40_000;
    for (let count = 0; count < 60; count += 1) {
      data.store('').write([['a', `${count}`.repeat(100)]]);
      await data.kept();
    }
    expect(stateOf(opened(new SimDisk(chanceOf(1), Infinity, disk.afterCut())))).toEqual({
      '': { a: '59'.repeat(100) },
    });
  });

  it('that fails at a sync is believed nothing any more, and what was acknowledged before is there', async () => {
    const disk = new SimDisk(chanceOf(1));
    const data = opened(disk);
    data.store('').write([['a', '1']]);
    await data.kept();
    disk.before = (operation) => {
      if (operation === 'sync') throw new Error('EIO: i/o error, fdatasync');
    };
    data.store('').write([['b', '2']]);
    await expect(data.kept()).rejects.toThrow(/cannot be relied on any more \(EIO/);
    disk.before = () => {};
    expect(() => data.kept()).toThrow(/start the mock again/);
    expect(() => data.store('').write([['c', '3']])).toThrow(/start the mock again/);
    await data.close();
    expect(stateOf(opened(new SimDisk(chanceOf(1), Infinity, disk.afterCut())))['']).toMatchObject({ a: '1' });
  });
});
