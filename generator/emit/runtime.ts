/** This file makes generated/runtime/: those hand-written files of generator/runtime/ that a client needs, as they are. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { copyBannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';

const folder = new URL('../runtime/', import.meta.url);

/** The named files of generator/runtime/ and everything that they import from there. */
export function runtimeFiles(...names: readonly string[]): GeneratedFile[] {
  const wanted = new Set(names);
  // A set that grows while it is walked: imports of imports come along.
  const files = [...wantedOf(wanted)];
  return files.map(({ name, text }) => ({
    path: `runtime/${name}.ts`,
    text: `${copyBannerFor(`runtime/${name}.ts`)}\n${text}`,
  }));
}

function* wantedOf(wanted: Set<string>): Generator<{ name: string; text: string }> {
  for (const name of wanted) {
    const text = sourceOf(name);
    for (const [, target = ''] of text.matchAll(/from '(\.\.?\/[\w/.-]+)\.js'/g))
      wanted.add(path.posix.join(path.posix.dirname(name), target));
    yield { name, text };
  }
}

function sourceOf(name: string): string {
  return readFileSync(new URL(`${name}.ts`, folder), 'utf8');
}
