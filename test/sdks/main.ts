/**
 * `npm run sdks`: SDKs as their vendors publish them call mocks of small documents of ours, and our clients send what they send.
 * Names of rows as arguments run these alone; --verbose says how each broken document is noticed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { made } from './document.js';
import { runRow, untried, type Outcomes } from './row.js';
import { breakNames, type BreakName, type Sdk } from './sdk.js';
import { faultsOf, isGreen, tableOf, type Result } from './table.js';

const here = fileURLToPath(new URL('.', import.meta.url));
if (!isInstalled()) run('npm', ['ci', '--ignore-scripts', '--prefix', here]);
// The compiler of the project leaves out what imports SDKs.
run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', here]);
const { sdks } = await import('./rows.js');
const isVerbose = process.argv.includes('--verbose');
const asked = process.argv.slice(2).filter((one) => one !== '--verbose');
const unknown = asked.filter((name) => sdks.every(({ folder }) => folder !== name));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}; known are ${sdks.map(({ folder }) => folder).join(', ')}.`);
  process.exit(2);
}
const results: Result[] = [];
for (const sdk of sdks.filter(({ folder }) => asked.length === 0 || asked.includes(folder))) {
  const outcomes = await made(sdk.folder).then((one) => runRow(sdk, one), untried);
  const unnoticed: Partial<Record<BreakName, string | undefined>> = {};
  for (const name of breakNames) unnoticed[name] = await unnoticedBreak(sdk, name, outcomes);
  const result = { name: sdk.name, outcomes, unnoticed: unnoticed as Record<BreakName, string | undefined> };
  results.push(result);
  console.error(`${isGreen(result) ? '✓' : '✗'} ${sdk.name}`);
}
const faults = results.flatMap(faultsOf);
console.log([...faults, ...(faults.length === 0 ? [] : ['']), tableOf(results)].join('\n'));
// Agents of SDKs keep connections open.
process.exit(results.every(isGreen) ? 0 : 1);

/** Whether every SDK is there, in the version that is asked for: rows come, and versions go. */
function isInstalled(): boolean {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const wanted = Object.entries(read(`${here}/package.json`)['dependencies'] as Record<string, string>);
  return wanted.every(([name, version]) => {
    const file = `${here}/node_modules/${name}/package.json`;
    return existsSync(file) && read(file)['version'] === version;
  });
}

/** Ends with exit code 2 when it fails: then nothing was asked. */
function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}

/** Runs a row with its document gone wrong: the SDK has to notice, in the column that says so. */
async function unnoticedBreak(sdk: Sdk, name: BreakName, whole: Outcomes): Promise<string | undefined> {
  const broken = sdk.breaks[name];
  if (whole[broken.fails].faults.length > 0) return `${broken.fails} fails without it`;
  try {
    const { faults, isOfSdk } = (await runRow(sdk, await made(sdk.folder, broken)))[broken.fails];
    if (isVerbose) console.error(`  ${name} · ${broken.fails} · ${faults.join('; ')}`);
    return faults.length > 0 && isOfSdk === true ? undefined : `${broken.fails} is green all the same`;
  } catch (error) {
    return `the broken document cannot be tried: ${String(error)}`;
  }
}
