/** The page of rules is the table of rules. */
import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { findingText, type Finding } from '../../generator/finding.js';
import { rules } from '../../generator/finding-rules.js';

it('docs/guide/findings.md lists every rule', async () => {
  const rows = Object.entries(rules).map(
    ([id, rule]) => `| \`${id}\` | ${rule.class} | ${rule.assumed} | ${rule.fix} |`,
  );
  const table = [
    '| rule | class | what becomes of it | how to mend it |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  const page = readFileSync('docs/guide/findings.md', 'utf8');
  const shown = page.slice(page.indexOf('| rule '));
  expect(shown, 'put this table into docs/guide/findings.md').toBe(await format(table, { parser: 'markdown' }));
});

it.each<[Partial<Finding>, string]>([
  [
    {},
    'assumed text-expected: 1.0 stands where a text belongs.\n  a.yaml:2:3 at /info/version\n  It is used as the text "1.0". Fix: Put it between quotation marks.',
  ],
  [
    { count: 3 },
    'assumed text-expected: (3 places, the first:) 1.0 stands where a text belongs.\n  a.yaml:2:3 at /info/version\n  It is used as the text "1.0". Fix: Put it between quotation marks.',
  ],
  [
    { class: 'omitted', rule: 'links', assumed: 'In the documentation only.' },
    'omitted links: 1.0 stands where a text belongs.\n  a.yaml:2:3 at /info/version\n  In the documentation only.',
  ],
])('a finding as text: %j', (part, want) => {
  const finding: Finding = {
    class: 'assumed',
    rule: 'text-expected',
    count: 1,
    file: 'a.yaml',
    line: 2,
    column: 3,
    pointer: '/info/version',
    what: '1.0 stands where a text belongs.',
    assumed: 'It is used as the text "1.0".',
    fix: 'Put it between quotation marks.',
  };
  expect(findingText({ ...finding, ...part })).toBe(want);
});
