/** The process is killed a hundred times in the middle of writes: what it had acknowledged is there, and it starts again clean. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { load } from '../../../generator/read/load.js';
import { buildApi } from '../../../generator/meaning/build.js';

const kills = Number(process.env['KILLS'] ?? 100);
// Inside the project, so that what the bundle imports is found.
const home = path.resolve('node_modules/.cache/victim');
const folder = mkdtempSync(path.join(tmpdir(), 'kill-'));
const [model, data, bundle] = [
  path.join(folder, 'api.json'),
  path.join(folder, 'world.data'),
  path.join(home, 'victim.js'),
];

let running: ChildProcess | undefined;

beforeAll(async () => {
  writeFileSync(model, JSON.stringify(buildApi(await load('spec/openapi.yaml'))));
  // Bundled it starts in a fifth of the time; in several files, so that what it never needs is not loaded.
  const options = { bundle: true, splitting: true, platform: 'node', format: 'esm', packages: 'external' } as const;
  await build({ ...options, entryPoints: { victim: 'test/mock/state/victim.ts' }, outdir: home });
});
afterAll(() => {
  running?.kill('SIGKILL');
  for (const one of [folder, home]) rmSync(one, { recursive: true, force: true });
});

/** Starts it and waits for its address. */
async function started(): Promise<{ url: string; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [bundle, model, data], { stdio: ['ignore', 'pipe', 'pipe'] });
  running = child;
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = await new Promise<string>((done, failed) => {
    child.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
    child.once('exit', (code) => failed(new Error(`it did not start (${code}): ${complaint}`)));
  });
  return { url, kill: () => (child.kill('SIGKILL'), ended) };
}

const version = 'Version=2017-11-16';
const definition = (name: string) =>
  JSON.stringify({
    NamespaceId: 1,
    Name: name,
    Placement: { ZoneId: ['B'] },
    ContainerType: 'Standard',
    VirtualPrivateCloud: { VpcId: 'v', SubnetId: 's' },
    Containers: [{ Name: 'web' }],
    ImagePullSecretIds: [],
  });

interface Snapshot {
  readonly sequence: number;
  readonly resources: {
    readonly Workload: readonly { readonly value: { StatefulWorkloadId: number; Name: string } }[];
  };
}

it(`${kills} kills lose nothing that was acknowledged`, async () => {
  /** Acknowledged, by name; and of what was asked for, but not answered, both are right. */
  const there = new Map<string, number>();
  const open = new Set<string>();
  const given = new Set<number>();
  let count = 0;
  let acknowledged = 0;
  for (let round = 0; round <= kills; round += 1) {
    const { url, kill } = await started();
    const { resources, sequence } = (await (await fetch(`${url}/__mock/snapshot`)).json()) as Snapshot;
    const found = new Map(resources.Workload.map(({ value }) => [value.Name, value.StatefulWorkloadId]));
    const lost = [...there].filter(([name, id]) => !open.has(name) && found.get(name) !== id);
    expect(lost, `acknowledged before kill ${round}, and lost`).toEqual([]);
    const undead = [...found.keys()].filter((name) => !there.has(name) && !open.has(name));
    expect(undead, `deleted before kill ${round}, and there again`).toEqual([]);
    expect(new Set(found.values()).size).toBe(found.size);
    expect(Math.max(0, ...found.values())).toBeLessThan(sequence);
    for (const [name, id] of found) there.set(name, id);
    for (const name of [...there.keys()]) if (!found.has(name)) there.delete(name);
    open.clear();
    if (round === kills) {
      await kill();
      break;
    }
    // Killed at an answer, with the other calls under way: at another one each time.
    let left = 1 + Math.floor(Math.random() * 10);
    let over = false;
    let ending: Promise<void> | undefined;
    const worker = async () => {
      while (!over) {
        const old = count % 3 === 2 ? [...there.keys()].find((name) => !open.has(name)) : undefined;
        const name = old ?? `w${count}`;
        count += 1;
        open.add(name);
        try {
          const answer =
            old === undefined
              ? await fetch(`${url}/ncs?Action=CreateStatefulWorkload&${version}`, {
                  method: 'POST',
                  body: definition(name),
                })
              : await fetch(
                  `${url}/ncs?Action=DeleteStatefulWorkload&${version}&NamespaceId=1&StatefulWorkloadId=${there.get(name)}`,
                );
          const body = (await answer.json()) as { StatefulWorkloadId?: number };
          expect([200, 400]).toContain(answer.status);
          open.delete(name);
          left -= 1;
          if (left === 0) {
            over = true;
            ending = kill();
          }
          if (answer.status !== 200) continue;
          acknowledged += 1;
          if (old !== undefined) there.delete(name);
          else if (body.StatefulWorkloadId !== undefined) {
            expect(given).not.toContain(body.StatefulWorkloadId);
            given.add(body.StatefulWorkloadId);
            there.set(name, body.StatefulWorkloadId);
          }
        } catch (error) {
          if (over) return;
          throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: 6 }, () => worker()));
    await ending;
  }
  expect(acknowledged, 'kills came in the middle of work').toBeGreaterThan(kills);
}, 300_000);
