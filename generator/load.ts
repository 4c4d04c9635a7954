/**
 * Reads a document of one or many files into one bundle, through the same bundler the Redocly CLI uses. Structure is checked here, apart from any style rules: a document that passes can be trusted
 * to have the shape that OpenAPI says.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  type BaseResolver,
  bundle,
  bundleDocument,
  createConfig,
  lint,
  type Source as RedoclySource,
  YamlParseError,
} from '@redocly/openapi-core';
import { circlesIn } from './circles.js';
import { fromRedocly, placeOf, readable, relative, unparsed, withoutEchoes } from './findings.js';
import { own, pointerSegments, pointerTo, stringOf, valueAt, type JsonObject, type JsonValue } from './model/json.js';
import type { Transcription } from './model/transcription.js';
import { overlaysBeside } from './overlays.js';
import { ProblemError, type Place, type Problem } from './problem.js';
import { isRemote, Resolver, type ResolverOptions } from './resolver.js';
import { readTranscription, translateTranscription } from './transcription.js';

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

/** A document with an OpenAPI Overlay applied; the overlay's file name is the language (`overlays/zh-CN.yaml`). */
export interface Translation {
  readonly language: string;
  readonly document: JsonObject;
  /** The transcription with its ledger in that language. */
  readonly transcription?: Transcription;
}

/** The rules that decide whether a document can be trusted; the author's own lint rules play no part. */
const trustGate = { rules: { struct: 'error', 'no-unresolved-refs': 'error' } } as const;

/**
 * Loads and bundles the document at `file`.
 * @throws ProblemError with every structural problem at once.
 */
export async function load(file: string, options: LoadOptions = {}): Promise<Source> {
  const root = path.resolve(file);
  checkPresent(root);
  const config = await createConfig(trustGate);
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
  const document = JSON.parse(JSON.stringify(result.bundle.parsed)) as JsonObject;
  const translated = await translate(root, result.bundle.source, document, { config, externalRefResolver });
  const files = [root, ...[...externalRefResolver.getFiles()].filter((one) => one !== root && !isRemote(one)).sort()];
  const transcription = readTranscription(root, options.memory);
  const translations = translated.map((one) =>
    transcription === undefined
      ? one
      : { ...one, transcription: translateTranscription(transcription, root, one.language, options.memory) },
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

/** Applies every overlay beside the document, by the same code as `redocly bundle --overlay`. */
async function translate(
  root: string,
  source: RedoclySource,
  document: JsonObject,
  options: Required<Pick<Parameters<typeof bundle>[0], 'config' | 'externalRefResolver'>>,
): Promise<Translation[]> {
  const translations: Translation[] = [];
  for (const { language, file } of overlaysBeside(root)) {
    // Overlays write into what they are given, so each gets a copy.
    const doc = { source, parsed: structuredClone(document) };
    const apply = async () => {
      const { problems } = await bundleDocument({ ...options, document: doc, types: closed, overlays: [file] });
      const overlay = await options.externalRefResolver.resolveDocument(null, file, true);
      // Everything was in one piece; only what the overlay itself refers to may lie in a file.
      const hasReferences = 'parsed' in overlay && JSON.stringify(overlay.parsed).includes('"$ref":');
      return [...problems, ...(hasReferences ? (await bundle({ ...options, doc })).problems : [])];
    };
    const fix = 'Make it an OpenAPI Overlay 1.0 in YAML or JSON.';
    const problems = await guarded(file, options.externalRefResolver, apply, fix);
    const failed = problems.filter((problem) => problem.severity === 'error');
    if (failed.length > 0) throw new ProblemError(failed.map(fromRedocly));
    translations.push({ language, document: JSON.parse(JSON.stringify(doc.parsed)) as JsonObject });
  }
  return translations;
}

/** A document that the bundler looks at without going in. */
const closed = { Root: { properties: {}, additionalProperties: { resolvable: false } } };

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

/** Redocly throws on what it cannot read at all (no OpenAPI version, not YAML): that is the user's input as well. */
export async function guarded<T>(
  root: string,
  resolver: BaseResolver,
  run: () => Promise<T>,
  fix = 'Make it an OpenAPI 3.0 or 3.1 document in YAML or JSON.',
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof YamlParseError) throw new ProblemError([unparsed(error)]);
    const message = error instanceof Error ? error.message : String(error);
    const circles = message === 'Self-referencing circular pointer' ? circular(await parsedFiles(resolver)) : [];
    if (circles.length > 0) throw new ProblemError(circles);
    throw new ProblemError([
      { kind: 'document-unreadable', where: { file: relative(root) }, ...reworded(readable(message), fix) },
    ]);
  }
}

function circular(files: ReadonlyMap<string, ParsedFile>): Problem[] {
  const parsed = new Map([...files].map(([file, one]) => [file, one.parsed]));
  return circlesIn(parsed).flatMap((circle): Problem[] => {
    const [first] = circle;
    const source = files.get(first?.file ?? '')?.source;
    if (first === undefined || source === undefined) return [];
    const way = [...circle, first].map(({ target }) => target).join(' → ');
    return [
      {
        kind: 'reference-circle',
        where: placeOf({ source, pointer: `#${first.pointer}`, reportOnKey: false }),
        what: `A $ref leads ${circle.length === 1 ? '' : 'through others '}back to itself: ${way}.`,
        fix: 'Let one of them point at what is meant.',
      },
    ];
  });
}

/** What Redocly says of the user's input as if it were its own trouble. */
function reworded(what: string, fix: string): { what: string; fix: string } {
  if (what.startsWith('Document must be JSON object'))
    return { what: 'The document is no object: it has no fields such as openapi, info and paths.', fix };
  if (what === 'Unsupported specification')
    return { what: 'The document does not say which OpenAPI it is written in: it has no field "openapi".', fix };
  return { what, fix };
}

interface ParsedFile {
  readonly source: RedoclySource;
  readonly parsed: JsonValue;
}

/** The files as they are written, by absolute path. All of them are in the resolver's cache by now. */
async function parsedFiles(resolver: BaseResolver): Promise<Map<string, ParsedFile>> {
  const files = new Map<string, ParsedFile>();
  for (const pending of resolver.cache.values()) {
    const document = await pending;
    if (!('parsed' in document)) continue;
    // A copy: the bundler is about to write into what the resolver holds.
    const parsed = structuredClone(document.parsed) as JsonValue;
    files.set(document.source.absoluteRef, { source: document.source, parsed });
  }
  return files;
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
