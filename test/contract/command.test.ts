/** `npm run contract` on the mock and the generated files: what it prints, writes and answers. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract, type ContractOptions } from '../../generator/command/contract.js';
import { checks } from '../../generator/contract/checks/checks.js';
import { junit } from '../../generator/contract/report/junit.js';
import type { Matrix } from '../../generator/contract/matrix.js';
import { reportText } from '../../generator/contract/report/text.js';
import { sheetNamed } from '../../generator/contract/session.js';
import { write } from '../../generator/build/output.js';
import { build } from '../../generator/build/pipeline.js';

let folder: string;
const said: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'contract-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const run = (options: Partial<ContractOptions>) => contract({ seed: 1, rate: 1, max: 1, port: 0, ...options });

/** Generates a document's files into a folder of its own. */
async function generated(spec: string): Promise<{ spec: string; out: string }> {
  const out = path.join(folder, spec.replaceAll('/', '-'));
  write((await build(spec)).files, out);
  return { spec, out };
}

describe('our own document', () => {
  it('holds, and every check that can apply is made', async () => {
    const project = await generated('spec/openapi.yaml');
    const report = path.join(folder, 'all.xml');
    expect(await run({ ...project, report: [report] })).toBe(0);
    const [text = ''] = said;
    expect(text).toMatch(/\n14 of 14 actions covered \(100 %\), \d+ checks made, seed 1, [\d.]+ s\nNo failures\.$/);
    // Headers are not documented, nobody else's calls pass by, no story is told, and nobody's data is behind the mock.
    const idle = [
      ...['request_conformance', 'response_headers_conformance', 'story_conformance', 'ignored_auth'],
      ...['ensure_resource_availability', 'use_after_free', 'max_response_time'],
    ];
    const made = checks
      .map(({ name }) => name)
      .filter((name) => new RegExp(`^ ?\\d+ {2}${name} +\\d+`, 'm').test(text));
    expect(made).toEqual(checks.map(({ name }) => name).filter((name) => !idle.includes(name)));
    expect(Math.max(...text.split('\n').map((line) => line.length)), 'fits a terminal of 120 columns').toBeLessThan(
      121,
    );
    const xml = readFileSync(report, 'utf8');
    const count = Number(/<testsuites name="contract" tests="(\d+)" failures="0"/.exec(xml)?.[1]);
    expect(xml.match(/<testcase /g)).toHaveLength(count);
    expect(xml.match(/<testsuite /g)).toHaveLength(14);
  }, 120_000);

  it('says what is wrong with files that somebody changed', async () => {
    const { spec, out } = await generated('spec/openapi.yaml');
    const file = path.join(out, 'client.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace("'/ncs', 'Action'", "'/ncs', 'action'"));
    expect(await run({ spec, out, only: ['RestartContainer'] })).toBe(1);
    writeFileSync(file, text);
    expect(said.join('\n')).toMatch(
      /✗ RestartContainer: client_wire_call\n.*\n {2}at {8}query\n {2}expected {2}Action=RestartContainer/,
    );
  });
});

describe('other documents', () => {
  const documents = readdirSync('test/cases', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/openapi\.(yaml|json)$/.test(file))
    .map((file) => path.posix.join('test/cases', file));

  it.each(documents)('%s', async (spec) => {
    expect(await run(await generated(spec)), said.join('\n')).toBe(0);
    expect(said.join('\n')).toContain(' actions covered (100 %)');
  });

  it('with several versions of an action: each has a name of its own, and both go by the action', async () => {
    const project = await generated('test/cases/dispatched/openapi.yaml');
    await run({ ...project, only: ['ListVaults'] });
    expect(said.join('\n')).toMatch(/\nListVaults\.2021-01-01 .*\nListVaults\.2024-06-30 /);
    said.length = 0;
    await run({ ...project, only: ['*.2021-*'] });
    expect(said.join('\n')).toContain('1 of 1 actions covered');
  });

  it('reach as far as --references lets them', async () => {
    const spec = path.join(folder, 'inner', 'openapi.json');
    const outer = path.resolve('test/cases/legacy/openapi.json');
    const { paths, ...rest } = JSON.parse(readFileSync(outer, 'utf8')) as { paths: Record<string, unknown> };
    const [[route = '', item] = []] = Object.entries(paths);
    mkdirSync(path.dirname(spec));
    writeFileSync(path.join(folder, 'item.json'), JSON.stringify({ ...rest, paths: { [route]: item } }));
    const $ref = `../item.json#/paths/${route.replaceAll('/', '~1')}`;
    writeFileSync(spec, JSON.stringify({ ...rest, paths: { [route]: { $ref } } }));
    await expect(run({ spec, out: folder })).rejects.toThrow('is outside the folder of the document');
    expect(await run({ spec, out: folder, references: 'files' })).toBe(1);
  }, 90_000);

  it('that nothing was generated from are held to the mock alone, which is said', async () => {
    const spec = path.join(folder, 'bare', 'openapi.json');
    mkdirSync(path.dirname(spec));
    copyFileSync('test/cases/legacy/openapi.json', spec);
    vi.stubEnv('INIT_CWD', path.dirname(spec));
    vi.spyOn(process, 'cwd').mockReturnValue(path.dirname(spec));
    const complained = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await run({ spec }), said.join('\n')).toBe(0);
    expect(complained.mock.calls.flat().join('')).toMatch(
      /Types and client were not looked at: there is no .*generated/,
    );
  });

  it('without generated files where they are said to be fail', async () => {
    expect(await run({ spec: 'test/cases/museum/openapi.yaml', out: path.join(folder, 'nothing') })).toBe(1);
    expect(said.join('\n')).toContain('✗ generated files: one_client_method');
  });
});

describe('what is printed', () => {
  const matrix = (count: number): Matrix => {
    const sheet = sheetNamed('Do<It>');
    for (let index = 0; index < count; index += 1) {
      const found = `"${index}" & \u0000 '`;
      sheet.put('missing_required', [{ pointer: '/A/0', expected: '400', found }], {
        case: 'A is left out',
        curl: "curl 'x'",
      });
    }
    const findings = sheet.cells.get('missing_required')?.findings ?? [];
    const common = {
      noun: 'actions' as const,
      selected: 2,
      uncovered: [{ action: 'Never', why: 'too late', help: 'be early' }],
      seed: 7,
      runs: count,
      milliseconds: 5,
    };
    return {
      ...common,
      rows: [sheet, sheetNamed('Left')],
      leftOut: [{ action: 'Left', why: 'changes state' }],
      findings,
    };
  };

  it('names action, check, place, expected, found, a command and the seed', () => {
    expect(reportText(matrix(1)).split('\n\n')[0]).toBe(
      [
        '✗ Do<It>: missing_required',
        '  when      A is left out',
        '  at        /A/0',
        '  expected  400',
        `  found     "0" & \u0000 '`,
        "  repeat    curl 'x'",
        '  seed      7',
      ].join('\n'),
    );
  });

  it('shows the same mistake once and counts the others', () => {
    const text = reportText(matrix(9));
    expect(text.match(/✗ Do<It>: missing_required/g)).toHaveLength(1);
    expect(text).toContain('  in all    9 times\n');
    expect(text).toContain('Not covered, and that is a failure:\n  Never: too late\n    be early\n');
  });

  it('is well-formed as JUnit XML, whatever stands in it', () => {
    const xml = junit(matrix(2));
    expect(xml).toContain('<testsuites name="contract" tests="3" failures="1" skipped="1" time="0.005">');
    expect(xml).toContain('<testcase classname="Left" name="coverage"><skipped message="changes state"/></testcase>');
    expect(xml).toContain('found &quot;0&quot; &amp; ? \'">');
    const texts = xml.replaceAll(/<\/?[a-z]+( [a-z]+="[^"<]*")*\s?\/?>|<\?xml [^>]*\?>/g, '');
    expect(texts).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot);)/);
    expect(xml).not.toMatch(/[\u0000-\u0008]/);
  });
});
