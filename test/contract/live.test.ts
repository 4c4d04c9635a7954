/** `npm run contract -- --target …`: what is sent to somebody's server, what never is, and what is shown of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract, type ContractOptions } from '../../generator/command/contract.js';
import { load } from '../../generator/read/load.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';
import { ProblemError } from '../../generator/problem.js';
import { raw } from './server.js';

const api = buildApi(await load('spec/openapi.yaml'));
const mock = createMock(api);

interface Seen {
  readonly method: string;
  readonly target: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

let server: Listening;
let folder: string;
const seen: Seen[] = [];
const said: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'contract-'));
  server = await raw((request, response) => {
    const { method = '', url: target = '', headers } = request;
    seen.push({ method, target, headers });
    mock.handler(request, response);
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  seen.length = said.length = 0;
  const note = (text: string) => void said.push(text);
  vi.spyOn(console, 'log').mockImplementation(note);
  vi.spyOn(console, 'error').mockImplementation(note);
});
afterEach(() => void vi.restoreAllMocks());

const run = (options: Partial<ContractOptions>) =>
  contract({ seed: 1, rate: 2_000, max: 5_000, port: 0, target: server.url, ...options });

const written = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** Calls by action, but for the question what can be forced. */
const callsOf = (action: string) => seen.filter(({ target }) => new RegExp(`Action=${action}(&|$)`).test(target));

describe('actions that change state', () => {
  const changing = api.operations.filter(({ safety }) => safety?.changesState !== false);

  it('are never sent unless they are named', async () => {
    expect(await run({})).toBe(0);
    expect(changing.length).toBeGreaterThan(5);
    for (const { action } of changing) expect(callsOf(action?.name ?? ''), action?.name).toEqual([]);
    expect(said.join('\n')).toMatch(/DeleteStatefulWorkload .*not sent: changes state/);
  });

  it('are sent once, right, when they are named', async () => {
    expect(await run({ allowStateChanges: ['Delete*', 'RestartContainer,Nothing'] })).toBe(0);
    for (const { action } of changing) {
      const wanted = ['DeleteStatefulWorkload', 'RestartContainer'].includes(action?.name ?? '') ? 1 : 0;
      expect(callsOf(action?.name ?? ''), action?.name).toHaveLength(wanted);
    }
  });

  it('are not sent when nothing is known of their effect', async () => {
    const unknown = readFileSync('generated/openapi.json', 'utf8').replaceAll(
      /"changesState": false/g,
      '"changesState": true',
    );
    // A run that sent nothing must not pass for one that found nothing.
    expect(await run({ spec: written('unknown.json', unknown) })).toBe(1);
    expect(seen.filter(({ target }) => target.includes('Action='))).toEqual([]);
    expect(said.join('\n')).toMatch(
      /Nothing was sent, and that is a failure:\n {2}CreateStatefulWorkload, .*: changes state\n {4}--allow-state-changes 'CreateStatefulWorkload' /,
    );
    expect(said.join('\n')).not.toContain('No failures.');
  });
});

describe("the caller's own values", () => {
  it('stand in for examples, for every action or for one, with all digits of 64-bit integers', async () => {
    const vars = written(
      'vars.yaml',
      'NamespaceId: 9007199254740993\nDescribeStatefulWorkloadInfo: { StatefulWorkloadId: 42 }\n',
    );
    expect(await run({ vars, only: ['DescribeStatefulWorkload*'] })).toBe(0);
    const right = callsOf('DescribeStatefulWorkloadInfo')[0]?.target;
    expect(right).toMatch(/&NamespaceId=9007199254740993&StatefulWorkloadId=42$/);
    expect(callsOf('DescribeStatefulWorkloadImages')[0]?.target).toMatch(/NamespaceId=9007199254740993&(?!.*=42$)/);
  });

  it('keep all digits in a body as well', async () => {
    const bodies: string[] = [];
    const other = await raw((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bodies.push(Buffer.concat(chunks).toString());
        response.writeHead(500).end();
      });
    });
    const vars = written('vars.json', '{ "NamespaceId": 9007199254740993 }');
    const only = ['ModifyStatefulWorkload'];
    expect(await run({ target: other.url, vars, only, allowStateChanges: only })).toBe(1);
    await other.close();
    expect(bodies.at(-1)).toMatch(/"NamespaceId":9007199254740993[,}]/);
  });

  it.each(['- 1', '{', ''])('that cannot be read are one problem (%j)', async (text) => {
    await expect(run({ vars: written('broken.yaml', text) })).rejects.toThrow(ProblemError);
  });
});

describe('secrets', () => {
  const sign = () =>
    written(
      'sign.mjs',
      `export default ({ method, headers }) => ({ 'X-Sign': 'signed-' + method + '-' + headers['Authorization'].length });`,
    );

  it('are sent with every call, and stand nowhere in what is printed or written', async () => {
    const report = ['xml', 'json', 'md', 'sarif', 'har'].map((suffix) => path.join(folder, `report.${suffix}`));
    const broken = await raw((request, response) => {
      const { method = '', url: target = '', headers } = request;
      seen.push({ method, target, headers });
      // A server that repeats what it was told.
      response
        .writeHead(500, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ Code: headers['authorization'], Message: headers['x-sign'] }));
    });
    const target = broken.url.replace('//', '//user:pa%20ssw0rd@');
    const header = [['Authorization', 'Bearer hunter2hunter2'] as const];
    expect(await run({ target, header, sign: sign(), report, only: ['DescribeStatefulWorkloads'] })).toBe(1);
    await broken.close();
    expect(seen.length).toBeGreaterThan(2);
    for (const { headers, method } of seen) {
      expect(headers['authorization']).toBe('Bearer hunter2hunter2');
      expect(headers['x-sign']).toBe(`signed-${method}-21`);
    }
    const shown = [said.join('\n'), ...report.map((file) => readFileSync(file, 'utf8'))].join('\n');
    expect(shown).not.toMatch(/hunter2|signed-|pa ssw0rd|pa%20ssw0rd/);
    expect(shown).toMatch(/-H 'Authorization: \*\*\*' -H 'X-Sign: \*\*\*'/);
  });

  it('of a signer that is none are one problem', async () => {
    await expect(run({ sign: path.join(folder, 'nowhere.mjs') })).rejects.toThrow(ProblemError);
    await expect(run({ sign: written('none.mjs', 'export const other = 1;') })).rejects.toThrow('exports no function');
  });
});

describe('bounds', () => {
  it('hold for all calls together, and what they left unsent is a failure', async () => {
    expect(await run({ max: 7 })).toBe(1);
    expect(seen).toHaveLength(7);
    expect(said.join('\n')).toContain('Ended early: the 7 calls of --max are used up');
    expect(said.join('\n')).toMatch(
      /Not covered, and that is a failure:\n.*DescribeStatefulWorkloadImages.*: the 7 calls of --max are used up\n {4}--max 5000 /,
    );
  });
});

describe('a target that is not there', () => {
  it('is one line, and exit code 2', async () => {
    const gone = await raw(() => {});
    await gone.close();
    expect(await run({ target: gone.url })).toBe(2);
    expect(said).toEqual([`${gone.url} gave no answer: connect ECONNREFUSED ${gone.url.slice(7)}`]);
  });

  it.each(['nowhere', 'ftp://host', ''])('%j is a problem', async (target) => {
    await expect(run({ target })).rejects.toThrow(ProblemError);
  });
});

describe('a selection', () => {
  it('that fits nothing is a problem: a run that checks nothing must not pass', async () => {
    await expect(run({ only: ['Nothing*'] })).rejects.toThrow('No action is called Nothing*.');
  });

  it('in parts adds up to everything, each action once', async () => {
    const parts = [1, 2, 3].map((index) => ({ index, count: 3 }));
    const lines: string[] = [];
    for (const shard of parts) {
      said.length = 0;
      await run({ shard, max: 5_000 });
      lines.push(
        ...said
          .join('\n')
          .split('\n')
          .filter((line) => /^\w+Workload\w* /.test(line) || line.startsWith('RestartContainer')),
      );
    }
    const names = lines.map((line) => line.split(' ')[0]);
    expect(names.sort()).toEqual(api.operations.map(({ action }) => action?.name).sort());
  });
});
