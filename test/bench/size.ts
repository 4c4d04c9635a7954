/** How generation grows: our own document again and again, and a REST document of several hundred operations. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compiledGenerator } from './compiled.js';
import { growthRow, type Sample } from './growth.js';
import { dispatchedDocument, restDocument } from './large.js';
import { median, type Row } from './row.js';

const rounds = 5;
const gibibyte = 1024 ** 3;

export async function benchSize(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-size-'));
  // Prints the process's peak memory when it ends.
  const probe = path.join(folder, 'probe.cjs');
  writeFileSync(
    probe,
    "process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS * 1024));",
  );
  try {
    const copies = [1, 10, 100];
    const specs = copies.map((count) => {
      const spec = path.join(folder, `dispatched-${count}.json`);
      writeFileSync(spec, JSON.stringify(dispatchedDocument(count)));
      return () => generate(spec, folder, probe);
    });
    const sizes = interleaved(specs).map((measured, index) => ({ actions: (copies[index] ?? 0) * 14, ...measured }));
    const large = sizes.at(-1);
    if (large === undefined) return [];
    const rest = path.join(folder, 'rest.json');
    writeFileSync(rest, JSON.stringify(restDocument(47)));
    const types = () =>
      run(path.resolve('node_modules/.bin/openapi-typescript'), [rest, '-o', path.join(folder, 'types.ts')]);
    const [ours, peer] = interleaved([() => generate(rest, folder, probe), types]);
    if (ours === undefined || peer === undefined) return [];
    const times = sizes.map(({ actions, ms }) => ({ size: actions, value: ms }));
    return [
      growthRow('generate, growth beyond the fixed cost', three(times), milliseconds, '<= 1.1'),
      ...(await stageRows(copies, folder)),
      {
        what: 'generate 1,400 actions, peak memory against 1 GiB',
        ours: `${Math.round(large.bytes / 1024 ** 2)} MiB`,
        peer: '1024 MiB',
        ratio: large.bytes / gibibyte,
        budget: '<= 1',
      },
      {
        what: 'generate, a REST document of 658 operations, against openapi-typescript alone',
        ours: `${Math.round(ours.ms)} ms`,
        peer: `${Math.round(peer.ms)} ms`,
        ratio: ours.ms / peer.ms,
        budget: '<= 1.5',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where time and memory go: what each stage takes in one process, at every size. */
async function stageRows(copies: readonly number[], folder: string): Promise<Row[]> {
  const compiled = await compiledGenerator();
  const out = path.join(folder, 'out');
  const all = Array.from({ length: rounds }, () =>
    copies.map((count) => {
      rmSync(out, { recursive: true, force: true });
      const args = ['test/bench/stages.mjs', compiled, path.join(folder, `dispatched-${count}.json`), out];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`stages.mjs failed: ${stderr}`);
      return JSON.parse(stdout) as Readonly<Record<string, Measured>>;
    }),
  );
  const samples = (stage: string, value: (measured: Measured) => number) =>
    three(
      copies.map((count, index) => {
        const values = all.flatMap((round) => round[index]?.[stage] ?? []).map(value);
        return { size: count * 14, value: median(values) };
      }),
    );
  return Object.keys(all[0]?.[0] ?? {}).flatMap((stage) => [
    growthRow(
      `stage ${stage}, time`,
      samples(stage, ({ ms }) => ms),
      milliseconds,
    ),
    growthRow(
      `stage ${stage}, peak memory`,
      samples(stage, ({ bytes }) => bytes),
      mebibytes,
    ),
  ]);
}

const milliseconds = (value: number) => `${Math.round(value)} ms`;
const mebibytes = (value: number) => `${Math.round(value / 1024 ** 2)} MiB`;

function three(samples: readonly Sample[]): [Sample, Sample, Sample] {
  const [small, middle, large] = samples;
  if (small === undefined || middle === undefined || large === undefined) throw new Error('Growth takes three sizes.');
  return [small, middle, large];
}

interface Measured {
  readonly ms: number;
  readonly bytes: number;
}

/** Each in turn, round after round: a slow minute of the machine then meets all of them. */
function interleaved(runs: readonly (() => Measured)[]): Measured[] {
  const all = Array.from({ length: rounds }, () => runs.map((once) => once()));
  return runs.map((_, index) => {
    const own = all.flatMap((round) => round[index] ?? []);
    return { ms: median(own.map(({ ms }) => ms)), bytes: Math.max(...own.map(({ bytes }) => bytes)) };
  });
}

function generate(spec: string, folder: string, probe: string): Measured {
  const out = path.join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  return run(process.execPath, ['--require', probe, 'generator/bin.mjs', 'generate', '--spec', spec, '--out', out]);
}

function run(command: string, args: readonly string[]): Measured {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return { ms: performance.now() - start, bytes: Number(/PEAK (\d+)/.exec(stderr)?.[1] ?? 0) };
}
