/** The small document of a row, as it stands or with something in it gone wrong, and what the toolkit makes of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../generator/build/pipeline.js';
import type { GeneratedFile } from '../../generator/emit/file.js';
import type { Api } from '../../generator/meaning/api.js';
import type { Break } from './sdk.js';

export interface Made {
  readonly api: Api;
  readonly files: readonly GeneratedFile[];
}

/**
 * @param broken what of its text is replaced
 * @throws Error when there is nothing of what is to be replaced, ProblemError when the document cannot be used
 */
export async function made(folder: string, broken?: Break): Promise<Made> {
  const file = fileURLToPath(new URL(`./${folder}/openapi.yaml`, import.meta.url));
  if (broken === undefined) return build(file);
  const text = broken.replaces.reduce(
    (whole, [from, to]) => {
      if (!whole.includes(from)) throw new Error(`${folder}/openapi.yaml has no "${from}" that could be broken`);
      return whole.replaceAll(from, to);
    },
    readFileSync(file, 'utf8'),
  );
  const scratch = mkdtempSync(path.join(tmpdir(), 'sdks-'));
  try {
    const other = path.join(scratch, 'openapi.yaml');
    writeFileSync(other, text);
    return await build(other);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
