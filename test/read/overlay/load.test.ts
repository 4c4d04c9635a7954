/** Documents of others stay untouched: overlays change them as they are read, and what is wrong is shown where it was written. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../../generator/read/load.js';
import { valueAt } from '../../../generator/meaning/json.js';
import { ProblemError } from '../../../generator/problem.js';

let folder: string;
const file = (...names: string[]) => path.join(folder, ...names);

/** Line 6 is where the operation begins. */
const document = `openapi: 3.1.0
info: { title: T, version: '1' }
tags: [{ name: a }, { name: b }]
paths:
  /a:
    get:
      operationId: a
      responses: { '200': { description: d } }
`;

const overlay = (actions: string) => `overlay: 1.0.0\ninfo: { title: O, version: '1' }\nactions:\n${actions}`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'overlays-'));
  mkdirSync(file('mine'));
  writeFileSync(file('openapi.yaml'), document);
});
afterEach(() => rmSync(folder, { recursive: true }));

const loaded = (...names: string[]) =>
  load(file('openapi.yaml'), { overlays: names.map((name) => file('mine', name)) });
const refused = async (...names: string[]) => {
  const error = await loaded(...names).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problems;
};

describe('overlays', () => {
  it('are applied in their order', async () => {
    writeFileSync(file('mine', 'a.yaml'), overlay('  - { target: $.info, update: { title: A, summary: A } }\n'));
    writeFileSync(file('mine', 'b.yaml'), overlay('  - { target: $.info, update: { title: B } }\n'));
    const { document: outcome } = await loaded('a.yaml', 'b.yaml');
    expect(valueAt(outcome, '/info')).toEqual({ title: 'B', summary: 'A', version: '1' });
  });

  it('may refer to files, from their own folder', async () => {
    writeFileSync(file('mine', 'Name.yaml'), 'type: string\ndescription: A name.\n');
    writeFileSync(
      file('mine', 'a.yaml'),
      overlay('  - { target: $, update: { components: { schemas: { Named: { $ref: ./Name.yaml } } } } }\n'),
    );
    const { document: outcome, files } = await loaded('a.yaml');
    expect(JSON.stringify(outcome)).toContain('A name.');
    expect(files.map((one) => path.relative(folder, one)).sort()).toEqual(
      ['openapi.yaml', 'mine/Name.yaml', 'mine/a.yaml'].sort(),
    );
  });

  it('mend what would have to be assumed, also where nothing may be', async () => {
    writeFileSync(file('openapi.yaml'), document.replace('      operationId: a\n', ''));
    writeFileSync(
      file('mine', 'a.yaml'),
      overlay('  - { target: "$.paths[\'/a\'].get", update: { operationId: b } }\n'),
    );
    const found = await load(file('openapi.yaml'), { overlays: [file('mine', 'a.yaml')], strict: true });
    expect(found.findings.list()).toEqual([]);
    expect(valueAt(found.document, '/paths/~1a/get/operationId')).toBe('b');
  });

  it('work on documents of 2.0 as they are written', async () => {
    writeFileSync(
      file('openapi.yaml'),
      'swagger: "2.0"\ninfo: { title: T, version: "1" }\npaths: {}\ndefinitions: { A: {} }\n',
    );
    writeFileSync(file('mine', 'a.yaml'), overlay('  - { target: $.definitions.A, update: { type: string } }\n'));
    expect(valueAt((await loaded('a.yaml')).document, '/components/schemas/A')).toEqual({ type: 'string' });
  });
});

describe('places', () => {
  it('are those of whoever wrote it', async () => {
    writeFileSync(
      file('mine', 'a.yaml'),
      overlay('  - { target: "$.tags[0]", remove: true }\n  - target: $.info\n    update:\n      summary: s\n'),
    );
    const { locate } = await loaded('a.yaml');
    const at = (pointer: string) => {
      const { file: name = '', line, column } = locate(pointer);
      return `${path.basename(name)}:${line}:${column}`;
    };
    expect(at('/info/summary')).toBe('a.yaml:7:16');
    expect(at('/info/title')).toBe('openapi.yaml:2:16');
    expect(at('/tags/0/name')).toBe('openapi.yaml:3:29');
    expect(at('/paths/~1a/get')).toBe('openapi.yaml:6:5');
  });

  it('are in the overlay for what it brought and nobody understands', async () => {
    writeFileSync(file('mine', 'a.yaml'), overlay('  - target: $.info\n    update:\n      version: 2\n'));
    const { findings, locate } = await loaded('a.yaml');
    expect(findings.list(locate)).toMatchObject([
      { rule: 'text-expected', file: expect.stringMatching(/mine.a\.yaml$/) as string, line: 6 },
    ]);
  });
});

describe('what an overlay does in vain is said where it stands', () => {
  it.each([
    [
      'a target that meets nothing',
      '  - { target: $.inof, update: { title: U } }\n',
      'overlay-target-idle',
      4,
      /"\$\.inof" meets nothing.*Did you mean "\$\.info"/,
    ],
    [
      'a field with a slip',
      '  - { target: $.info, update: { titel: U } }\n',
      'overlay-field-unknown',
      4,
      /no "titel".*Did you mean "title"/,
    ],
    [
      'an action with a slip',
      '  - target: $.info\n    updat: { title: U }\n',
      'overlay-field-unknown',
      5,
      /no "updat".*Did you mean "update"/,
    ],
  ] as const)('%s', async (_, actions, rule, line, what) => {
    writeFileSync(file('mine', 'a.yaml'), overlay(actions));
    const { findings, locate } = await loaded('a.yaml');
    expect(findings.list(locate)).toMatchObject([
      {
        rule,
        line,
        file: expect.stringMatching(/mine.a\.yaml$/) as string,
        what: expect.stringMatching(what) as string,
      },
    ]);
    const strict = load(file('openapi.yaml'), { overlays: [file('mine', 'a.yaml')], strict: true });
    await expect(strict).rejects.toThrow(ProblemError);
  });

  it('is nothing for what is only new', async () => {
    writeFileSync(
      file('mine', 'a.yaml'),
      overlay('  - { target: $, update: { x-validation: true, externalDocs: { url: u, description: d } } }\n'),
    );
    expect((await loaded('a.yaml')).findings.list()).toEqual([]);
  });
});

describe('an overlay that cannot be used', () => {
  it.each([
    ['is not there', undefined, /does not exist/, undefined],
    ['is not YAML', 'overlay: [', /This is not YAML/, 1],
    ['is something else', 'openapi: 3.1.0\n', /does not say its version/, 1],
    ['has no JSONPath', overlay('  - { target: info, update: {} }\n'), /"info" is no JSONPath/, 4],
    [
      'refers to what is not there',
      overlay('  - { target: $.paths, update: { /b: { $ref: ./b.yaml } } }\n'),
      /b\.yaml/,
      undefined,
    ],
  ])('%s', async (_, text, what, line) => {
    if (text !== undefined) writeFileSync(file('mine', 'a.yaml'), text);
    const [problem] = await refused('a.yaml');
    expect(problem?.what).toMatch(what);
    if (line !== undefined) {
      expect(problem?.where).toMatchObject({ file: expect.stringMatching(/mine.a\.yaml$/) as string, line });
    }
  });
});
