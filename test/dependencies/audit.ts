/**
 * `npm run audit`: known advisories for what `npm ci` installs. Fails for one of level high or critical that
 * docs/decisions/0006-dependencies.md does not discuss by its id. Where the registry does not answer, it says so and passes:
 * a machine without network must not look like one with a hole.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { judge } from './advisories.js';

const decision = 'docs/decisions/0006-dependencies.md';
// A shell on Windows, where npm is a script.
const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
const verdict = judge(stdout, readFileSync(decision, 'utf8'));
if (verdict === undefined) {
  const said = /"message":\s*"([^"]*)"/.exec(stdout)?.[1] ?? 'no answer';
  const mark = process.env['GITHUB_ACTIONS'] === 'true' ? '::warning title=audit::' : '';
  console.log(`${mark}The registry gave no advisories (${said}); nothing was checked.`);
} else {
  const { all, open } = verdict;
  for (const { name, title, severity, url } of open) console.error(`${name}: ${title} (${severity}) ${url}`);
  console.log(`${all.length} advisories, ${open.length} of them serious and not discussed in ${decision}`);
  if (open.length > 0) process.exitCode = 1;
}
