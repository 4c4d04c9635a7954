/** Overlays named by the user, read from their files and applied to a document in one piece. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Source, type BaseResolver, type Document } from '@redocly/openapi-core';
import type { RuleId } from '../../finding.js';
import { isObject, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { ProblemError, type Place, type Problem } from '../../problem.js';
import { guarded } from '../guard.js';
import type { Origin } from '../places.js';
import { placeOf, relative } from '../redocly.js';
import { isRemote, targetOf } from '../resolver.js';
import { applyOverlay } from './apply.js';
import { misspeltFields } from './fields.js';
import { mistakesOf, type Mistake } from './mistakes.js';
import { Overlaid } from './overlaid.js';

export interface Outcome {
  readonly document: JsonObject;
  /** What the overlays do in vain. */
  readonly found: readonly { readonly rule: RuleId; readonly where: Place; readonly what: string }[];
  /** Which overlay wrote a node of the outcome, and where in it; or where it stood in the document that was given. */
  readonly origin: (pointer: string) => Origin;
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
): Promise<Outcome> {
  const outcome = new Overlaid(written);
  const found: Outcome['found'][number][] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    const { source, parsed } = await readOverlay(file, resolver);
    const overlay = rebased(parsed as JsonValue, file, root);
    const at = (pointer: string, reportOnKey = false): Place => ({
      ...placeOf({ source, pointer: `#${pointer || '/'}`, reportOnKey }),
      pointer,
    });
    const before = outcome.document;
    for (const { pointer, what, fix } of applyOverlay(overlay, outcome, index))
      problems.push({ kind: 'overlay', where: at(pointer), what, fix });
    for (const { rule, pointer, what, isMisspelt } of vain(overlay, before, outcome.document))
      if (rule === 'overlay-target-idle' || isMisspelt)
        found.push({ rule, where: at(pointer, rule === 'overlay-field-unknown'), what });
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return {
    document: outcome.document,
    found,
    origin: (pointer) => {
      const writer = outcome.writerOf(pointer);
      const file = writer.overlay === undefined ? undefined : files[writer.overlay];
      return file === undefined ? { pointer: writer.pointer } : { file, pointer: writer.pointer };
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
  const overlay = (await guarded(file, resolver, () => Promise.resolve().then(read), fix)) as Document;
  // It is a file that the document is made of, like those that it refers to.
  resolver.cache.set(file, Promise.resolve(overlay));
  return overlay;
}

/** What changes nothing, or is not what was meant. A field that is only new is what overlays are for. */
function vain(overlay: JsonValue, before: JsonObject, after: JsonObject): Mistake[] {
  return isObject(overlay) ? [...misspeltFields(overlay), ...mistakesOf(overlay, before, after)] : [];
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
  const [file = '', ...inside] = reference.split('#');
  if (file === '' || URL.canParse(file)) return reference;
  const target = targetOf(from, file);
  const short = isRemote(to) ? target : path.relative(path.dirname(to), target).split(path.sep).join('/');
  return [short, ...inside].join('#');
}
