/** Overlays named by the user, read from their files and applied to a document in one piece. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Source, type BaseResolver, type Document } from '@redocly/openapi-core';
import type { Findings } from '../../finding.js';
import { isObject, own, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { ProblemError, type Place, type Problem } from '../../problem.js';
import { guarded } from '../guard.js';
import { placeOf, relative } from '../redocly.js';
import { applyOverlay } from './apply.js';
import { Overlaid } from './overlaid.js';

export interface Outcome {
  readonly document: JsonObject;
  /** Where a pointer of the outcome was written, or the pointer of the document that was given. */
  readonly writerOf: (pointer: string) => { readonly place: Place } | { readonly pointer: string };
}

/**
 * @param files in the order in which they are applied, as absolute paths
 * @throws ProblemError with everything that is wrong with the overlays
 */
export async function withOverlays(
  written: JsonObject,
  root: string,
  files: readonly string[],
  resolver: BaseResolver,
  findings: Findings,
): Promise<Outcome> {
  const outcome = new Overlaid(written);
  const overlays: Document[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    const overlay = await readOverlay(file, resolver);
    overlays.push(overlay);
    const { source } = overlay;
    const value = rebased(overlay.parsed as JsonValue, path.dirname(file), path.dirname(root));
    for (const { pointer, what, fix } of applyOverlay(value, outcome, index))
      problems.push({ kind: 'overlay', where: placeIn(source, pointer), what, fix });
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return {
    document: outcome.document,
    writerOf: (pointer) => {
      const writer = outcome.writerOf(pointer);
      const source = writer.overlay === undefined ? undefined : overlays[writer.overlay]?.source;
      return source === undefined ? { pointer: writer.pointer } : { place: placeIn(source, writer.pointer) };
    },
  };
}

/** @throws ProblemError when it is not there or not YAML */
async function readOverlay(file: string, resolver: BaseResolver): Promise<Document> {
  if (!existsSync(file)) {
    const what = `The overlay "${relative(file)}" does not exist.`;
    const fix = 'Name an OpenAPI Overlay with --overlay FILE.';
    throw new ProblemError([{ kind: 'overlay-missing', where: { file: relative(file) }, what, fix }]);
  }
  const fix = 'Make it an OpenAPI Overlay 1.0 or 1.1 in YAML or JSON.';
  const read = () =>
    resolver.parseDocument(new Source(file, readFileSync(file, 'utf8').replaceAll('\r\n', '\n')), true);
  // Nothing is waited for, but what goes wrong is said in the same words as everywhere.
  return (await guarded(file, resolver, () => Promise.resolve().then(read), fix)) as Document;
}

function placeIn(source: Source, pointer: string): Place {
  return { ...placeOf({ source, pointer: `#${pointer || '/'}`, reportOnKey: false }), pointer };
}

/** References of an overlay to files lead from its folder: in the document they lead from the document's. */
function rebased(value: JsonValue, from: string, to: string): JsonValue {
  if (Array.isArray(value)) return value.map((one: JsonValue) => rebased(one, from, to));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string' ? rebasedReference(one, from, to) : rebased(one, from, to),
    ]),
  );
}

function rebasedReference(reference: string, from: string, to: string): string {
  const [target = '', ...inside] = reference.split('#');
  if (target === '' || URL.canParse(target)) return reference;
  return [path.relative(to, path.resolve(from, target)).split(path.sep).join('/'), ...inside].join('#');
}
