/** How generation grows: our own document again and again, and a REST document of several hundred operations. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
    const [small, middle, large] = sizes;
    if (small === undefined || middle === undefined || large === undefined) return [];
    const perAction = (middle.ms - small.ms) / (middle.actions - small.actions);
    const linear = perAction * (large.actions - small.actions);
    const rest = path.join(folder, 'rest.json');
    writeFileSync(rest, JSON.stringify(restDocument(47)));
    const types = () =>
      run(path.resolve('node_modules/.bin/openapi-typescript'), [rest, '-o', path.join(folder, 'types.ts')]);
    const [ours, peer] = interleaved([() => generate(rest, folder, probe), types]);
    if (ours === undefined || peer === undefined) return [];
    const list = sizes.map(({ actions, ms }) => `${actions}: ${Math.round(ms)} ms`).join(', ');
    return [
      {
        what: `generate, growth beyond the fixed cost (${list})`,
        ours: `${Math.round(large.ms - small.ms)} ms`,
        peer: `${Math.round(linear)} ms if linear`,
        ratio: (large.ms - small.ms) / linear,
        budget: '<= 1.1',
      },
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
