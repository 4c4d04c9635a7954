/**
 * Which translations are older than what they translate. Beside `overlays/<language>.yaml` lies `<language>.texts.json`: for
 * each translated text, by its JSON pointer, a hash of the text that was read when it was translated.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isObject, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';

/** JSON pointer of the document → hash of the text there. */
export type Hashes = Readonly<Record<string, string>>;

export function hashesBeside(overlay: string): string {
  return overlay.replace(/\.ya?ml$/, '.texts.json');
}

/** @returns undefined where nobody has begun to keep hashes, or they cannot be read */
export function readHashes(overlay: string): Hashes | undefined {
  const file = hashesBeside(overlay);
  if (!existsSync(file)) return undefined;
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as JsonValue;
    return isObject(value) ? (value as Hashes) : undefined;
  } catch {
    return undefined;
  }
}

export function writeHashes(overlay: string, hashes: Hashes): void {
  writeFileSync(hashesBeside(overlay), `${JSON.stringify(hashes, null, 2)}\n`);
}

/** The hash of every text that a translation has exchanged for another. */
export function hashesOf(document: JsonObject, translated: JsonObject): Hashes {
  const hashes: Record<string, string> = {};
  const visit = (original: JsonValue | undefined, value: JsonValue | undefined, pointer: string): void => {
    if (typeof original === 'string') {
      if (typeof value === 'string' && value !== original) hashes[pointer] = hashOf(original);
    } else if (typeof original === 'object' && original !== null && typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(original) as [string, JsonValue][])
        visit(child, (value as Record<string, JsonValue>)[key], pointerTo(pointer, key));
    }
  };
  visit(document, translated, '');
  return hashes;
}

/** Long enough to tell texts apart, short enough to be read in a diff. */
const digits = 12;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

export interface Unfresh {
  readonly rule: 'translation-stale' | 'translation-unrecorded';
  /** Of the text in the document. */
  readonly pointer: string;
}

/** What is translated from another text than the document has now, or nobody knows from which. */
export function unfresh(now: Hashes, recorded: Hashes): Unfresh[] {
  return Object.entries(now).flatMap(([pointer, hash]): Unfresh[] => {
    const known = Object.hasOwn(recorded, pointer) ? recorded[pointer] : undefined;
    if (known === hash) return [];
    return [{ rule: known === undefined ? 'translation-unrecorded' : 'translation-stale', pointer }];
  });
}
