/** How a comparison reads: for people, for a pull request, for a changelog. And what the second opinion adds. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareApis } from '../../generator/diff/compare.js';
import type { Finding } from '../../generator/diff/finding.js';
import { markdownReport, textReport, type Difference } from '../../generator/diff/report/report.js';
import { rules } from '../../generator/diff/rules.js';
import { changelogEntry, nextVersion } from '../../generator/diff/report/version.js';
import { jobs, type Draft } from './jobs.js';

const renamed: Finding = {
  rating: 'major',
  rule: 'field-renamed',
  direction: 'request',
  operations: ['a', 'b', 'c', 'd'],
  pointer: '/components/schemas/Job/properties/Note',
  place: 'spec/schemas/Job.yaml:7',
  what: 'Text is called Note now',
  why: 'the old name is silently ignored',
  before: 'Text',
  after: 'Note',
};
const text: Finding = {
  rating: 'patch',
  rule: 'text-changed',
  operations: [],
  pointer: '/info/description',
  what: 'description of info changed',
  before: 'old | <b>',
  after: 'new\nline',
};
const broken: Finding = {
  rating: 'major',
  rule: 'consumer-broken',
  operations: [],
  pointer: '',
  place: 'test/consumers/one.ts:3',
  what: 'test/consumers/one.ts, written for the old client, no longer compiles\n3:1 TS2551: No.',
};
const difference: Difference = {
  ref: 'v1',
  kind: 'ref',
  commit: '0'.repeat(40),
  allowed: [],
  notes: [],
  rating: 'major',
  version: '1.2.3',
  nextVersion: '2.0.0',
  consumers: 2,
  findings: [broken, renamed, text],
};

describe('the next version', () => {
  it.each([
    ['0.1.0', 'minor', '0.2.0'],
    ['0.1.0', 'major', '1.0.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3-rc.1', 'minor', '1.3.0'],
    ['1.2.3', undefined, undefined],
    [undefined, 'major', undefined],
    ['new', 'major', undefined],
  ] as const)('%s and %s make %s', (version, rating, want) => {
    expect(nextVersion(version, rating)).toBe(want);
  });
});

describe('for people', () => {
  it('groups by rating and says where, what, why and what next', () => {
    expect(textReport(difference)).toBe(`Breaking (major): 2

  test/consumers/one.ts, written for the old client, no longer compiles
      3:1 TS2551: No.
      test/consumers/one.ts:3 (consumer-broken)

  request of a, b and 2 more: Text is called Note now
      Text → Note
      because the old name is silently ignored
      spec/schemas/Job.yaml:7 at /components/schemas/Job/properties/Note (field-renamed)

For readers (patch): 1

  description of info changed (/info/description)

Next version: 2.0.0 (major; 1.2.3 at v1). 1 of 2 consumer cases compile against the new client.

For docs/CHANGELOG.md:

  ## 2.0.0

  ### Breaking

  - a, b and 2 more: Text is called Note now (request)

  ### Texts

  - 1 text changed.
`);
  });

  it('says so when nothing changed', () => {
    const same: Difference = {
      ref: 'v1',
      kind: 'ref',
      commit: '',
      allowed: [],
      notes: [],
      findings: [],
      version: '1.2.3',
      consumers: 2,
    };
    const want = 'The version stays 1.2.3. 2 of 2 consumer cases compile against the new client.';
    expect(textReport(same)).toBe(`Nothing changed since v1. ${want}\n`);
    expect(markdownReport(same)).toContain(want);
  });
});

describe('for a pull request', () => {
  const report = markdownReport(difference);

  it('starts with the rating and the next version', () => {
    expect(report.split('\n\n').slice(0, 2)).toEqual([
      '### The document since <code>v1</code>: major',
      'Next version: 2.0.0 (major; 1.2.3 at v1). 1 of 2 consumer cases compile against the new client. (2 major, 0 minor, 1 patch)',
    ]);
  });

  it('is a table of one row a finding, in which no text of a document becomes markup', () => {
    const cells = report.split('\n').filter((line) => line.startsWith('| '));
    expect(cells).toContain(
      '| request | <code>spec/schemas/Job.yaml:7</code><br>a, b and 2 more | Text is called Note now; the old name is silently ignored | <code>Text</code> → <code>Note</code> |',
    );
    const last = cells.at(-1) ?? '';
    expect(last).toContain('<code>old &#124; &lt;b></code> → <code>new<br>line</code>');
    expect(last.match(/\|/g)).toHaveLength(5);
  });

  it('stays below what GitHub takes, however much changed', () => {
    const findings = Array.from({ length: 5000 }, () => renamed);
    const long = markdownReport({ ...difference, findings });
    expect(long).toContain('… and 4800 more');
    expect(Buffer.byteLength(long)).toBeLessThan(1 << 20);
  });
});

describe('the entry for a changelog', () => {
  it('tells that types broke code when nothing else says so', () => {
    expect(changelogEntry('2.0.0', [broken])).toContain('code written against the last version may no longer compile');
    expect(changelogEntry('2.0.0', [broken, renamed])).not.toContain('may no longer compile');
  });
});

describe('docs/guide/diff.md', () => {
  it('shows the table of ratings as it is', () => {
    const guide = readFileSync('docs/guide/diff.md', 'utf8');
    const rows = [...guide.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\| (\S+) +\| (\S+) +\|$/gm)].map((row) => row.slice(1));
    const want = Object.entries(rules).map(([name, { says, request, answer }]) => [
      name,
      says,
      request ?? '–',
      answer ?? '–',
    ]);
    expect(rows).toEqual(want);
  });
});
