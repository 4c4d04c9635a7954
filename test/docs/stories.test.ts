/** Every walk-through of the documentation is compiled as one program and run against a mock with a memory. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storiesPage, storyProgram } from '../../generator/docs/view/stories.js';
import { wordsFor } from '../../generator/docs/view/words.js';
import { own } from '../../generator/meaning/json.js';
import { failureOf } from '../../generator/meaning/declared/state.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { apiOf } from './pages.js';
import { Project } from './project.js';

const api = await apiOf('spec/openapi.yaml');
const stories = api.stories.map((story) => [story.name, story] as const);
// Time stands still for nobody: what takes time ends with the next call.
const mock = createMock(api, { stateful: true, transitionTime: 300 });

let project: Project;
let listening: Listening;
let diagnostics: ReadonlyMap<string, string[]>;

beforeAll(async () => {
  [project, listening] = await Promise.all([Project.create(api), mock.listen()]);
  for (const [name, story] of stories) project.paste(name, storyProgram(api, story, listening.url));
  diagnostics = project.compile(stories.map(([name]) => name));
});
beforeEach(() => mock.memory?.reset());
afterAll(async () => {
  await listening?.close();
  project?.remove();
});

it('there are eight of them, or more', () => {
  expect(stories.length).toBeGreaterThanOrEqual(8);
});

describe.each(stories)('%s', (name, story) => {
  it('compiles', () => {
    expect(diagnostics.get(name)).toEqual([]);
  });

  it('is refused where it says so, and nowhere else', async () => {
    const { log, error } = await project.run(name);
    expect(error).toEqual([]);
    const codes = log.flatMap(([said]) => (own(said as never, 'kind') === 'api' ? [own(said as never, 'code')] : []));
    const told = story.steps.flatMap((step) => {
      const operation = api.operations.find(({ id }) => id === step.call);
      const failure = step.error === undefined ? undefined : operation && failureOf(operation, step.error);
      return failure === undefined ? [] : [own(failure.example.value, api.errors?.code ?? '')];
    });
    expect(codes).toEqual(told);
  });

  it('is on the page, step by step', () => {
    const page = storiesPage(api, wordsFor('en')) ?? '';
    const own = page.split('\n## ').find((part) => part.startsWith(`${story.summary}\n`)) ?? '';
    expect(own.match(/^\*\*\d+\.\*\* \[/gm)).toHaveLength(story.steps.length);
    for (const { description } of story.steps) expect(own).toContain(description ?? '');
  });
});
