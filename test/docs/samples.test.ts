/** Every sample of every page is compiled and run against the mock, and its answer is the one shown beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples, sampleServer, type Sample } from '../../generator/docs/samples/samples.js';
import { isObject } from '../../generator/meaning/json.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { apiOf } from './pages.js';
import { Project, shell } from './project.js';

const api = await apiOf('spec/openapi.yaml');
const all = samples(api);
const curlSamples = named(all.filter((sample) => sample.language === 'curl'));
const typescriptSamples = named(all.filter((sample) => sample.language === 'typescript'));

let project: Project;
let mock: Listening;
let diagnostics: ReadonlyMap<string, string[]>;

beforeAll(async () => {
  [project, mock] = await Promise.all([Project.create(api), createMock(api).listen()]);
  for (const [name, { text }] of typescriptSamples) project.paste(name, text.replaceAll(sampleServer(api), mock.url));
  diagnostics = project.compile(typescriptSamples.map(([name]) => name));
});

afterAll(async () => {
  await mock?.close();
  project?.remove();
});

it('there is a curl and a TypeScript sample for every action', () => {
  for (const group of [curlSamples, typescriptSamples]) {
    expect(new Set(group.map(([, { operation }]) => operation.id))).toEqual(
      new Set(api.operations.map(({ id }) => id)),
    );
  }
});

describe('TypeScript', () => {
  it.each(typescriptSamples)('%s compiles', (name) => {
    expect(diagnostics.get(name)).toEqual([]);
  });

  it.each(typescriptSamples)('%s answers what is shown', async (name, { answer }) => {
    const { log, error } = await project.run(name);
    expect(error, 'the call failed').toEqual([]);
    expect(comparable(log[0]?.[0])).toEqual(comparable(answer.value));
  });
});

describe('curl', () => {
  it.each(curlSamples)('%s answers what is shown', async (_name, { text, answer }) => {
    const command = `${text.replaceAll(sampleServer(api), mock.url)} --silent --show-error --write-out '\\n%{http_code}'`;
    const said = await shell(command);
    const end = said.lastIndexOf('\n');
    expect(Number(said.slice(end + 1)), said).toBe(answer.status);
    expect(comparable(JSON.parse(said.slice(0, end)))).toEqual(comparable(answer.value));
  });
});

function named(list: readonly Sample[]): [name: string, sample: Sample][] {
  return list.map((sample) => [`${sample.operation.id} ${sample.name}`, sample]);
}

/** Every answer of the mock has an identifier of its own. */
function comparable(value: unknown): unknown {
  const name = api.requestId;
  if (!isObject(value) || name === undefined) return value;
  return { ...value, [name]: typeof value[name] };
}
