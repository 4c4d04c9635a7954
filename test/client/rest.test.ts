/** Paging and waiting of a REST document: arguments stand apart by place, types come from its own answers. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packageCommand } from '../../generator/command/package.js';
import { build } from '../../generator/build/pipeline.js';
import { answer, serve, type Script, type TestServer } from '../runtime/server.js';

let project: string;
let server: TestServer | undefined;

beforeAll(async () => {
  project = mkdtempSync(path.join(tmpdir(), 'rest-'));
  const spec = path.join(project, 'openapi.yaml');
  // The museum as it is, but that an event has to be approved.
  const museum = readFileSync('test/cases/museum/openapi.yaml', 'utf8')
    .replace(
      'operationId: createEvent',
      `operationId: createEvent
      x-wait:
        { ask: getEvent, parameters: { eventId: $response.body#/id }, state: /state, well: [open], badly: [refused] }`,
    )
    .replace(
      "id: { type: string, format: uuid, description: The event's id. }",
      `$&
        state: { type: string, enum: [planned, open, refused], description: How far it is. }`,
    );
  writeFileSync(spec, museum);
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
  await packageCommand({ spec, out: path.join(project, 'made') });
  mkdirSync(path.join(project, 'node_modules'));
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers'])
    symlinkSync(path.resolve('node_modules', name), path.join(project, 'node_modules', name));
}, 120_000);

afterEach(async () => server?.close());
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** What the package's entry holds, called as JavaScript calls it; types are the compiler's matter below. */
interface Made {
  readonly createClient: (options: object) => object;
  readonly withPaging: (client: object) => {
    readonly listEvents: { items(input?: object): AsyncIterable<{ readonly title: string }> };
  };
  readonly withWaiting: (client: object) => {
    readonly createEvent: { andWait(input: object, options: object): Promise<unknown> };
  };
}

async function made(...scripts: Script[]): Promise<Made & { readonly client: object }> {
  server = await serve(...scripts);
  const load = async (entry: string) =>
    (await import(pathToFileURL(path.join(project, 'made/package', `${entry}.js`)).href)) as Made;
  const all = { ...(await load('client')), ...(await load('paging')), ...(await load('waiting')) };
  return { ...all, client: all.createClient({ baseUrl: server.baseUrl, retry: 0 }) };
}

const event = (title: string, state = 'planned') => ({ id: `id-${title}`, kind: 'tour', title, guide: 'Ada', state });

describe('a REST document', () => {
  it('is walked through with limit and offset in the query, beside the caller’s own arguments', async () => {
    const { withPaging, client } = await made(
      answer(200, { total: 3, events: [event('a'), event('b')] }),
      answer(200, { total: 3, events: [event('c')] }),
    );
    const titles: string[] = [];
    for await (const { title } of withPaging(client).listEvents.items({ query: { limit: 2, kinds: ['tour'] } }))
      titles.push(title);
    expect(titles).toEqual(['a', 'b', 'c']);
    const asked = server?.seen.map((line) => new URL(line.split(' ')[1] ?? '', 'http://x'));
    expect(asked?.map(({ pathname }) => pathname)).toEqual(['/events', '/events']);
    expect(
      asked?.map(({ searchParams: query }) => [query.get('limit'), query.get('skip'), query.get('kinds')]),
    ).toEqual([
      ['2', '0', 'tour'],
      ['2', '2', 'tour'],
    ]);
  });

  it('is walked through without any argument', async () => {
    const { withPaging, client } = await made(answer(200, { total: 1, events: [event('a')] }));
    for await (const { title } of withPaging(client).listEvents.items()) expect(title).toBe('a');
    expect(server?.seen).toEqual(['GET /events?skip=0']);
  });

  it('is waited for with an argument in the path', async () => {
    const { withWaiting, client } = await made(
      answer(201, event('a')),
      answer(200, event('a')),
      answer(200, event('a', 'open')),
    );
    const end = withWaiting(client).createEvent.andWait({ body: event('a') }, { intervalMs: 1 });
    expect(await end).toMatchObject({ title: 'a', state: 'open' });
    expect(server?.seen).toEqual(['POST /events', 'GET /events/id-a', 'GET /events/id-a']);
  });

  it('gives the compiler its own types, none of them any', () => {
    const file = path.join(project, 'consumer.ts');
    writeFileSync(
      file,
      `import { createClient } from './made/package/client.js';
       import { withPaging } from './made/package/paging.js';
       import { withWaiting } from './made/package/waiting.js';
       type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
       const museum = withWaiting(withPaging(createClient({ baseUrl: 'http://api.test' })));
       for await (const one of museum.listEvents.items({ query: { limit: 2 } }, { timeoutMs: 1 })) {
         const title: Same<typeof one.title, string> = true;
         if (one.kind === 'tour') console.log(title, one.guide);
         // @ts-expect-error: events have no price
         console.log(one.price);
       }
       for await (const page of museum.listEvents.pages()) {
         if (typeof page === 'string') continue; // CSV
         const total: Same<typeof page.total, number | undefined> = true;
         console.log(total);
       }
       const event = await museum.createEvent.andWait({ body: { id: 'a', kind: 'tour', title: 'a', guide: 'Ada' } }, { intervalMs: 1 });
       const title: Same<typeof event.title, string> = true;
       // @ts-expect-error: limit belongs into the query
       museum.listEvents.items({ limit: 2 });
       // @ts-expect-error: it needs what createEvent needs
       await museum.createEvent.andWait({});
       // @ts-expect-error: rooms come at once
       museum.listRooms.items();
       // @ts-expect-error: nothing tells the end of it
       await museum.deleteEvent.andWait({ path: { eventId: 'a' } });
       console.log(title, await museum.getEvent({ path: { eventId: 'a' } }));`,
    );
    const program = ts.createProgram([file], {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
    });
    const texts = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(texts).toEqual([]);
  });
});

describe('what no operation declares is not made', () => {
  it.each([
    ['museum/openapi.yaml', ['paging.ts']],
    ['legacy/openapi.json', []],
    ['dispatched/openapi.yaml', []],
  ])('%s', async (name, want) => {
    const { files } = await build(path.join('test/cases', name));
    const found = files.map((file) => file.path).filter((file) => /(paging|waiting)\.ts$/.test(file));
    expect(found.filter((file) => !file.includes('/'))).toEqual(want);
    expect(found).toHaveLength(want.length * 2);
  });
});
