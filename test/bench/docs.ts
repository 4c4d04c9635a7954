/** The documentation beside what the bare CLI makes of the same document. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, type Row } from './row.js';

const rounds = 5;
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
/** What a page may weigh. */
const limit = 3_000_000;

export async function benchDocs(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-docs-'));
  try {
    const bare = path.join(folder, 'bare.html');
    const ours = () => run('generator/bin.mjs', 'docs', '--out', folder);
    const peer = () =>
      run('node_modules/@redocly/cli/bin/cli.js', 'build-docs', 'generated/openapi.json', '--inlineBundle', '-o', bare);
    ours(); // compiles the generator
    const times = Array.from({ length: rounds }, () => [ours(), peer()] as const);
    const built = path.join(folder, 'docs');
    const pages = readdirSync(built).filter((name) => name.endsWith('.html'));
    const [oursMs, peerMs] = [median(times.map(([one]) => one)) / pages.length, median(times.map(([, one]) => one))];
    const size = Math.max(...pages.map((page) => statSync(path.join(built, page)).size));
    return [
      {
        what: `docs, per page (${pages.length} pages), against redocly build-docs --inlineBundle`,
        ours: `${Math.round(oursMs)} ms`,
        peer: `${Math.round(peerMs)} ms`,
        ratio: oursMs / peerMs,
        budget: '<= 1.3',
      },
      {
        what: `docs, the larger page against 3 MB (bare page: ${statSync(bare).size} bytes)`,
        ours: `${size} bytes`,
        peer: `${limit} bytes`,
        ratio: size / limit,
        budget: '<= 1',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(script: string, ...args: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ${args[0] ?? ''} failed: ${stderr}`);
  return performance.now() - start;
}
