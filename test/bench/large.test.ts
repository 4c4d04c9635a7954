/** What the benchmark generates from must be documents that can be generated from. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { checkState } from '../../generator/mock/state/check.js';
import { buildApi } from '../../generator/meaning/build.js';
import { dispatchedDocument, restDocument } from './large.js';

it.each([
  { name: 'dispatched', document: dispatchedDocument(2) },
  { name: 'REST', document: restDocument(2) },
])('the larger $name document is a good one', async ({ document }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'large-'));
  try {
    const file = path.join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    const api = buildApi(await load(file));
    checkState(api);
    expect(api.operations).toHaveLength(28);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
