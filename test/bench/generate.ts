/** Cold and warm generation beside the stock CLIs that one would run one after another for a part of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compiledGenerator } from './compiled.js';
import { rowOrSkipped, runPeer } from './peer.js';
import { median, type Row } from './row.js';

const rounds = 5;
const bin = (name: string) => path.resolve('node_modules/.bin', name);
const fetchGen = { name: '@moznion/openapi-fetch-gen', bin: 'openapi-fetch-gen' };
/** It has its formatter run by npx, which looks for it from the folder it stands in. */
const peers = 'test/bench/peers';
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

export async function benchGenerate(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const bundle = path.join(folder, 'openapi.json');
    const types = path.join(folder, 'types.ts');
    const cold: number[] = [];
    const ours = () => {
      const ms = run('generate', process.execPath, 'generator/bin.mjs', 'generate', '--out', path.join(folder, 'ours'));
      cold.push(ms);
      return ms;
    };
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
      timeOf(() => runPeer(fetchGen, ['--input', types, '--output', path.join(folder, 'client.ts')], { cwd: peers }));
    const redoclyClient = () =>
      run(
        'redocly generate-client',
        bin('redocly'),
        'generate-client',
        bundle,
        '--output',
        path.join(folder, 'redocly-client.ts'),
      );
    const row = (what: string, mine: number, peer: number, budget: string): Row => ({
      what,
      ours: `${Math.round(mine)} ms`,
      peer: `${Math.round(peer)} ms`,
      ratio: mine / peer,
      budget,
    });
    const all = 'generate, cold, against lint + bundle + openapi-typescript + openapi-fetch-gen';
    const againstAll = rowOrSkipped(() => row(all, ...interleaved(ours, stock), '<= 0.5'), {
      what: all,
      ours: '',
      budget: '<= 0.5',
    });
    while (cold.length < rounds) ours();
    const oursMs = median(cold);
    const clientMs = median(Array.from({ length: rounds }, redoclyClient));
    const warmMs = await warm(folder);
    return [
      { ...againstAll, ours: `${Math.round(oursMs)} ms` },
      row('generate, cold, against redocly generate-client alone', oursMs, clientMs, ''),
      row('regenerate, warm, against cold', warmMs, oursMs, '<= 0.1'),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds after an edit of one schema in a process that goes on, as `npm start` does them. */
async function warm(folder: string): Promise<number> {
  const compiled = await compiledGenerator();
  cpSync('spec', path.join(folder, 'spec'), { recursive: true });
  // A process without a loader: threads cannot run the sources, and neither do users.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/bench/warm.mjs', compiled, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`warm.mjs failed: ${stderr}`);
  return median(JSON.parse(stdout) as number[]);
}

function interleaved(left: () => number, right: () => number): [number, number] {
  const times = Array.from({ length: rounds }, (): [number, number] => [left(), right()]);
  return [median(times.map(([one]) => one)), median(times.map(([, one]) => one))];
}

function run(what: string, command: string, ...args: string[]): number {
  return timeOf(() => {
    const { status, stderr } = spawnSync(command, args, { env: environment, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${what} failed: ${stderr}`);
  });
}

function timeOf(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}
