/** One row: an SDK and our client make the same calls to a mock, and what they get and send is held against each other. */
import { isDeepStrictEqual } from 'node:util';
import { loadModule, type AnyClient, type AnyResult } from '../../generator/contract/checks/generated.js';
import { createMock } from '../../generator/mock/mock.js';
import type { Made } from './document.js';
import { recorder, type Exchange } from './recorder.js';
import { differencesOf } from './same.js';
import { columns, long, matched, type Column, type OurCall, type Sdk, type Succeeded } from './sdk.js';

export interface Outcome {
  /** What is wrong; none when the column is green. */
  readonly faults: readonly string[];
  readonly note?: string;
  /** The SDK itself got something wrong, not our client alone. */
  readonly isOfSdk?: boolean;
}

export type Outcomes = Readonly<Record<Column | 'same', Outcome>>;

/** The longest that one column may take. */
const patience = 20_000;

/** An SDK that takes what is wrong for a pause would go on asking. */
const mostPages = 20;

export async function runRow(sdk: Sdk, { api, files }: Made): Promise<Outcomes> {
  const mock = createMock(api, { stateful: true, seedData: sdk.seed });
  const server = await recorder(mock);
  const taken = () => server.taken().filter((one) => sdk.isAside?.(one) !== true);
  const outcomes: Partial<Record<Column | 'same', Outcome>> = {};
  const differences: string[] = [];
  const callAt = api.dispatch?.call?.map((name) => `/${name}`).join('');
  try {
    const ours = await ourCaller(sdk, files, server.url);
    const theirs = await patiently(Promise.resolve(sdk.open(server.url)));
    differences.push(...differencesOf(taken(), await sent(taken, () => ours.first()), sdk.apart, callAt));
    for (const column of columns) {
      let isOfSdk = true;
      try {
        mock.memory?.reset();
        const found = await patiently(theirs[column]());
        const asked = taken();
        const [faults, note] = judged(sdk, column, found, asked);
        isOfSdk = faults.length > 0;
        mock.memory?.reset();
        const own = await patiently(ours.call(column));
        const ownFaults = judgedOurs(sdk, column, own);
        differences.push(...differencesOf(asked, taken(), sdk.apart, callAt).map((one) => `${column}: ${one}`));
        outcomes[column] = { faults: [...faults, ...ownFaults], isOfSdk, ...(note === undefined ? {} : { note }) };
      } catch (error) {
        taken();
        outcomes[column] = failed(error, isOfSdk);
        differences.push(`${column}: not every call came to its end`);
      }
    }
    await theirs.close?.();
  } catch (error) {
    for (const column of columns) outcomes[column] ??= failed(error, true);
    differences.push('the calls before all others did not come to their end');
  } finally {
    await server.close();
  }
  return { ...(outcomes as Record<Column, Outcome>), same: { faults: differences } };
}

/** What is known of a row whose document cannot be used. */
export function untried(error: unknown): Outcomes {
  const one = failed(error, false);
  return { success: one, error: one, list: one, digits: one, same: one };
}

function failed(error: unknown, isOfSdk: boolean): Outcome {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { faults: [said.replaceAll(/\s+/g, ' ').slice(0, 300)], isOfSdk };
}

async function sent(taken: () => Exchange[], calls: () => Promise<void>): Promise<Exchange[]> {
  await calls();
  return taken();
}

/** What is wrong with what an SDK got, and what is to be said of it. */
function judged({ want }: Sdk, column: Column, found: unknown, asked: readonly Exchange[]): [string[], string?] {
  const last = asked.at(-1);
  if (last === undefined) return [['the SDK asked for nothing']];
  const answers = asked.map(({ answer }) => `${answer.headers}\n${answer.body}`).join('\n');
  if (column === 'success') {
    const { data, id } = found as Succeeded;
    const isNamed = id === matched || (id !== undefined && id !== null && id !== '' && answers.includes(String(id)));
    return [
      [
        ...unequal('the SDK', data, want.data),
        ...(isNamed ? [] : [`the SDK knows its call as ${String(id)}, the answer does not`]),
      ],
    ];
  }
  if (column === 'error') return [unequal('the SDK', found, want.code)];
  if (column === 'list') {
    const few = asked.length < 2 ? ['the whole list came on one page'] : [];
    return [[...unequal('the SDK', found, want.items), ...few]];
  }
  const isExact = new RegExp(`(?<![\\d.])${long}(?![\\d.])`).test(last.answer.body);
  const note = found === undefined ? 'not read' : String(found) === String(long) ? 'exact' : 'rounds';
  return [isExact ? [] : [`the mock's bytes do not hold ${long}`], note];
}

function judgedOurs({ want }: Sdk, column: Column, found: unknown): string[] {
  const wanted = { success: want.data, error: want.code, list: want.items, digits: long };
  return unequal('our client', found, wanted[column]);
}

function unequal(who: string, found: unknown, wanted: unknown): string[] {
  return isDeepStrictEqual(found, wanted) ? [] : [`${who} got ${shown(found)}, not ${shown(wanted)}`];
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? `${one}n` : one)) ?? String(value);
}

function patiently<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came within ${patience / 1000} s`)), patience);
  });
  return Promise.race([call, late]).finally(() => clearTimeout(timer));
}

type PagedClient = Readonly<Record<string, { items(input: object): AsyncIterable<unknown> }>>;

async function ourCaller({ ours }: Sdk, files: Made['files'], baseUrl: string) {
  const { createClient } = (await loadModule(files, 'longs.ts')) as { createClient(options: object): AnyClient };
  const { withPaging } = (await loadModule(files, 'paging.ts')) as { withPaging(client: AnyClient): PagedClient };
  const client = createClient({ baseUrl, retry: 0, headers: ours.headers ?? {} });
  const made = async ({ method, input }: OurCall): Promise<AnyResult> => {
    const call = client[method];
    if (call === undefined) throw new Error(`our client has no ${method}`);
    return call(input);
  };
  const dataOf = async (one: OurCall): Promise<unknown> => {
    const result = await made(one);
    if (!result.ok) throw new Error(`our client failed: ${shown(result['error'])}`);
    return one.pick === undefined ? result['data'] : one.pick(result['data'] as never);
  };
  return {
    first: async () => {
      for (const one of ours.first ?? []) await dataOf(one);
    },
    call: async (column: Column): Promise<unknown> => {
      const one = ours[column];
      if (column === 'error') return ((await made(one))['error'] as { readonly code?: unknown } | undefined)?.code;
      if (column !== 'list') return dataOf(one);
      const found: unknown[] = [];
      const items = withPaging(client)[one.method]?.items(one.input);
      if (items === undefined) throw new Error(`our client has no list ${one.method}`);
      for await (const item of items) found.push(one.pick === undefined ? item : one.pick(item as never));
      return found;
    },
  };
}

/**
 * Walks through pages where an SDK has no paginator.
 * @param page gives its items, and what asks for the next one; undefined after the last
 */
export async function paged<Cursor>(
  page: (cursor: Cursor | undefined) => Promise<readonly [items: readonly unknown[], next: Cursor | undefined]>,
): Promise<unknown[]> {
  const found: unknown[] = [];
  let cursor: Cursor | undefined;
  for (let count = 0; count < mostPages; count += 1) {
    const [items, next] = await page(cursor);
    found.push(...items);
    if (next === undefined) return found;
    cursor = next;
  }
  throw new Error(`the list did not end after ${mostPages} pages`);
}
