/**
 * Reads a document of one or many files into one bundle, through the same bundler the Redocly CLI uses. The only door to
 * `@redocly/openapi-core`. Structure is checked here, apart from any style rules: a document that passes can be trusted
 * to have the shape that OpenAPI says.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type BaseResolver,
  bundle,
  createConfig,
  getCodeframe,
  getLineColLocation,
  lint,
  type NormalizedProblem,
  type Source as RedoclySource,
  YamlParseError,
} from '@redocly/openapi-core';
import { own, pointerSegments, pointerTo, stringOf, valueAt, type JsonObject, type JsonValue } from './model/json.js';
import type { Transcription } from './model/transcription.js';
import { overlaysBeside } from './overlays.js';
import { ProblemError, type Place, type Problem } from './problem.js';
import { fixOfRefusal, isRemote, Resolver, type ResolverOptions } from './resolver.js';
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
  if (!existsSync(root)) {
    throw new ProblemError([
      {
        kind: 'document-missing',
        where: { file: relative(root) },
        what: `The document "${relative(root)}" does not exist.`,
        fix: 'Name an OpenAPI document with --spec FILE.',
      },
    ]);
  }
  const config = await createConfig(trustGate);
  const externalRefResolver = new Resolver(config.resolve, { root, ...options });
  const found = await guarded(root, () => lint({ ref: root, config, externalRefResolver }));
  const errors = found.filter((problem) => problem.severity === 'error' && !problem.ignored);
  if (errors.length > 0) throw new ProblemError(errors.map(fromRedocly));
  const locate = locator(root, await parsedFiles(externalRefResolver));
  const result = await guarded(root, () => bundle({ ref: root, config, externalRefResolver, dereference: false }));
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
  options: Pick<Parameters<typeof bundle>[0], 'config' | 'externalRefResolver'>,
): Promise<Translation[]> {
  const translations: Translation[] = [];
  for (const { language, file } of overlaysBeside(root)) {
    // Overlays write into what they are given, so each gets a copy.
    const doc = { source, parsed: structuredClone(document) };
    const apply = () => bundle({ ...options, doc, overlays: [file] });
    const result = await guarded(file, apply, 'Make it an OpenAPI Overlay 1.0 in YAML or JSON.');
    const failed = result.problems.filter((problem) => problem.severity === 'error');
    if (failed.length > 0) throw new ProblemError(failed.map(fromRedocly));
    translations.push({ language, document: JSON.parse(JSON.stringify(result.bundle.parsed)) as JsonObject });
  }
  return translations;
}

/** Redocly throws on what it cannot read at all (no OpenAPI version, not YAML): that is the user's input as well. */
async function guarded<T>(
  root: string,
  run: () => Promise<T>,
  fix = 'Make it an OpenAPI 3.0 or 3.1 document in YAML or JSON.',
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof YamlParseError) throw new ProblemError([unparsed(error)]);
    throw new ProblemError([
      {
        kind: 'document-unreadable',
        where: { file: relative(root) },
        ...reworded(readable(error instanceof Error ? error.message : String(error)), fix),
      },
    ]);
  }
}

/** What Redocly says of the user's input as if it were its own trouble. */
function reworded(what: string, fix: string): { what: string; fix: string } {
  if (what.startsWith('Document must be JSON object'))
    return { what: 'The document is no object: it has no fields such as openapi, info and paths.', fix };
  if (what === 'Self-referencing circular pointer')
    return { what: 'A $ref leads through others back to itself.', fix: 'Let one of them point at what is meant.' };
  return { what, fix };
}

function unparsed({ source, line, col, originalError }: YamlParseError): Problem {
  const at = { source, pointer: undefined, start: { line, col } };
  return {
    kind: 'yaml',
    where: { file: relative(source.absoluteRef), line, column: col, frame: getCodeframe(at, false) },
    what: `This is not YAML: ${readable(originalError.message.split('\n')[0] ?? '')}.`,
    fix: 'Correct the syntax there (brackets, quotes, indentation).',
  };
}

/** What mends the findings for which Redocly has no suggestion. */
const mending: Readonly<Record<string, string>> = {
  'no-unresolved-refs': 'Point $ref at a file, and a place in it, that exists.',
  struct: 'Change it to what OpenAPI allows there.',
  overlay: 'Change it to what the OpenAPI Overlay Specification 1.0 allows there.',
  'no-invalid-media-type-examples': 'Correct the example, or the schema it is held against.',
  'no-invalid-parameter-examples': 'Correct the example, or the schema it is held against.',
  'no-invalid-schema-examples': 'Correct the example, or the schema it is held against.',
};

/** A finding of Redocly's (from the trust gate or from lint) as a Problem. */
export function fromRedocly(finding: NormalizedProblem): Problem {
  const location = finding.location[0];
  const suggestion = finding.suggest[0];
  const [what, remedy] = ownRemedy(finding);
  return {
    kind: finding.ruleId,
    where: location === undefined ? {} : placeOf(location),
    what: readable(what),
    fix:
      suggestion === undefined
        ? (remedy ?? fixOfRefusal(finding.message) ?? mending[finding.ruleId] ?? `Follow the rule ${finding.ruleId}.`)
        : `Did you mean "${suggestion}"?`,
  };
}

/** Rules of a plugin (`house/…`) say what is wrong in their first sentence and how to mend it in the rest. */
function ownRemedy({ ruleId, message }: NormalizedProblem): [what: string, remedy?: string] {
  const [, what, remedy] = (ruleId.includes('/') && /^(.+?\.)\s+(\p{Lu}.*)$/su.exec(message)) || [];
  return what === undefined || remedy === undefined ? [message] : [what, remedy];
}

function placeOf(location: NormalizedProblem['location'][number]): Place {
  const position = getLineColLocation(location);
  const pointer =
    'pointer' in location && location.pointer !== undefined ? location.pointer.replace(/^#/, '') : undefined;
  return {
    file: relative(location.source.absoluteRef),
    line: position.start.line,
    column: position.start.col,
    ...(pointer === undefined ? {} : { pointer }),
    frame: getCodeframe(position, false),
  };
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

/** Messages name files as the user would. */
function readable(message: string): string {
  return message.replaceAll(`${process.cwd()}${path.sep}`, '');
}

function relative(file: string): string {
  const short = path.relative(process.cwd(), file);
  return short.startsWith('..') ? file : short;
}
