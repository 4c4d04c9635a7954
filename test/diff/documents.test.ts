/** Any two documents: files outside git, told in every form, with what is allowed to change. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diff, type DiffOptions } from '../../generator/command/diff.js';
import { allowing, readAllowances } from '../../generator/diff/allow.js';
import type { Finding } from '../../generator/diff/finding.js';
import { ProblemError } from '../../generator/problem.js';

const folder = mkdtempSync(path.join(tmpdir(), 'documents-'));
const file = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

function documentWith(limit: number, more = ''): string {
  return `openapi: 3.1.0
info: { title: Notes, version: '1' }
paths:
  /notes:
    get:
      operationId: listNotes
      parameters:
        - { name: limit, in: query, schema: { type: integer, maximum: ${limit} } }
      responses: { '200': { description: Notes. } }${more}
`;
}
writeFileSync(file('old.yaml'), documentWith(100));
writeFileSync(file('new.yaml'), documentWith(50));
writeFileSync(file('wider.yaml'), documentWith(200));
// A branch could be called so.
mkdirSync(file('main'));

const said: string[] = [];
const complained: string[] = [];
beforeEach(() => {
  said.length = 0;
  complained.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text));
});
afterEach(() => void vi.restoreAllMocks());

const compared = async (options: DiffOptions = {}, old = file('old.yaml')) => {
  const code = await diff(old, { spec: file('new.yaml'), ...options });
  return { code, text: said.join('\n'), error: complained.join('\n') };
};
const place = '/paths/~1notes/get/parameters/0/schema/maximum';

describe('two files', () => {
  it('as data: the rating, and for each finding who is told and where it stands on both sides', async () => {
    const { code, text } = await compared({ format: 'json', failOn: 'major' });
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      kind: 'file',
      rating: 'major',
      findings: [
        {
          id: 'limit-tightened',
          rating: 'major',
          layer: 'wire',
          operation: 'listNotes',
          direction: 'request',
          before: { file: expect.stringMatching(/old\.yaml$/) as string, line: 8, pointer: place },
          after: { file: expect.stringMatching(/new\.yaml$/) as string, line: 8, pointer: place },
        },
      ],
      allowed: [],
      notes: [],
    });
  });

  it('are said to be files: who meant a branch of that name has to know', async () => {
    expect((await compared()).error).toBe(`Compared with the file ${file('old.yaml')}.`);
  });

  it('that say the same are rated none', async () => {
    const { code, text } = await compared({ spec: file('old.yaml'), format: 'json', failOn: 'patch' });
    expect([code, (JSON.parse(text) as { rating: string }).rating]).toEqual([0, 'none']);
  });

  it.each([
    ['text', /request of listNotes: maximum of limit changed/],
    ['markdown', /^### The document since/],
    ['github', /^### The document since/],
    ['sarif', /"ruleId": "limit-tightened"/],
  ] as const)('as %s', async (format, want) => {
    expect((await compared({ format })).text).toMatch(want);
  });

  it('as SARIF lead to the line', async () => {
    const { text } = await compared({ format: 'sarif' });
    expect(JSON.parse(text)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          results: [
            {
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: expect.stringMatching(/new\.yaml$/) as string },
                    region: { startLine: 8 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('what only widens is minor', async () => {
    const { text } = await compared({ spec: file('wider.yaml'), format: 'json' });
    expect((JSON.parse(text) as { rating: string }).rating).toBe('minor');
  });
});

describe('what cannot be compared with', () => {
  it('a name that is no file, outside git, is one line', async () => {
    const { code, error } = await compared({}, file('nothing.yaml'));
    expect(code).toBe(2);
    expect(error).toMatch(/is in no git repository|git knows no commit/);
  });

  it('a folder is no document', async () => {
    expect((await compared({}, file('main'))).code).toBe(2);
  });
});

describe('--allow', () => {
  const allow = (text: string) => {
    writeFileSync(file('allow.yaml'), text);
    return { allow: file('allow.yaml') };
  };
  const entry = `- { id: limit-tightened, pointer: ${place}, because: nobody asks for more`;

  it('lets what is allowed count for nothing, and says so', async () => {
    const { code, text } = await compared({ ...allow(`${entry} }\n`), failOn: 'major' });
    expect(code).toBe(0);
    expect(text).toContain('Allowed, though major: ');
    expect(text).toContain('because nobody asks for more');
  });

  it('counts no longer when its time is over, and says so', async () => {
    const { code, text } = await compared({ ...allow(`${entry}, until: 2020-01-31 }\n`), failOn: 'major' });
    expect(code).toBe(1);
    expect(text).toContain('ended on 2020-01-31');
  });

  it('says which entries meet nothing', async () => {
    const { text } = await compared(allow(`${entry} }\n- { id: field-removed, pointer: /x, because: y }\n`));
    expect(text).toContain('The allowance of field-removed at /x meets nothing: remove it.');
  });

  it.each([
    ['- { id: limit-tightend, pointer: /a, because: b }', 'Did you mean "limit-tightened"?'],
    ['- { id: limit-tightened, because: b }', 'It names no place.'],
    ['- { id: limit-tightened, pointer: /a }', 'It says no reason.'],
    ['- { id: limit-tightened, pointer: /a, because: b, until: soon }', 'It is no day.'],
    ['id: limit-tightened', 'It is no list.'],
    ['[', 'It is no YAML'],
  ])('%s is a problem', async (text, what) => {
    const failed = compared(allow(text));
    await expect(failed).rejects.toThrow(ProblemError);
    await expect(failed).rejects.toThrow(what);
  });

  it('counts on its last day', () => {
    const [one] = readAllowances(`${entry}, until: '2026-05-01' }`, 'a.yaml');
    const found: Finding = { rating: 'major', rule: 'limit-tightened', operations: [], pointer: place, what: 'w' };
    if (one === undefined) throw new Error('nothing was read');
    const on = (day: string) => allowing([found], [one], new Date(`${day}T12:00:00Z`)).findings.length;
    expect([on('2026-05-01'), on('2026-05-02')]).toEqual([0, 1]);
  });
});
