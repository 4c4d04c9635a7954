/** The corpus over documents of ours, with the toolkit as it is: what passes is counted, and what does not has its cause. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/meaning/build.js';
import { shortened } from './cause.js';
import { runChild } from './child.js';
import { hashOf, only, sampled, type Document } from './list.js';
import { inParallel } from './parallel.js';
import { isOutcome, type Row, type StageName } from './result.js';
import { runDocument, type Running } from './run.js';
import { postedForms } from './posted.js';
import { compiledToolkit, type Toolkit } from './state.js';
import { Store } from './store.js';
import { causeTable, failures, stageTables } from './table.js';
import { families, rest } from '../adopt/documents.js';

const folder = mkdtempSync(path.join(tmpdir(), 'corpus-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const answer = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const documentWith = (paths: object) => ({ openapi: '3.0.3', info: { title: 'Shelf', version: '1.0.0' }, paths });
const operation = (operationId: string, schema: object) => ({
  get: { operationId, responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } } },
});

const texts: Readonly<Record<string, string>> = {
  'sound.json': JSON.stringify(documentWith({ '/books': operation('listBooks', answer) })),
  'empty.json': JSON.stringify(
    documentWith({ '/books': operation('listBooks', { $ref: '#/components/schemas/Book' }) }),
  ),
  'torn.json': '{ "openapi": "3.0.3", ',
};
const documents = Object.keys(texts).map((name): Document => ({ list: 'ours', name, file: path.join(folder, name) }));

const wanted: StageName[] = ['read', 'generated', 'compiles', 'mock', 'answers'];
const limits = { seconds: 60, bytes: 2 * 1024 ** 3 };
const results = path.join(folder, 'results', 'now.jsonl');
let toolkit: Toolkit;
let rows: Row[];

async function run(store: Store): Promise<{ rows: Row[]; ran: string[] }> {
  const ran: string[] = [];
  const on: Running = { toolkit, store, limits, onStage: ({ name }, stage) => void ran.push(`${name} ${stage}`) };
  return { rows: await inParallel(documents, 2, (one) => runDocument(one, new Set(wanted), on)), ran };
}

beforeAll(async () => {
  for (const { name, file } of documents) writeFileSync(file, texts[name] ?? '');
  toolkit = await compiledToolkit();
  ({ rows } = await run(new Store(results)));
}, 180_000);

describe('a run', () => {
  it('counts by stage what passed, and everything after a stage that did not as not passed', () => {
    const table = stageTables({ rows, stages: wanted, peers: [] });
    const cells = table.split('\n').flatMap((line) => /^\| (\w+): .* \| (\d of \d) /.exec(line)?.slice(1) ?? []);
    expect(cells).toEqual(wanted.flatMap((stage) => [stage, '1 of 3']));
    expect(table, 'the one operation of the one document with a mock').toContain('1 of 1 operations answered');
  });

  it('tells the cause of what did not, once a kind, with the first documents', () => {
    const lines = causeTable({ rows, stages: wanted, peers: [] }, 10).split('\n').slice(2);
    expect(lines.map((line) => line.split(' | ').slice(1, 2).join()).sort()).toEqual([
      expect.stringMatching(/^no-unresolved-refs: .*\$ref/),
      expect.stringMatching(/^yaml: This is not JSON/),
    ]);
    expect(lines.every((line) => line.startsWith('| read |') && line.includes(' | 1 | 1 | '))).toBe(true);
    expect(failures({ rows, stages: wanted, peers: [] })).toMatch(
      /^- empty.json: read: no-unres.*\n- torn.json: read: yaml/,
    );
  });

  it('measures time and memory of each stage', () => {
    for (const stage of wanted) {
      const outcome = rows[0]?.outcomes.get(stage);
      if (!isOutcome(outcome)) throw new Error(`sound.json has no outcome of ${stage}`);
      expect(outcome.milliseconds, stage).toBeGreaterThan(0);
      expect(outcome.peak, `${stage}: bytes of a process of Node`).toBeGreaterThan(20 * 1024 ** 2);
    }
  });
});

describe('a run that goes on', () => {
  it('runs nothing again, even when the last result was cut in half', async () => {
    appendFileSync(results, '{"hash":"0","sta');
    const again = await run(new Store(results));
    expect(again.ran).toEqual([]);
    expect(stageTables({ rows: again.rows, stages: wanted, peers: [] })).toBe(
      stageTables({ rows, stages: wanted, peers: [] }),
    );
  });

  it('with another state of the toolkit begins anew, or with --resume keeps what passed', () => {
    const hash = hashOf(texts['sound.json'] ?? '');
    const store = new Store(path.join(folder, 'results', 'later.jsonl'));
    const passed = () => wanted.filter((stage) => store.get(hash, stage)?.passed === true);
    expect(passed(), 'nothing of another state').toEqual([]);
    store.put(hash, 'mock', { passed: false, milliseconds: 1, peak: 1, causes: [] });
    store.takeOver();
    expect(passed(), 'what failed just now has passed before').toEqual(wanted);
    expect(store.get(hashOf(texts['torn.json'] ?? ''), 'read'), 'what has not is run again').toBeUndefined();
  });
});

it('--fresh forgets what was chosen, and nothing else, also for the next run', () => {
  const file = path.join(folder, 'fresh', 'now.jsonl');
  const store = new Store(file);
  const passed = { passed: true, milliseconds: 1, peak: 1, causes: [] };
  for (const hash of ['a', 'b']) for (const stage of ['read', 'mock']) store.put(hash, stage, passed);
  store.forget(new Set(['a']), new Set(['read']));
  const left = (one: Store) =>
    ['a', 'b'].flatMap((hash) => ['read', 'mock'].filter((stage) => one.get(hash, stage)).map((stage) => hash + stage));
  expect(left(store)).toEqual(['amock', 'bread', 'bmock']);
  expect(left(new Store(file))).toEqual(left(store));
});

describe('limits', () => {
  const script = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  it('ends what takes too long, and says so', async () => {
    const endless = script('endless.mjs', 'setInterval(() => {}, 1000);');
    const ended = await runChild(endless, [], { limits: { seconds: 1, bytes: limits.bytes } });
    expect([ended.how, ended.signal]).toEqual(['time', 'SIGKILL']);
  });

  it.runIf(process.platform === 'linux')('ends what takes too much memory, and says so', async () => {
    const greedy = script('greedy.mjs', 'globalThis.kept = Buffer.alloc(400e6, 1); setInterval(() => {}, 1000);');
    const ended = await runChild(greedy, [], { limits: { seconds: 30, bytes: 200 * 1024 ** 2 } });
    expect(ended.how).toBe('memory');
  });
});

describe('choosing documents', () => {
  const named = (name: string): Document => ({ list: 'documents', name, file: name });
  const all = ['a.com/x.json', 'a.com/y.json', 'b.org.json', 'c.org.json'].map(named);

  it('by name, where a dot is a dot', () => {
    expect(only(all, ['a*']).map(({ name }) => name)).toEqual(['a.com/x.json', 'a.com/y.json']);
    expect(only(all, ['b.org.json', '*aXcom*']).map(({ name }) => name)).toEqual(['b.org.json']);
  });

  it('a sample is the same for the same seed, and in the order of the list', () => {
    const drawn = sampled(all, 2, '1');
    expect(drawn).toEqual(sampled(all.toReversed(), 2, '1').toReversed());
    expect(drawn).toHaveLength(2);
    const seeds = Array.from({ length: 20 }, (_, seed) =>
      sampled(all, 2, String(seed))
        .map(({ name }) => name)
        .join(),
    );
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });
});

it.each([
  ['Property `limit` is not expected here.', 'Property … is not expected here.'],
  [`Type 'A' is not assignable to type '"b" | "c"'.`, 'Type … is not assignable to type ….'],
  ['expected 200, 401, 404, found 422', 'expected N, found N'],
  ['422 {"type":"https://example.com/a b","status":422}', 'N {…}'],
  ['POST /users/{id}/ has no name.', 'METHOD … has no name.'],
  ['GET / has no name.', 'METHOD … has no name.'],
  ['see https://example.com/a?b=c or #/paths/~1a/get', 'see … or …'],
])('%s is counted as %s', (message, want) => {
  expect(shortened(message)).toBe(want);
});

describe('documents whose actions share one URL', () => {
  const stages: StageName[] = ['adopted', 'generated', 'mock', 'answers'];
  const of = (name: string, document: object): Document => {
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify(document));
    return { list: 'dispatched', name, file };
  };

  it('are adopted, and go through every stage with that overlay: each method and each form that is posted', async () => {
    const on: Running = { toolkit, store: new Store(path.join(folder, 'results', 'form.jsonl')), limits };
    const { outcomes } = await runDocument(of('form.json', families.form), new Set(stages), on);
    for (const stage of stages) expect(outcomes.get(stage), stage).toMatchObject({ passed: true });
    expect(outcomes.get('answers')).toMatchObject({ operations: { all: 2, passed: 2 } });
    // The overlay is of that run: who only asks for a later stage has it made again.
    const later = await runDocument(of('form.json', families.form), new Set<StageName>(['answers']), {
      ...on,
      store: new Store(path.join(folder, 'results', 'later.jsonl')),
    });
    expect(later.outcomes.get('answers')).toMatchObject({ passed: true });
  }, 300_000);

  it('are no further than that where no rule is found', async () => {
    const on: Running = { toolkit, store: new Store(path.join(folder, 'results', 'rest.jsonl')), limits };
    const { outcomes } = await runDocument(of('rest.json', rest), new Set<StageName>(['adopted', 'read', 'mock']), on);
    expect(outcomes.get('adopted')).toMatchObject({ passed: false, causes: [{ kind: 'rule' }] });
    expect(outcomes.get('read')).toEqual({ blockedBy: 'adopted' });
  }, 120_000);
});

describe('forms as they are posted', () => {
  it('say lists in both ways, and what stands in two places once', () => {
    const api = buildApi({
      document: { ...families.form, 'x-action-dispatch': { in: ['query', 'body'], parameter: 'Action' } },
    });
    const [, operation] = api.operations;
    const post = operation?.others?.[0] ?? expect.unreachable();
    const body = { TopicArn: 'a b', Tags: [{ Key: 'k', Value: 'v' }] };
    const request = { method: 'POST', target: '/?Action=SetTopic', headers: [] };
    const forms = postedForms(api, post, { input: { body, query: { TopicArn: 'x' } }, request });
    expect(forms.map((one) => [one.target, one.body])).toEqual([
      ['/', 'Action=SetTopic&TopicArn=a%20b&Tags.member.1.Key=k&Tags.member.1.Value=v'],
      ['/', 'Action=SetTopic&TopicArn=a%20b&Tags.1.Key=k&Tags.1.Value=v'],
    ]);
  });
});
