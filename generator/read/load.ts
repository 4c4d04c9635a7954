/**
 * Reads a document of one or many files into one bundle, through the same bundler the Redocly CLI uses. Structure is
 * checked here, apart from any style rules: a document that passes can be trusted to have the shape that OpenAPI says.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { bundle, createConfig, lint } from '@redocly/openapi-core';
import { fromRedocly, placeOf, relative, withoutEchoes } from './redocly.js';
import { guarded, parsedFiles, type ParsedFile } from './guard.js';
import {
  own,
  pointerSegments,
  pointerTo,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../meaning/json.js';
import type { Transcription } from '../meaning/transcription.js';
import { ProblemError, type Place } from '../problem.js';
import { isRemote, Resolver, type ResolverOptions } from './resolver.js';
import { readTranscription, translateTranscription } from './transcription.js';
import { translate, type Translation } from './translate.js';

export type LoadOptions = Omit<ResolverOptions, 'root'>;

export interface Source {
  /** Absolute path of the root file. */
  readonly file: string;
  /** The document in one piece, all references local. */
  readonly document: JsonObject;
  /** Absolute paths of every file on this machine that the document is made of, the root first. */
  readonly files: readonly string[];
  /** Where a JSON pointer of the bundled document stands in the author's files. */
  readonly locate: (pointer: string) => Place;
  /** What the document was written from, when that lies beside it. */
  readonly transcription?: Transcription;
  /** The document in other languages: one per overlay in `overlays/` beside it. */
  readonly translations: readonly Translation[];
}

/** The rules that decide whether a document can be trusted; the author's own lint rules play no part. */
const trustGate = { rules: { struct: 'error', 'no-unresolved-refs': 'error' } } as const;
const trusted = createConfig(trustGate);

/**
 * Loads and bundles the document at `file`.
 * @throws ProblemError with every structural problem at once.
 */
export async function load(file: string, options: LoadOptions = {}): Promise<Source> {
  const root = path.resolve(file);
  checkPresent(root);
  const config = await trusted;
  const externalRefResolver = new Resolver(config.resolve, { root, ...options });
  const found = await guarded(root, externalRefResolver, () => lint({ ref: root, config, externalRefResolver }));
  const errors = found.filter((problem) => problem.severity === 'error' && !problem.ignored);
  if (errors.length > 0) throw new ProblemError(withoutEchoes(errors).map(fromRedocly));
  const locate = locator(root, await parsedFiles(externalRefResolver));
  const result = await guarded(root, externalRefResolver, () =>
    bundle({ ref: root, config, externalRefResolver, dereference: false }),
  );
  const failed = result.problems.filter((problem) => problem.severity === 'error');
  if (failed.length > 0) throw new ProblemError(failed.map(fromRedocly));
  // What leaves this room is plain JSON: a deep copy shares nothing with the bundler's cache.
  const text = JSON.stringify(result.bundle.parsed);
  const document = JSON.parse(text) as JsonObject;
  const translated = await translate(root, result.bundle.source, text, { config, externalRefResolver });
  const files = [root, ...[...externalRefResolver.getFiles()].filter((one) => one !== root && !isRemote(one)).sort()];
  const transcription = readTranscription(root, options.parsed);
  const translations = translated.map((one) =>
    transcription === undefined
      ? one
      : { ...one, transcription: translateTranscription(transcription, root, one.language, options.parsed) },
  );
  return {
    file: root,
    document,
    files,
    locate,
    translations,
    ...(transcription === undefined ? {} : { transcription }),
  };
}

/** @throws ProblemError when nothing, or a folder, is where the document should be */
export function checkPresent(root: string): void {
  const where = { file: relative(root) };
  const name = 'Name an OpenAPI document with --spec FILE';
  if (!existsSync(root)) {
    const what = `The document "${where.file}" does not exist.`;
    throw new ProblemError([{ kind: 'document-missing', where, what, fix: `${name}.` }]);
  }
  if (!statSync(root).isDirectory()) return;
  const likely = readdirSync(root).filter((file) => /^(openapi|swagger)\.(ya?ml|json)$/i.test(file));
  const such = likely.map((file) => ` such as ${relative(path.join(root, file))}`)[0] ?? '';
  const what = `"${where.file || '.'}" is a folder, not a document.`;
  throw new ProblemError([{ kind: 'document-missing', where, what, fix: `${name}${such && `,${such}`}.` }]);
}

/**
 * Walks a pointer of the bundle through the author's files: into `$ref`ed files where the bundle holds them inline, and
 * into the file a component was lifted from (the bundler names a component after its file).
 */
function locator(root: string, files: ReadonlyMap<string, ParsedFile>): (pointer: string) => Place {
  return (pointer) => {
    let file = root;
    let rest = pointerSegments(pointer);
    const [top, , name] = rest;
    if (top === 'components' && name !== undefined && at(files.get(root)?.parsed, rest.slice(0, 3)) === undefined) {
      const lifted = [...files.keys()].find((one) => one !== root && path.basename(one, path.extname(one)) === name);
      if (lifted !== undefined) [file, rest] = [lifted, rest.slice(3)];
    }
    let value = files.get(file)?.parsed;
    let done: string[] = [];
    for (const segment of rest) {
      value = at(value, [segment]);
      if (value === undefined) break;
      done.push(segment);
      const [target, inside = ''] = (stringOf(own(value, '$ref')) ?? '').split('#');
      if (target === undefined || target === '') continue;
      const next = path.resolve(path.dirname(file), target);
      if (!files.has(next)) break;
      [file, done] = [next, pointerSegments(inside)];
      value = at(files.get(file)?.parsed, done);
    }
    const source = files.get(file)?.source;
    if (source === undefined) return { file: relative(file), pointer };
    // A whole block is named by its key: underlining all its lines would hide the point.
    const reportOnKey = typeof value === 'object' && done.length > 0;
    return { ...placeOf({ source, pointer: `#${pointerTo('', ...done) || '/'}`, reportOnKey }), pointer };
  };
}

function at(value: JsonValue | undefined, segments: readonly string[]): JsonValue | undefined {
  return value === undefined ? undefined : valueAt(value, pointerTo('', ...segments));
}
