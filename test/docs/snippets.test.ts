/** What stands in README.md, in the guides and in the introduction as code is compiled and run, like the samples of the pages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer } from '../../generator/docs/samples/samples.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { apiOf } from './pages.js';
import { Project, shell } from './project.js';

const api = await apiOf('spec/openapi.yaml');
const files = [
  'README.md',
  // These two are about other documents than ours as it is, and have tests of their own.
  ...readdirSync('docs/guide').flatMap((name) =>
    ['maintain.md', 'one-url.md'].includes(name) ? [] : [`docs/guide/${name}`],
  ),
  ...readdirSync('spec').flatMap((name) => (name.endsWith('.md') ? [`spec/${name}`] : [])),
];

/** Code in one language, block by block. A block without imports goes on where the one before it ended. */
function snippets(language: string): [name: string, text: string][] {
  return files.flatMap((file) => {
    const blocks = [...readFileSync(file, 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms)];
    let before = '';
    return blocks.flatMap(([, tag, text = ''], index): [string, string][] => {
      if (tag !== language) return [];
      before = /^import /m.test(text) ? text : before + text;
      return [[`${file} block ${index + 1}`, language === 'ts' ? before : text]];
    });
  });
}

const typescript = snippets('ts');
const curls = snippets('sh').flatMap(([name, text]) =>
  text
    .split('\n')
    .flatMap((line): [string, string][] => (line.startsWith('curl ') ? [[`${name}: ${line}`, line]] : [])),
);

let project: Project;
let mock: Listening;
let diagnostics: ReadonlyMap<string, string[]>;

beforeAll(async () => {
  [project, mock] = await Promise.all([Project.create(api), createMock(api).listen()]);
  for (const [name, text] of typescript) {
    // The toolkit is not installed here: its sources stand for it.
    const installed = text.replaceAll("'openapi-action-toolkit'", `'${path.resolve('generator/api.js')}'`);
    project.paste(name, installed.replaceAll(sampleServer(api), mock.url));
  }
  diagnostics = project.compile(typescript.map(([name]) => name));
});

afterAll(async () => {
  await mock?.close();
  project?.remove();
});

it('there is something to try', () => {
  expect(typescript.length).toBeGreaterThan(0);
  expect(curls.length).toBeGreaterThan(0);
});

describe('TypeScript', () => {
  it.each(typescript)('%s compiles', (name) => {
    expect(diagnostics.get(name)).toEqual([]);
  });

  it.each(typescript)('%s runs', async (name) => {
    expect((await project.run(name)).error).toEqual([]);
  });
});

describe('curl', () => {
  it.each(curls)('%s', async (_name, line) => {
    await shell(`${line.replaceAll(sampleServer(api), mock.url)} --silent --show-error --fail-with-body`);
  });
});
