/**
 * Reads a document of one or many files into one bundle (through the bundler of the Redocly CLI, where there are many) and gives
 * it the shape that OpenAPI says: what leaves this room can be trusted to have it.
 */
import { bundle, createConfig, lint, type Source as RedoclySource } from '@redocly/openapi-core';
import { Findings } from '../finding.js';
import { isObject, type JsonObject } from '../meaning/json.js';
import type { Transcription } from '../meaning/transcription.js';
import { ProblemError, type Place } from '../problem.js';
import { outOfBounds } from './bounds.js';
import { guarded, parsedFiles } from './guard.js';
import { withOverlays } from './overlay/read.js';
import { overlaysBeside } from './overlays.js';
import { Places } from './places.js';
import { fromRedocly, relative, withoutEchoes } from './redocly.js';
import { isWhole } from './repair/references.js';
import { repairedDocument } from './repair/document.js';
import { isRemote, type Resolver, type ResolverOptions } from './resolver.js';
import { openRoot } from './root.js';
import { withFiniteNumbers, writesNoNumbers } from './text/numbers.js';
import { withWholeCharacters, writesHalves } from './text/characters.js';
import { readTranscription, translateTranscription } from './transcription.js';
import { translate, type Translation } from './translate.js';
import { to31 } from './upgrade/to31.js';
import type { Upgraded } from './upgrade/upgraded.js';

export interface LoadOptions extends Omit<ResolverOptions, 'root'> {
  /** Whether everything that would have to be assumed is a problem. */
  readonly strict?: boolean;
  /** OpenAPI Overlays that change the document before anything else is done with it: absolute paths, in their order. */
  readonly overlays?: readonly string[];
}

export interface Source {
  /** Absolute path of the root file, or its address. */
  readonly file: string;
  /** The document in one piece, all references local. */
  readonly document: JsonObject;
  /** The document in one piece, in its own version: what overlays are laid over, those that were given already applied. */
  readonly written: JsonObject;
  /** Where in it a JSON pointer of the bundled document stands. */
  readonly writtenAt: (pointer: string) => string;
  /** Absolute paths of every file on this machine that the document is made of, the root first. */
  readonly files: readonly string[];
  /** Where a JSON pointer of the bundled document stands in the author's files. */
  readonly locate: (pointer: string) => Place;
  /** What had to be assumed, or is not carried; later stages add theirs. */
  readonly findings: Findings;
  /** What the document was written from, when that lies beside it. */
  readonly transcription?: Transcription;
  /** The document in other languages: one per overlay in `overlays/` beside it. */
  readonly translations: readonly Translation[];
}

/** What a strictly held document must pass; the author's own lint rules play no part. */
const trustGate = { rules: { struct: 'error', 'no-unresolved-refs': 'error' } } as const;
const trusted = createConfig(trustGate);

/**
 * Loads the document at `file` in one piece, in the shape that OpenAPI says, whatever the world writes. What had to be assumed
 * is in the findings.
 * @throws ProblemError with every problem at once when it cannot be used; held strictly, when anything had to be assumed
 */
export async function load(file: string, options: LoadOptions = {}): Promise<Source> {
  const { overlays = [] } = options;
  const findings = new Findings(options.strict);
  const config = await trusted;
  const { root, resolver: externalRefResolver } = await openRoot(file, config.resolve, options);
  // What overlays mend is judged when they have.
  if (findings.strict && overlays.length === 0) await gate(root, externalRefResolver, config);
  const { source, written } = await inOnePiece(root, externalRefResolver, config, findings);
  const overlaidBy = await withOverlays(written, root, overlays, externalRefResolver);
  for (const { rule, where, what } of overlaidBy.found) findings.add(rule, where, what);
  const whole = await wholeAgain(overlaidBy.document, source, externalRefResolver, config);
  const places = new Places(root, await parsedFiles(externalRefResolver));
  places.come(overlaidBy.origin);
  const told = new Set(overlaidBy.found.map(({ where }) => `${where.file} ${where.pointer}`));
  const isTold = (pointer: string): boolean => {
    if (told.size === 0) return false;
    const { file, pointer: inside } = places.origin(pointer);
    return file !== undefined && told.has(`${relative(file)} ${inside}`);
  };
  const readable = await asJson(whole, externalRefResolver, places, findings);
  const upgraded = inVersion31(readable, places, findings);
  const document = repairedDocument(upgraded.document, places, findings, isTold);
  const overlaid = overlaysBeside(root).length > 0 ? JSON.stringify(document) : '';
  const translated = await translate(root, source, overlaid, { config, externalRefResolver }, findings);
  const files = [
    ...(isRemote(root) ? [] : [root]),
    ...[...externalRefResolver.getFiles()].filter((one) => one !== root && !isRemote(one)).sort(),
  ];
  const transcription = readTranscription(root, options.parsed);
  const translations = translated.map((one) =>
    transcription === undefined
      ? one
      : { ...one, transcription: translateTranscription(transcription, root, one.language, options.parsed) },
  );
  return {
    file: root,
    document,
    written: whole,
    writtenAt: upgraded.origin,
    files,
    locate: places.locate,
    findings,
    translations,
    ...(transcription === undefined ? {} : { transcription }),
  };
}

/** Only documents that write what JSON or a wire cannot carry are looked at. */
async function asJson(
  written: JsonObject,
  resolver: Resolver,
  places: Places,
  findings: Findings,
): Promise<JsonObject> {
  const sources = [...(await parsedFiles(resolver)).values()].map(({ source }) => source.body);
  const say = (rule: 'half-character' | 'number-infinite', what: string) => (pointer: string) =>
    findings.add(rule, places.locate(pointer), what);
  const finite = sources.some(writesNoNumbers)
    ? withFiniteNumbers(written, say('number-infinite', 'JSON has no number like that.'))
    : written;
  return sources.some(writesHalves)
    ? withWholeCharacters(finite, say('half-character', 'A text holds half of a character.'))
    : finite;
}

/** OpenAPI 2.0 and 3.2 come in as 3.1; their places stay the author's. */
function inVersion31(written: JsonObject, places: Places, findings: Findings): Pick<Upgraded, 'document' | 'origin'> {
  const { document, origin, findings: found } = to31(written);
  for (const { rule, pointer, what } of found) findings.add(rule, places.locate(pointer), what);
  places.come((pointer) => ({ pointer: origin(pointer) }));
  return { document, origin };
}

/** What overlays have brought may refer to files. */
async function wholeAgain(
  parsed: JsonObject,
  source: RedoclySource,
  externalRefResolver: Resolver,
  config: Configuration,
): Promise<JsonObject> {
  if (isWhole(parsed)) return parsed;
  const doc = { source, parsed: structuredClone(parsed) };
  const result = await guarded(source.absoluteRef, externalRefResolver, () =>
    bundle({ doc, config, externalRefResolver, dereference: false }),
  );
  const failed = result.problems.filter((problem) => problem.severity === 'error').map(fromRedocly);
  if (failed.length > 0) throw new ProblemError(failed);
  return JSON.parse(JSON.stringify(result.bundle.parsed)) as JsonObject;
}

type Configuration = Awaited<typeof trusted>;

/** @throws ProblemError with everything that is not as OpenAPI says, in the linter's words */
async function gate(root: string, externalRefResolver: Resolver, config: Configuration): Promise<void> {
  const found = await guarded(root, externalRefResolver, () => lint({ ref: root, config, externalRefResolver }));
  const errors = found.filter((problem) => problem.severity === 'error' && !problem.ignored);
  if (errors.length > 0) throw new ProblemError(withoutEchoes(errors).map(fromRedocly));
}

/** The document with all references local, as it is written otherwise. Only documents of many files need the bundler. */
async function inOnePiece(
  root: string,
  externalRefResolver: Resolver,
  config: Configuration,
  findings: Findings,
): Promise<{ source: RedoclySource; written: JsonObject }> {
  const { source, parsed } = await guarded(root, externalRefResolver, () => rootOf(root, externalRefResolver));
  checkBounds(root, parsed);
  if (isWhole(parsed)) return { source, written: parsed };
  const result = await guarded(root, externalRefResolver, () =>
    bundle({ ref: root, config, externalRefResolver, dereference: false }),
  );
  const failed = result.problems.filter((problem) => problem.severity === 'error').map(fromRedocly);
  const needed = failed.filter(({ where }) => !/\/(examples?|x-[^/]*|links)(\/|$)/.test(where.pointer ?? ''));
  if (needed.length > 0) throw new ProblemError(findings.strict ? failed : needed);
  for (const { where, what } of failed) findings.add('reference-unneeded', where, what);
  checkBounds(root, result.bundle.parsed);
  // What leaves this room is plain JSON: a deep copy shares nothing with the bundler's cache.
  return { source: result.bundle.source, written: JSON.parse(JSON.stringify(result.bundle.parsed)) as JsonObject };
}

async function rootOf(root: string, resolver: Resolver): Promise<{ source: RedoclySource; parsed: JsonObject }> {
  const found = await resolver.resolveDocument(null, root, true);
  if (!('parsed' in found)) throw found;
  const { source, parsed } = found;
  if (!isObject(parsed)) throw new Error('Document must be JSON object');
  if (!('openapi' in parsed) && !('swagger' in parsed)) throw new Error('Unsupported specification');
  return { source, parsed };
}

function checkBounds(root: string, document: unknown): void {
  const wrong = outOfBounds(document);
  if (wrong !== undefined)
    throw new ProblemError([{ kind: 'document-size', where: { file: relative(root) }, ...wrong }]);
}
