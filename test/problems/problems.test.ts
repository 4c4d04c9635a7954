/**
 * What a user reads when a document cannot be used: one folder a mistake, the document beside the exact text in want.txt.
 * A new folder is a new case. When a wording changes on purpose, run `npx vitest run --config test/vitest.config.ts
 * test/problems -u` and read the difference as a user would.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintFile } from '../../generator/read/lint.js';
import { load } from '../../generator/read/load.js';
import { checkState } from '../../generator/mock/state/check.js';
import { buildApi } from '../../generator/meaning/build.js';
import { locating, ProblemError } from '../../generator/problem.js';
import { createValidator } from '../../generator/validate/validator.js';

const folder = path.join('test', 'problems');
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('a document with a mistake is refused with place, reason and fix', () => {
  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const outcome = await refusal(documentIn(path.join(folder, name)));
    await expect(`${outcome}\n`).toMatchFileSnapshot(path.join(name, 'want.txt'));
  });

  it('a document that is not there', async () => {
    expect(await refusal('test/problems/nowhere.yaml')).toBe(
      'test/problems/nowhere.yaml\nThe document "test/problems/nowhere.yaml" does not exist.\nFix: Name an OpenAPI document with --spec FILE.',
    );
  });

  it('a folder, with the document in it', async () => {
    expect(await refusal('test/problems/not-a-document')).toBe(
      'test/problems/not-a-document\n"test/problems/not-a-document" is a folder, not a document.\nFix: Name an OpenAPI document with --spec FILE, such as test/problems/not-a-document/openapi.yaml.',
    );
  });

  it('and the linter says the same of what it cannot read', async () => {
    for (const name of ['not-a-document', 'reference-circle', 'not-yaml']) {
      const file = path.join(folder, name, 'openapi.yaml');
      const said = await refusal(file);
      await expect(lintFile(file)).rejects.toThrow(said);
    }
  });
});

/** `openapi.json` where the mistake is one of JSON. */
function documentIn(folder: string): string {
  const [json, yaml] = ['openapi.json', 'openapi.yaml'].map((name) => path.join(folder, name));
  return json !== undefined && existsSync(json) ? json : (yaml ?? '');
}

async function refusal(file: string): Promise<string> {
  try {
    const source = await load(file, { strict: true });
    const api = buildApi(source);
    await locating(source.locate, () => createValidator(api));
    await locating(source.locate, () => checkState(api));
    if (api.untold.length > 0) throw new ProblemError(api.untold);
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  throw new Error(`${file} was accepted: a case under test/problems must hold a mistake`);
}
