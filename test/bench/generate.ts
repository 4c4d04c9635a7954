/** Cold and warm generation beside the stock CLIs that one would run one after another for a part of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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

/** Builds after an edit of one schema in a process that goes on, as `npm start` does them. */
async function warm(folder: string): Promise<number> {
  const compiled = path.resolve('node_modules/.cache/bench-generator');
  rmSync(compiled, { recursive: true, force: true });
  const compiler = (await import(pathToFileURL(path.resolve('generator/compile.mjs')).href)) as {
    compile: (folder: string) => Promise<void>;
  };
  await compiler.compile(compiled);
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
  const start = performance.now();
  // openapi-fetch-gen has its formatter run by npx, which looks for it from the folder it stands in.
  const cwd = what === 'openapi-fetch-gen' ? 'test/bench/peers' : '.';
  const { status, stderr } = spawnSync(command, args, { cwd, env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${what} failed: ${stderr}`);
  return performance.now() - start;
}
