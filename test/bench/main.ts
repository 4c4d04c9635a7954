/**
 * `npm run bench`: every budget in one table, ours beside the peer's, measured in the same run. Peers that are no part of
 * the project are installed into test/bench/peers first; one that cannot run is named in its row, and the rest goes on. `npm run bench -- generate mock` runs only those parts; only a
 * whole run that meets every budget writes docs/benchmarks.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { table, writeReport } from './report.js';
import { met, type Row } from './row.js';

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  client: async () => (await import('./client.js')).benchClient(),
  docs: async () => (await import('./docs.js')).benchDocs(),
  generate: async () => (await import('./generate.js')).benchGenerate(),
  mock: async () => (await import('./mock.js')).benchMock(),
  page: async () => (await import('./page.js')).benchPage(),
  size: async () => (await import('./size.js')).benchSize(),
  soak: async () => (await import('./soak.js')).benchSoak(),
};

if (!existsSync('test/bench/peers/node_modules')) {
  spawnSync('npm', ['ci', '--prefix', 'test/bench/peers'], { stdio: 'inherit' });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => parts[name] === undefined);
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name} …`);
  try {
    rows.push(...(await measure()));
  } catch (error) {
    console.error(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
console.log(table(rows));
if (rows.some((row) => met(row) === false)) process.exitCode = 1;
// A part of the table would pass for the whole.
if (wanted.length === 0 && process.exitCode === undefined) await writeReport(rows);
