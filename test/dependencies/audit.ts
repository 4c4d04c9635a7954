/**
 * `npm run audit`: known advisories for what `npm ci` installs. Fails for one of level high or critical that
 * docs/decisions/0006-dependencies.md does not discuss by its id. Where the registry does not answer, it says so and passes:
 * a machine without network must not look like one with a hole.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Advisory {
  readonly name: string;
  readonly title: string;
  readonly severity: string;
  readonly url: string;
}

const decision = 'docs/decisions/0006-dependencies.md';
const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
let report: { vulnerabilities?: Record<string, { via: (Advisory | string)[] }>; message?: string } = {};
try {
  report = JSON.parse(stdout) as typeof report;
} catch {
  // Not JSON: the registry, or something before it, answered otherwise.
}
if (report.vulnerabilities === undefined) {
  console.log(`The registry gave no advisories (${report.message ?? 'no answer'}); nothing was checked.`);
} else {
  const discussed = readFileSync(decision, 'utf8');
  const advisories = Object.values(report.vulnerabilities).flatMap(({ via }) =>
    via.filter((one) => typeof one !== 'string'),
  );
  const open = advisories.filter(
    ({ severity, url }) => /high|critical/.test(severity) && !discussed.includes(url.split('/').pop() ?? url),
  );
  for (const { name, title, severity, url } of open) console.error(`${name}: ${title} (${severity}) ${url}`);
  console.log(`${advisories.length} advisories, ${open.length} of them serious and not discussed in ${decision}`);
  if (open.length > 0) process.exitCode = 1;
}
