/** Cold and warm generation beside the stock CLIs that one would run one after another for a part of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, type Row } from './row.js';

const rounds = 5;
const bin = (name: string) => path.resolve('node_modules/.bin', name);
const peerBin = (name: string) => path.resolve('test/bench/peers/node_modules/.bin', name);
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

export async function benchGenerate(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const bundle = path.join(folder, 'openapi.json');
    const types = path.join(folder, 'types.ts');
    const ours = () =>
      run('generate', process.execPath, 'generator/bin.mjs', 'generate', '--out', path.join(folder, 'ours'));
    const stock = () =>
      run('redocly lint', bin('redocly'), 'lint', 'spec/openapi.yaml', '--config', 'spec/redocly.yaml') +
      run(
        'redocly bundle',
        bin('redocly'),
        'bundle',
        'spec/openapi.yaml',
        '--config',
        'spec/redocly.yaml',
        '-o',
        bundle,
      ) +
      run('openapi-typescript', bin('openapi-typescript'), bundle, '-o', types) +
      run(
        'openapi-fetch-gen',
        peerBin('openapi-fetch-gen'),
        '--input',
        types,
        '--output',
        path.join(folder, 'client.ts'),
      );
    const redoclyClient = () =>
      run(
        'redocly generate-client',
        bin('redocly'),
        'generate-client',
        bundle,
        '--output',
        path.join(folder, 'redocly-client.ts'),
      );
    const [oursMs, stockMs] = interleaved(ours, stock);
    const clientMs = median(Array.from({ length: rounds }, redoclyClient));
    const warmMs = await warm(folder);
    const row = (what: string, mine: number, peer: number, budget: string): Row => ({
      what,
      ours: `${Math.round(mine)} ms`,
      peer: `${Math.round(peer)} ms`,
      ratio: mine / peer,
      budget,
    });
    return [
      row('generate, cold, against lint + bundle + openapi-typescript + openapi-fetch-gen', oursMs, stockMs, '<= 0.5'),
      row('generate, cold, against redocly generate-client alone', oursMs, clientMs, ''),
      row('regenerate, warm, against cold', warmMs, oursMs, '<= 0.1'),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In-process builds after an edit of one schema, as `npm start` does them: a property comes and goes. */
async function warm(folder: string): Promise<number> {
  const spec = path.join(folder, 'spec');
  cpSync('spec', spec, { recursive: true });
  const edited = path.join(spec, 'schemas', 'Placement.yaml');
  const before = readFileSync(edited, 'utf8');
  const after = before.replace('properties:\n', 'properties:\n  Added: { type: string, description: A new one. }\n');
  if (after === before) throw new Error(`${edited} has no properties: edit another schema`);
  const times: number[] = [];
  const { build, lastingThreads, Kept, Memory, write } = await compiled();
  const [memory, kept, threads] = [new Memory(), new Kept(), lastingThreads()];
  for (let round = 0; round < rounds + 5; round += 1) {
    writeFileSync(edited, round % 2 === 0 ? before : after);
    const start = performance.now();
    write((await build(path.join(spec, 'openapi.yaml'), { memory, kept, threads })).files, path.join(folder, 'warm'));
    times.push(performance.now() - start);
  }
  await threads.end();
  return median(times.slice(5));
}

/** The generator as users run it: threads cannot run its sources. */
async function compiled() {
  const folder = path.resolve('node_modules/.cache/bench-generator');
  rmSync(folder, { recursive: true, force: true });
  const load = async <Module>(file: string) => (await import(pathToFileURL(path.resolve(file)).href)) as Module;
  await (await load<{ compile: (folder: string) => Promise<void> }>('generator/compile.mjs')).compile(folder);
  const made = <Module>(file: string) => load<Module>(path.join(folder, file));
  return {
    ...(await made<typeof import('../../generator/kept.js')>('kept.js')),
    ...(await made<typeof import('../../generator/memory.js')>('memory.js')),
    ...(await made<typeof import('../../generator/output.js')>('output.js')),
    ...(await made<typeof import('../../generator/pipeline.js')>('pipeline.js')),
  };
}

function interleaved(left: () => number, right: () => number): [number, number] {
  const times = Array.from({ length: rounds }, (): [number, number] => [left(), right()]);
  return [median(times.map(([one]) => one)), median(times.map(([, one]) => one))];
}

function run(what: string, command: string, ...args: string[]): number {
  const start = performance.now();
  // openapi-fetch-gen has its formatter run by npx, which looks for it from the folder it stands in.
  const cwd = what === 'openapi-fetch-gen' ? 'test/bench/peers' : '.';
  const { status, stderr } = spawnSync(command, args, { cwd, env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${what} failed: ${stderr}`);
  return performance.now() - start;
}
