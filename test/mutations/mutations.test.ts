/** Mutation self-test: everything that can drift is made to drift, once each, and a named check must object. */
import { afterAll, describe, expect, it } from 'vitest';
import { answers } from './answers.js';
import { clients } from './client.js';
import { documents } from './document.js';
import { generatedFiles } from './files.js';
import { gateOf, type Mutation } from './mutation.js';
import { objections, untouched } from './world.js';

const mutations: readonly Mutation[] = [...documents, ...generatedFiles, ...answers, ...clients];
/** Who can see a change there at all. */
const sides = {
  document: ['wire', 'client', 'files'],
  'generated files': ['files'],
  answers: ['wire'],
  client: ['client', 'files'],
} as const;

const caughtBy = new Map<Mutation, readonly string[]>();

describe('nothing objects when nothing was changed', () => {
  const actions = [...new Set(mutations.map(({ action }) => action))];

  it.each(actions)('the contract of %s', async (action) => {
    expect(await objections(untouched, 'contract', action)).toEqual([]);
  });

  it.each(['check', 'lint'] as const)('npm run %s', async (gate) => {
    expect(await objections(untouched, gate, '')).toEqual([]);
  });
});

describe.each(['document', 'generated files', 'answers', 'client'] as const)('what is changed in %s', (area) => {
  const own = mutations.filter((one) => one.area === area);

  it.each(own.map((one) => [one.what, one] as const))('%s', async (_what, mutation) => {
    const { change, action, caught } = mutation;
    const found = await objections(change(untouched), gateOf(mutation), action, sides[area]);
    caughtBy.set(mutation, found);
    expect(found, 'nobody objects: this mutation survives').not.toEqual([]);
    expect(found, 'others object, but not the one whose duty it is').toContain(caught);
  });
});

describe('the table', () => {
  it('has 60 mutations or more, each with a name of its own', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(60);
    expect(new Set(mutations.map(({ area, what, action }) => `${area} ${what} ${action}`)).size).toBe(mutations.length);
  });
});

afterAll(() => {
  const rows = mutations
    .filter((one) => caughtBy.has(one))
    .map((one) => {
      const found = caughtBy.get(one) ?? [];
      const by = found.includes(one.caught)
        ? one.caught
        : `SURVIVES${found.length > 0 ? ` (${found.join(', ')})` : ''}`;
      return `${one.area.padEnd(16)}${one.what.slice(0, 60).padEnd(62)}${by}`;
    });
  const survivors = rows.filter((row) => row.includes('SURVIVES')).length;
  process.stdout.write(`\n${'where'.padEnd(16)}${'mutation'.padEnd(62)}caught by\n${rows.join('\n')}\n`);
  process.stdout.write(`${rows.length} mutations, ${survivors} survived\n`);
});
