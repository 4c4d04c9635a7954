/** A document in other languages: the overlays beside it, applied to its bundle. */
import path from 'node:path';
import {
  type BaseResolver,
  bundle,
  bundleDocument,
  type Document,
  type NormalizedProblem,
  type Source as RedoclySource,
} from '@redocly/openapi-core';
import type { Findings } from '../finding.js';
import { hashesOf, readHashes, unfresh } from './overlay/freshness.js';
import { mistakesOf, writerOf } from './overlay/mistakes.js';
import { fromRedocly, placeOf, relative } from './redocly.js';
import { guarded } from './guard.js';
import { decoded, own, pointerTo, stringOf, valueAt, type JsonObject, type JsonValue } from '../meaning/json.js';
import type { Transcription } from '../meaning/transcription.js';
import { overlaysBeside } from './overlays.js';
import { ProblemError } from '../problem.js';

/** A document with an OpenAPI Overlay applied; the overlay's file name is the language (`overlays/zh-CN.yaml`). */
export interface Translation {
  readonly language: string;
  readonly document: JsonObject;
  /** The transcription with its ledger in that language. */
  readonly transcription?: Transcription;
}

/**
 * Applies every overlay beside the document, by the same code as `redocly bundle --overlay`.
 * @param text the bundled document, as JSON
 * @throws ProblemError when an overlay is none, or refers to what is not there
 */
export async function translate(
  root: string,
  source: RedoclySource,
  text: string,
  options: Required<Pick<Parameters<typeof bundle>[0], 'config' | 'externalRefResolver'>>,
  findings: Findings,
): Promise<Translation[]> {
  const translations: Translation[] = [];
  const original = text === '' ? {} : (JSON.parse(text) as JsonObject);
  for (const { language, file } of overlaysBeside(root)) {
    // Overlays write into what they are given, so each gets a copy.
    const doc = { source, parsed: JSON.parse(text) as JsonObject };
    const apply = async () => {
      // Read here, a mistake in it is shown where it stands.
      const overlay = await options.externalRefResolver.resolveDocument(null, file, true);
      const { problems } = await bundleDocument({ ...options, document: doc, types: closed, overlays: [file] });
      // The document was in one piece. What the overlay has brought or taken can change that, and is mostly texts.
      const isWhole = await fillTexts(doc.parsed, source.absoluteRef, options.externalRefResolver);
      if (isWhole) return problems;
      const parsed = structuredClone(doc.parsed);
      const bundled = await bundle({ ...options, doc });
      return [...problems, ...bundled.problems.map((problem) => inOverlay(problem, parsed, overlay as Document))];
    };
    const fix = 'Make it an OpenAPI Overlay 1.0 in YAML or JSON.';
    const problems = await guarded(file, options.externalRefResolver, apply, fix);
    const failed = problems.filter((problem) => problem.severity === 'error');
    if (failed.length > 0) throw new ProblemError(failed.map(fromRedocly));
    const document = JSON.parse(JSON.stringify(doc.parsed)) as JsonObject;
    findMistakes(file, (await overlayIn(file, options.externalRefResolver)) as Document, original, document, findings);
    translations.push({ language, document });
  }
  return translations;
}

/** What is no problem of the overlay itself: it changes less than it says, or what it translates has changed since. */
function findMistakes(
  file: string,
  { source, parsed }: Document,
  original: JsonObject,
  outcome: JsonObject,
  findings: Findings,
): void {
  const overlay = parsed as JsonObject;
  const at = (pointer: string) => placeOf({ source, pointer: `#${pointer}`, reportOnKey: pointer.includes('/update') });
  for (const { rule, pointer, what } of mistakesOf(overlay, original, outcome)) findings.add(rule, at(pointer), what);
  const recorded = readHashes(file);
  if (recorded === undefined) return;
  for (const { rule, pointer } of unfresh(hashesOf(original, outcome), recorded)) {
    const written = writerOf(pointer, overlay, outcome);
    const where = written === undefined ? { file: relative(file), pointer } : at(written);
    findings.add(
      rule,
      where,
      `The text at ${pointer} is now "${excerpt(stringOf(valueAt(original, pointer)) ?? '')}".`,
    );
  }
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** An overlay as it is written. It is in the resolver's cache by now. */
function overlayIn(file: string, resolver: BaseResolver): Promise<unknown> {
  return resolver.resolveDocument(null, file, true);
}

/**
 * Puts texts that lie in files of their own into their places, as the bundler would in many times the time.
 * @returns whether every other reference leads to a place in the document
 */
async function fillTexts(document: JsonObject, base: string, resolver: BaseResolver): Promise<boolean> {
  const references = referencesIn(document as Record<string, JsonValue>);
  const filled = references.map(async ({ holder, name, ref }) => {
    if (ref.startsWith('#')) return valueAt(document, decoded(ref)) !== undefined;
    // What cannot be read is left to the bundler, which says where it stands.
    const target = await resolver.resolveDocument(base, ref).catch(() => undefined);
    const isText = target !== undefined && 'parsed' in target && typeof target.parsed === 'string';
    if (isText) holder[name] = target.parsed as string;
    return isText;
  });
  return (await Promise.all(filled)).every(Boolean);
}

/** A reference that leads nowhere, where the overlay has it: in the document nobody wrote it. */
function inOverlay(problem: NormalizedProblem, document: JsonObject, overlay: Document): NormalizedProblem {
  const [at] = problem.location;
  const written = own(valueAt(document, at?.pointer?.replace(/^#/, '') ?? ''), '$ref');
  const name = path.basename(stringOf(written) ?? '');
  const find = (value: JsonValue, pointer: string): string | undefined => {
    if (typeof value !== 'object' || value === null) return undefined;
    // The bundler has counted its way from the document; the file is still called the same.
    if (name !== '' && path.basename(stringOf(own(value, '$ref')) ?? '') === name) return pointer;
    const inside = Object.entries(value).map(([key, child]) => find(child, pointerTo(pointer, key)));
    return inside.find((found) => found !== undefined);
  };
  const pointer = find(overlay.parsed as JsonValue, '');
  if (pointer === undefined) return problem;
  return { ...problem, location: [{ source: overlay.source, pointer: `#${pointer}`, reportOnKey: false }] };
}

interface Reference {
  readonly holder: Record<string, JsonValue>;
  readonly name: string;
  readonly ref: string;
}

function referencesIn(holder: Record<string, JsonValue>): Reference[] {
  return Object.entries(holder).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const ref = stringOf(own(value, '$ref'));
    const below = referencesIn(value as Record<string, JsonValue>);
    return ref === undefined ? below : [{ holder, name, ref }, ...below];
  });
}

/** A document that the bundler looks at without going in. */
const closed = { Root: { properties: {}, additionalProperties: { resolvable: false } } };
