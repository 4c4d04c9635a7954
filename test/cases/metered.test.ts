/** Documented headers of answers, and answers that differ by their status: what comes is what the types say. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../generator/build/output.js';
import { strictFaults } from '../strict.js';
import { family, type Family } from './family.js';

// Inside the project, so that what generated code imports is found.
const scratch = path.resolve('node_modules/.cache/metered');
let reports: Family;
beforeAll(async () => {
  reports = await family('metered');
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function answered(status: number, headers: Readonly<Record<string, string>>, body = 'x'): Promise<object> {
  reports.answerNext((status === 304 ? null : body) as string, { status, headers });
  return (await reports.client['getReport']?.({ path: { id: 7 } })) as object;
}

describe('headers', () => {
  it.each<[string, string, unknown]>([
    ['X-Rate-Left', '3', 3],
    ['X-Rate-Left', 'many', undefined],
    ['X-Rate-Left', '1.5', undefined],
    ['X-Rate-Left', '9007199254740993', undefined],
    ['X-Total', '7', 7],
    ['X-Total', '9007199254740993', 9007199254740993n],
    ['X-Ratio', '-2.5e3', -2500],
    ['X-Final', 'false', false],
    ['X-Final', 'no', undefined],
    ['X-Cache', 'STALE', 'STALE'],
    ['X-Pages', '1, 2 ,3', [1, 2, 3]],
    ['X-Pages', '1,two', undefined],
    ['X-Span', 'from,1,to,2', { from: 1, to: 2 }],
    ['X-Span', 'from,1,to', undefined],
    ['X-Spread', 'from=1, to=2,more=x', { from: 1, to: 2, more: 'x' }],
    ['X-Meta', '{"by":"Ann"}', { by: 'Ann' }],
    ['X-Meta', '{', undefined],
    ['ETag', '"a,b"', '"a,b"'],
  ])('%s: %s', async (name, text, value) => {
    const { headers } = (await answered(200, { [name]: text })) as { headers: Record<string, unknown> };
    expect(headers[name]).toEqual(value);
  });

  it('that are documented are there, and no others', async () => {
    const result = await answered(200, { 'X-Other': '1' });
    const names = [
      'ETag',
      'X-Rate-Left',
      'X-Total',
      'X-Ratio',
      'X-Final',
      'X-Cache',
      'X-Pages',
      'X-Span',
      'X-Spread',
      'X-Meta',
    ];
    expect(Object.keys((result as { headers: object }).headers)).toEqual(names);
    expect(await answered(404, { 'Content-Type': 'application/json' }, '{"missing":7}')).not.toHaveProperty(
      'error.headers',
    );
  });

  it('come from the mock as they are documented', async () => {
    const result = await reports.client['getReport']?.({ path: { id: 7 } });
    const span = { from: 1, to: 2 };
    expect(result).toMatchObject({
      ok: true,
      headers: {
        ...{ ETag: '"a"', 'X-Rate-Left': 3, 'X-Total': 7, 'X-Ratio': 0.5, 'X-Final': true, 'X-Cache': 'HIT' },
        ...{ 'X-Pages': [1, 2], 'X-Span': span, 'X-Spread': span, 'X-Meta': { by: 'Ann' } },
      },
    });
  });

  it('cost a client nothing whose document has none', async () => {
    const { files } = await family('fastapi');
    expect(Object.keys(files)).not.toContain('runtime/headers/headed.ts');
    expect(files['client.ts']).not.toContain('headed');
  });
});

describe('an answer is what its status says', () => {
  it('a file', async () => {
    const result = (await answered(200, { 'Content-Type': 'text/html' }, 'bytes')) as { data: Blob };
    expect(result).toMatchObject({ ok: true, status: 200 });
    expect(await result.data.text()).toBe('bytes');
  });

  it('nothing yet', async () => {
    const result = await answered(202, { 'Retry-After': '5' }, '');
    expect(result).toMatchObject({ ok: true, status: 202, data: undefined, headers: { 'Retry-After': 5 } });
  });

  it('nothing new', async () => {
    const result = await answered(304, { ETag: '"a"' });
    expect(result).toMatchObject({ ok: false, error: { kind: 'api', status: 304, headers: { ETag: '"a"' } } });
    expect((result as { error: { body: unknown } }).error.body).toBeUndefined();
  });

  it('an error of its own, and one of its class', async () => {
    const json = { 'Content-Type': 'application/json' };
    expect(await answered(404, json, '{"missing":7}')).toMatchObject({ error: { status: 404, body: { missing: 7 } } });
    expect(await answered(410, { ...json, 'X-Reason': 'old' }, '{"title":"gone"}')).toMatchObject({
      error: { status: 410, body: { title: 'gone' }, headers: { 'X-Reason': 'old' } },
    });
  });

  it('in its types as well', () => {
    mkdirSync(scratch, { recursive: true });
    write(
      Object.entries(reports.files).map(([file, text]) => ({ path: file, text })),
      scratch,
    );
    const head = `import type { Client } from './client.js';
declare const client: Client;
const result = await client.getReport({ path: { id: 7 } });
type Is<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <A, B>(_right: Is<A, B>): void => undefined;
`;
    const right = `if (result.ok && result.status === 200) {
  is<typeof result.data, Blob>(true);
  const { headers } = result;
  is<(typeof headers)['X-Rate-Left'], number | undefined>(true);
  is<(typeof headers)['X-Total'], number | bigint | undefined>(true);
  is<(typeof headers)['X-Final'], boolean | undefined>(true);
  const cache: 'HIT' | 'MISS' | (string & {}) | undefined = headers['X-Cache'];
  is<(typeof headers)['X-Pages'], number[] | undefined>(true);
  const from: number | undefined = headers['X-Span']?.from;
  void [cache, from];
} else if (result.ok) {
  is<typeof result.data, undefined>(true);
  is<(typeof result.headers)['Retry-After'], number | undefined>(true);
} else if (result.error.kind === 'api') {
  const { error } = result;
  if (error.status === 304) is<(typeof error.headers)['ETag'], string | undefined>(true);
  else if (error.status === 404) is<typeof error.body, { missing: number }>(true);
  else if (error.status === 410) is<typeof error.body, { title: string }>(true);
}
export {};
`;
    const wrong = `if (result.ok && result.status === 202) {
  // @ts-expect-error what comes with 202 has no such header
  void result.headers['X-Rate-Left'];
}
if (!result.ok && result.error.status === 404) {
  // @ts-expect-error a 404 documents no headers
  void result.error.headers;
}
void is;
export {};
`;
    const files = [right, wrong].map((text, index) => {
      const file = path.join(scratch, `probe${index}.ts`);
      writeFileSync(file, head + text);
      return file;
    });
    expect(strictFaults(files)).toEqual([]);
  });

  it('and a contract run finds nothing', async () => {
    expect(await reports.faults()).toEqual([]);
  });
});
