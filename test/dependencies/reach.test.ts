/** docs/decisions/0006-dependencies.md says what is installed and cannot be reached. Here it is held to that. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

const decision = readFileSync('docs/decisions/0006-dependencies.md', 'utf8');
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, { version?: string }>>;
};
const versionsOf = (name: string) =>
  Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`/${name}`))
    .map(([, { version = '' }]) => version);

describe('the decision is about what is installed', () => {
  const cells = [...decision.matchAll(/^\| ([^|]*\d[^|]*) \|/gm)].map(([, cell = '']) => cell);
  const named = cells.flatMap((cell) => [...cell.matchAll(/([a-z][\w/-]*) ([\d./]+)/g)]);
  const rows = named.flatMap(([, name = '', lines = '']) => lines.split('/').map((line) => [name, line] as const));

  it.each(rows)('%s %s', (name, line) => {
    const installed = versionsOf(name);
    const held = installed.some((version) => version.startsWith(`${line}.`) || version === line);
    expect(held, `${name} is installed as ${installed.join(', ') || 'nothing'}: correct the row, or remove it`).toBe(
      true,
    );
  });

  it('names more than a handful of rows', () => {
    expect(rows.length).toBeGreaterThan(8);
  });

  it('names the Redocly CLI that is installed', () => {
    expect(decision).toContain(`\`@redocly/cli\` ${versionsOf('@redocly/cli')[0]}`);
  });
});

describe('a mock that has served calls', () => {
  let seen: { statuses: number[]; hosts: string[]; packages: string[] };
  beforeAll(() => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'test/dependencies/reach.ts'], {
      encoding: 'utf8',
    });
    expect(stdout, stderr).not.toBe('');
    seen = JSON.parse(stdout.split('\n').at(-2) ?? '') as typeof seen;
  });

  it('answered them', () => {
    expect(seen.statuses).toEqual([200, 400, 400, 400]);
    expect(seen.packages).toContain('@stoplight/prism-http');
  });

  it('connected to nobody but itself', () => {
    expect(seen.hosts).toEqual(['127.0.0.1']);
  });

  it.each(['fast-xml-parser', '@stoplight/prism-http-server', '@stoplight/prism-cli', 'yargs'])(
    'never loaded %s',
    (name) => {
      expect(seen.packages, 'docs/decisions/0006-dependencies.md says that only the stock CLI uses it').not.toContain(
        name,
      );
    },
  );
});
