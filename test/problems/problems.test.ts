/**
 * What a user reads when a document cannot be used: one folder a mistake, the document beside the exact text in want.txt.
 * A new folder is a new case. When a wording changes on purpose, run `npx vitest run --config test/vitest.config.ts
 * test/problems -u` and read the difference as a user would.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '../../generator/load.js';
import { checkState } from '../../generator/mock/state/check.js';
import { buildApi } from '../../generator/model/build.js';
import { locating, ProblemError } from '../../generator/problem.js';
import { createValidator } from '../../generator/validate/validator.js';

const folder = path.join('test', 'problems');
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('a document with a mistake is refused with place, reason and fix', () => {
  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const outcome = await refusal(path.join(folder, name, 'openapi.yaml'));
    await expect(`${outcome}\n`).toMatchFileSnapshot(path.join(name, 'want.txt'));
  });

  it('a document that is not there', async () => {
    expect(await refusal('test/problems/nowhere.yaml')).toBe(
      'test/problems/nowhere.yaml\nThe document "test/problems/nowhere.yaml" does not exist.\nFix: Name an OpenAPI document with --spec FILE.',
    );
  });
});

async function refusal(file: string): Promise<string> {
  try {
    const source = await load(file);
    const api = buildApi(source);
    await locating(source.locate, () => createValidator(api));
    await locating(source.locate, () => checkState(api));
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  throw new Error(`${file} was accepted: a case under test/problems must hold a mistake`);
}
