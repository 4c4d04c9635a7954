/** `--report FILE`: one run in every form, each as those who read it expect it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract, type ContractOptions } from '../../generator/command/contract.js';
import { ProblemError } from '../../generator/problem.js';

const folder = mkdtempSync(path.join(tmpdir(), 'reports-'));
const file = (suffix: string) => path.join(folder, 'out', `run.${suffix}`);
const text = (suffix: string) => readFileSync(file(suffix), 'utf8');
const run = (options: Partial<ContractOptions>) =>
  contract({ spec: 'test/cases/museum/openapi.yaml', seed: 1, rate: 10_000, max: 1_000, port: 0, ...options });

/** Answers everything with a success that no schema allows, and so fails many times alike. */
const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('"nothing"');
});

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await run({ target, report: ['xml', 'json', 'md', 'sarif', 'har'].map(file) })).toBe(1);
});
afterAll(() => {
  vi.restoreAllMocks();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('one run', () => {
  it('as JUnit has a case a check and its failures', () => {
    expect(text('xml')).toMatch(/<testsuites name="contract" tests="\d+" failures="[1-9]\d*"/);
  });

  it('as data folds equal failures, and says that it failed', () => {
    const report = JSON.parse(text('json')) as { passed: boolean; runs: number; failures: { count: number }[] };
    expect(report.passed).toBe(false);
    expect(report.runs).toBeGreaterThan(20);
    expect(Math.max(...report.failures.map(({ count }) => count))).toBeGreaterThan(1);
  });

  it('as Markdown begins with the outcome, and every failure can be repeated', () => {
    const [first = ''] = text('md').split('\n');
    expect(first).toBe('# Contract: failed');
    expect(text('md')).toMatch(/^### .*: response_schema_conformance$/m);
    expect(text('md')).toContain('```sh\ncurl ');
  });

  it('as SARIF names the place of each operation in the document', () => {
    interface Sarif {
      runs: { results: { ruleId: string; locations: { physicalLocation?: Located }[] }[] }[];
    }
    interface Located {
      artifactLocation: { uri: string };
      region: { startLine: number };
    }
    const results = (JSON.parse(text('sarif')) as Sarif).runs[0]?.results ?? [];
    expect(results.length).toBeGreaterThan(0);
    for (const { locations } of results) {
      expect(locations[0]?.physicalLocation?.artifactLocation.uri).toBe('test/cases/museum/openapi.yaml');
      expect(locations[0]?.physicalLocation?.region.startLine).toBeGreaterThan(1);
    }
  });

  it('as an archive has every call with its answer', () => {
    interface Har {
      log: { version: string; entries: { request: { url: string }; response: { content: { text: string } } }[] };
    }
    const { log } = JSON.parse(text('har')) as Har;
    expect(log.version).toBe('1.2');
    expect(log.entries.length).toBeGreaterThan(5);
    expect(log.entries[0]?.request.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/__mock$/);
    expect(log.entries.every(({ response }) => response.content.text === '"nothing"')).toBe(true);
  });
});

describe('what cannot be written', () => {
  it.each([
    ['a form that nobody knows', { report: ['run.pdf'] }, 'End its name with one of .xml (JUnit)'],
    ['calls that pass by', { report: ['run.har'], proxy: true, target: 'http://127.0.0.1:1' }, 'keeps no archive'],
  ])('%s is one problem, before anything is sent', async (_, options, what) => {
    const failed = run(options);
    await expect(failed).rejects.toThrow(ProblemError);
    await expect(failed).rejects.toThrow(what);
  });
});

it('an answer that takes too long is a failure of its own', async () => {
  const slow = createServer((_request, response) => void setTimeout(() => response.writeHead(204).end(), 40));
  await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done));
  const target = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
  const report = [file('slow.json')];
  expect(await run({ target, report, maxResponseTime: 5, phases: ['examples'] })).toBe(1);
  slow.close();
  const { failures } = JSON.parse(text('slow.json')) as { failures: { check: string; expected: string }[] };
  expect(failures.map(({ check, expected }) => `${check}: ${expected}`)).toContain(
    'max_response_time: an answer within 5 ms',
  );
});
