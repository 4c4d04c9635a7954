/** The file that a mock keeps its data in: what is no such file is refused, and whose it is. */
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../generator/mock/data/disk.js';
import { openData } from '../../../generator/mock/data/open.js';
import { ProblemError } from '../../../generator/problem.js';
import { load } from '../../../generator/read/load.js';
import { buildApi } from '../../../generator/meaning/build.js';
import { openMock } from '../../../generator/mock/mock.js';

const folder = mkdtempSync(path.join(tmpdir(), 'data-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

describe('a data file', () => {
  it('keeps keys and records of any length and any characters, by world, and the next process finds them', async () => {
    const [long, odd] = ['k'.repeat(50_000), 'ä😀\ud800\n"\u0000'];
    const first = openData(at('a'));
    const store = first.store('');
    store.write([
      ['one', 'a\nb'],
      [long, ''],
      ['gone', 'c'],
      [odd, odd],
    ]);
    store.write([['gone', undefined]]);
    first.store('w').write([['one', 'other']]);
    first.store('v').write([['one', 'more']]);
    first.forget('v');
    await first.close();
    const second = openData(at('a'));
    expect(new Map(second.store('').load())).toEqual(
      new Map([
        ['one', 'a\nb'],
        [long, ''],
        [odd, odd],
      ]),
    );
    expect([...second.store('w').load()]).toEqual([['one', 'other']]);
    expect(second.worlds()).toEqual(['', 'w']);
    await second.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('a'))).toEqual(['a']);
  });

  it('does not grow without end: it begins anew when most of it is gone', async () => {
    const data = openData(at('grown'));
    const record = 'x'.repeat(10_000);
    for (let count = 0; count < 600; count += 1) {
      data.store('').write([[`k${count % 5}`, `${count}${record}`]]);
      if (count % 20 === 0) await data.kept();
    }
    await data.close();
    expect(readFileSync(at('grown')).length).toBeLessThan(4_000_000);
    const again = openData(at('grown'));
    expect([...again.store('').load()].map(([key, one]) => [key, one.slice(0, 3)]).sort()).toEqual(
      [595, 596, 597, 598, 599].map((count) => [`k${count % 5}`, `${count}`]),
    );
    await again.close();
  });

  it('that is empty begins anew, and that is said', async () => {
    writeFileSync(at('empty'), '');
    const told: string[] = [];
    const data = openData(at('empty'), { told: (line) => told.push(line) });
    data.store('').write([['one', 'a']]);
    await data.close();
    expect(told).toEqual([`${at('empty')} was empty and begins anew`]);
  });
});

const otherVersion = (() => {
  const text = 'openapi-mock-data 0002';
  return `${text} ${crc32(text).toString(16).padStart(8, '0')}\n${'\0'.repeat(20_000)}`;
})();

describe('what is refused, and how', () => {
  it.each([
    {
      given: 'a folder',
      make: (file: string) => mkdirSync(file),
      want: /no file that a mock keeps its data in\.\nFix: Name a file/,
    },
    {
      given: 'text',
      make: (file: string) => writeFileSync(file, 'Workload: []\n'.repeat(1_000)),
      want: /no file that a mock keeps its data in\.\nFix: Name a file/,
    },
    {
      given: 'a pipe',
      make: (file: string) => execFileSync('mkfifo', [file]),
      want: /no file that a mock keeps its data in\.\nFix: Name a file/,
    },
    {
      given: 'a file of another version',
      make: (file: string) => writeFileSync(file, otherVersion),
      want: /has version 2 of its form, and this mock knows 1\.\nFix: Use a mock of the version that made it/,
    },
  ])('$given', ({ given, make, want }) => {
    make(at(given));
    for (const repair of [false, true]) {
      const open = () => openData(at(given), { repair });
      expect(open).toThrow(ProblemError);
      expect(open).toThrow(want);
    }
    expect(existsSync(`${at(given)}.lock`)).toBe(false);
  });

  it('a folder that is not there', () => {
    expect(() => openData(at('none/world'))).toThrow(/Its folder does not exist\.\nFix: /);
  });

  it.each<{ given: string; fails: keyof Disk; code: string }>([
    { given: 'that may not be read', fails: 'read', code: 'EACCES: permission denied' },
    { given: 'that may not be written', fails: 'open', code: 'EROFS: read-only file system' },
  ])('a file $given', async ({ fails, code }) => {
    await openData(at('rights')).close();
    const disk = {
      ...realDisk,
      [fails]: () => {
        throw new Error(code);
      },
    };
    expect(() => openData(at('rights'), { disk })).toThrow(`The file cannot be used: ${code}.\nFix: `);
    await openData(at('rights')).close();
  });

  it('a disk without room for a new one, and nothing is left behind', () => {
    const disk: Disk = {
      ...realDisk,
      write: () => {
        throw new Error('ENOSPC: no space left on device, write');
      },
    };
    expect(() => openData(at('roomless'), { disk })).toThrow(/cannot be used: ENOSPC/);
    expect(readdirSync(folder).filter((name) => name.startsWith('roomless'))).toEqual([]);
  });
});

describe('whose it is', () => {
  it('one mock of a process works with it at a time, by whatever name', async () => {
    const data = openData(at('once'));
    symlinkSync(at('once'), at('alias'));
    for (const name of ['once', 'alias'])
      expect(() => openData(at(name))).toThrow(`The process ${process.pid} keeps its data there.\nFix: End it,`);
    await data.close();
    await openData(at('alias')).close();
  });

  it.each([
    { given: 'that has ended', owner: { pid: 2 ** 22 + 1, since: '1' } },
    {
      given: 'whose number another process has got since',
      owner: { pid: process.ppid, since: '1' },
      isLinuxOnly: true,
    },
    { given: 'that had the number of this one', owner: { pid: process.pid, since: '1' } },
  ])('a file of a process $given is nobody’s', async ({ given, owner, isLinuxOnly = false }) => {
    if (isLinuxOnly && process.platform !== 'linux') return;
    writeFileSync(`${at(given)}.lock`, JSON.stringify(owner));
    await openData(at(given)).close();
    expect(existsSync(`${at(given)}.lock`)).toBe(false);
  });

  it('of many that begin at once beside what a dead one left, one gets it', { timeout: 120_000 }, async () => {
    writeFileSync(`${at('raced')}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, since: '1' }));
    const contenders = Array.from({ length: 6 }, () => contender(at('raced')));
    const outcomes = await Promise.all(contenders.map(({ said }) => said));
    for (const { end } of contenders) end();
    expect(outcomes.filter((one) => one.startsWith('has it')).length, outcomes.join('\n')).toBe(1);
    expect(outcomes.filter((one) => /process \d+ keeps its data there/.test(one)).length).toBe(5);
  });
});

/** A process that opens a file, says how that went, and keeps it until it is ended. */
function contender(file: string): { said: Promise<string>; end: () => void } {
  const program = `
    import { openData } from ${JSON.stringify(path.resolve('generator/mock/data/open.ts'))};
    try { openData(${JSON.stringify(file)}); console.log('has it'); }
    catch (error) { console.log(error.message); }
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program]);
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const said = new Promise<string>((done) => {
    child.stdout.once('data', (chunk: Buffer) => done(text + chunk.toString()));
    child.once('close', () => done(`it ended: ${text}`));
  });
  return { said, end: () => child.stdin.end() };
}

describe('a file of an earlier version', () => {
  const before = gunzipSync(readFileSync('test/mock/data/before.mdb.gz'));
  const api = loaded();

  async function loaded() {
    return buildApi(await load('spec/openapi.yaml'));
  }

  it('is taken over: every workload is there, numbers go on, and the file stays beside', async () => {
    writeFileSync(at('world.mdb'), before);
    writeFileSync(at('world.mdb-lock'), 'of LMDB');
    const told: string[] = [];
    const options = { stateful: true, data: at('world.mdb'), told: (line: string) => told.push(line) };
    for (let start = 0; start < 2; start += 1) {
      const mock = await openMock(await api, options);
      const { sequence, resources } = mock.memory?.snapshot() ?? { sequence: 0, resources: {} };
      const names = (resources['Workload'] ?? []).map(({ value }) => (value as { Name: string }).Name);
      expect(names).toEqual(Array.from({ length: 50 }, (_, index) => `w${index + 10}`));
      const images = (resources['Workload'] ?? []).map(
        ({ value }) => (value as { Containers: { Image: string }[] }).Containers[0]?.Image.length,
      );
      expect(images.filter((length) => length === 5_007)).toHaveLength(2);
      expect(sequence).toBe(100_421);
      await mock.close();
    }
    expect(told).toEqual([
      `${at('world.mdb')} is of an earlier version and was taken over; it is kept as world.mdb.lmdb.`,
    ]);
    expect(readFileSync(at('world.mdb.lmdb')).equals(before)).toBe(true);
    expect(existsSync(at('world.mdb-lock'))).toBe(false);
  });

  it.each([
    { given: 'that was cut in half', change: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2) },
    { given: 'that was cut off behind its first pages', change: (bytes: Buffer) => bytes.subarray(0, 8_192) },
    { given: 'that was cut off in its first page', change: (bytes: Buffer) => bytes.subarray(0, 200) },
    {
      given: 'that was overwritten in the middle',
      change: (bytes: Buffer) => Buffer.from(bytes).fill(0x2a, 12_288, 200_000),
    },
  ])('$given is refused, and what can be read of it is given back', async ({ given, change }) => {
    writeFileSync(at(given), change(before));
    expect(() => openData(at(given))).toThrow(/^.*\nThe data file is damaged: .*\nFix: Add --data-repair/);
    const told: string[] = [];
    const data = openData(at(given), { repair: true, told: (line) => told.push(line) });
    const whole = new Set(wholeRecords());
    for (const record of data.store('').load()) expect(whole).toContain(record.join('\n'));
    await data.close();
    expect(told.join()).toMatch(/It was damaged: \d+ records were whole/);
  });

  it('whose bytes were changed anywhere ends no process', () => {
    for (let place = 0; place < before.length; place += 331) {
      const bytes = Buffer.from(before);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 + (place % 255)), place);
      writeFileSync(at('flipped.mdb'), bytes);
      try {
        void openData(at('flipped.mdb')).close();
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
      }
      for (const name of readdirSync(folder)) if (name.startsWith('flipped.mdb')) rmSync(at(name));
    }
  });

  function wholeRecords(): string[] {
    writeFileSync(at('reference.mdb'), before);
    const data = openData(at('reference.mdb'));
    const records = [...data.store('').load()].map((record) => record.join('\n'));
    void data.close();
    for (const name of readdirSync(folder)) if (name.startsWith('reference.mdb')) rmSync(at(name), { force: true });
    return records;
  }
});
