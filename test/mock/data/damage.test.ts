/** Files that were cut and bytes that were changed, at many places: refused, or everything is there; and a repair gives back all that was whole. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openData } from '../../../generator/mock/data/open.js';
import { ProblemError } from '../../../generator/problem.js';
import { chanceOf } from './sim-disk.js';

const folder = mkdtempSync(path.join(tmpdir(), 'damage-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

/** How many records the file has: one a call. */
const count = 20;
/** Where each record begins, and the last ends. */
const starts: number[] = [];
const whole = await written();

type Kept = Record<string, string>;

async function written(): Promise<Buffer> {
  const data = openData(at('whole'));
  const chance = chanceOf(7);
  starts.push(readFileSync(at('whole')).length);
  for (let index = 0; index < count; index += 1) {
    data.store(index % 4 === 3 ? 'w' : '').write([[`key ${index}`, `${index} `.repeat(1 + Math.floor(chance() * 60))]]);
    starts.push(readFileSync(at('whole')).length);
  }
  await data.close();
  return readFileSync(at('whole'));
}

/** What a mock finds in these bytes, or how it refuses them. */
async function found(bytes: Buffer, repair = false): Promise<{ kept?: Kept; refused?: string; told: string[] }> {
  for (const name of readdirSync(folder)) if (name !== 'whole') rmSync(at(name));
  writeFileSync(at('tried'), bytes);
  const told: string[] = [];
  try {
    const data = openData(at('tried'), { repair, told: (line) => told.push(line) });
    const kept = Object.fromEntries(['', 'w'].flatMap((world) => [...data.store(world).load()]));
    await data.close();
    return { kept, told };
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    return { refused: (error as Error).message, told };
  }
}

const everything = (await found(whole)).kept ?? {};
/** Without the records that are not whole. */
const without = (lost: (index: number) => boolean): Kept =>
  Object.fromEntries(Object.entries(everything).filter(([key]) => !lost(Number(key.slice(4)))));

const damaged = /^.*\nThe data file is damaged: .*\.\nFix: Add --data-repair: it gives back all that is whole/;

describe('cut', () => {
  const inside = starts.slice(0, -1).flatMap((start, index) => {
    const next = starts[index + 1] ?? start;
    return [start, start + 1, start + 5, start + 17, start + 18, Math.floor((start + next) / 2), next - 1];
  });
  const lengths = [...new Set([1, 17, 31, 32, 33, 4_095, 4_096, 4_110, 4_124, 8_191, 8_220, 12_287, ...inside])];

  it('holds what it is made to hold', () => {
    expect(Object.keys(everything)).toHaveLength(count);
    expect(whole.length).toBe(starts.at(-1));
  });

  it.each(lengths)('after %i bytes it is refused, and repaired it holds all records before', async (length) => {
    const bytes = whole.subarray(0, length);
    expect((await found(bytes)).refused).toMatch(damaged);
    const { kept, told } = await found(bytes, true);
    expect(kept).toEqual(without((index) => (starts[index + 1] ?? Infinity) > length));
    expect(told.join()).toMatch(/was damaged: \d+ of \d+ records were whole/);
    expect(readFileSync(at('tried.damaged')).equals(bytes)).toBe(true);
    // It is one that is opened as any other from now on.
    expect(await found(readFileSync(at('tried')))).toEqual({ kept, told: [] });
  });

  it('behind what was acknowledged, by a process that was killed, it is opened without that', async () => {
    const data = openData(at('killed'));
    data.store('').write([['key 0', 'a']]);
    await data.kept();
    const acknowledged = readFileSync(at('killed'));
    data.store('').write([['key 1', 'b']]);
    const bytes = readFileSync(at('killed'));
    await data.close();
    expect((await found(bytes)).kept).toEqual({ 'key 0': 'a', 'key 1': 'b' });
    for (let length = acknowledged.length; length < bytes.length; length += 1)
      expect(await found(bytes.subarray(0, length))).toEqual({ kept: { 'key 0': 'a' }, told: [] });
  });
});

it('a process that is killed while nobody calls leaves a file whose end is known', async () => {
  const data = openData(at('resting'));
  data.store('').write([['key 0', 'a']]);
  await data.kept();
  const just = readFileSync(at('resting'));
  await expect.poll(() => readFileSync(at('resting')).equals(just), { timeout: 10_000 }).toBe(false);
  const bytes = readFileSync(at('resting'));
  await data.close();
  expect((await found(bytes)).kept).toEqual({ 'key 0': 'a' });
  expect((await found(bytes.subarray(0, -1))).refused).toMatch(damaged);
});

describe('changed', () => {
  const chance = chanceOf(Number(process.env['SEED'] ?? 1));
  const first = starts[0] ?? 0;
  const anywhere = () => Math.floor(chance() * whole.length);
  const inRecords = () => first + Math.floor(chance() * (whole.length - first));
  const heads = [
    ...Array.from({ length: 32 }, (_, index) => index),
    ...[4_096, 8_192].flatMap((start) => [start, start + 9, start + 27]),
  ];
  const ends = starts
    .flatMap((start) => [start - 1, start, start + 4, start + 8, start + 12, start + 18])
    .filter((place) => place < whole.length);
  const places = [
    ...heads,
    ...ends,
    ...Array.from({ length: 60 }, anywhere),
    ...Array.from({ length: 200 }, inRecords),
  ];

  it(
    `one of ${places.length} bytes: refused, or everything is there; repaired, at most that record is lost`,
    { timeout: 120_000 },
    async () => {
      for (const place of places) {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(place) ^ (1 + Math.floor(chance() * 255)), place);
        const hit = (index: number) => place >= (starts[index] ?? 0) && place < (starts[index + 1] ?? 0);
        const plain = await found(bytes);
        if (plain.refused === undefined) expect(plain.kept, `byte ${place}`).toEqual(everything);
        else expect(plain.refused, `byte ${place}`).toMatch(damaged);
        if (place >= first) expect(plain.refused, `byte ${place} is of a record`).toBeDefined();
        const { kept } = await found(bytes, true);
        expect(kept, `byte ${place}`).toEqual(without(hit));
      }
    },
  );

  it('many at once: what is whole is given back, and nothing else', { timeout: 120_000 }, async () => {
    for (let round = 0; round < 60; round += 1) {
      const bytes = Buffer.from(whole);
      const hits = Array.from({ length: 1 + Math.floor(chance() * 20) }, inRecords);
      const before = Buffer.from(bytes);
      for (const place of hits) bytes.writeUInt8(Math.floor(chance() * 256), place);
      const hit = (index: number) =>
        !bytes.subarray(starts[index], starts[index + 1]).equals(before.subarray(starts[index], starts[index + 1]));
      const isChanged = !bytes.equals(before);
      expect((await found(bytes)).refused === undefined).toBe(!isChanged);
      expect((await found(bytes, true)).kept).toEqual(without(hit));
    }
  });

  it('the later mark of the end: everything is there by the other one', async () => {
    const [first, second] = [4_096, 8_192].map((place) => whole.readDoubleLE(place)) as [number, number];
    const bytes = Buffer.from(whole);
    bytes.writeDoubleLE(0, (first > second ? 4_096 : 8_192) + 8);
    expect((await found(bytes)).kept).toEqual(everything);
  });

  it('both marks, and cut: neither is believed', async () => {
    const bytes = Buffer.from(whole);
    for (const place of [4_096, 8_192])
      [99, starts[0] ?? 0, 0].forEach((one, at) => bytes.writeDoubleLE(one, place + 8 * at));
    expect((await found(bytes.subarray(0, starts[3]))).refused).toMatch(/neither of its marks says where it ends/);
  });

  it.each([
    {
      given: 'a record that was taken out',
      change: (bytes: Buffer) => [bytes.subarray(0, starts[5]), bytes.subarray(starts[6])],
    },
    {
      given: 'a record that stands twice',
      change: (bytes: Buffer) => [bytes.subarray(0, starts[6]), bytes.subarray(starts[5])],
    },
    {
      given: 'two that have changed places',
      change: (bytes: Buffer) =>
        [
          [0, starts[5]],
          [starts[6], starts[7]],
          [starts[5], starts[6]],
          [starts[7], undefined],
        ].map(([from, to]) => bytes.subarray(from, to)),
    },
    {
      given: 'zeros for its end',
      change: (bytes: Buffer) => [bytes.subarray(0, starts[14]), Buffer.alloc(whole.length)],
    },
  ])('$given is no whole file', async ({ change }) => {
    expect((await found(Buffer.concat(change(whole)))).refused).toMatch(damaged);
  });
});
