/** One document, from what is written to what can be trusted. */
import type { Findings } from '../../finding.js';
import type { Kind } from '../../meaning/document/grammar.js';
import { decoded, own, stringOf, valueAt, type JsonObject } from '../../meaning/json.js';
import { Problems, type Place } from '../../problem.js';
import { withoutCircularParts } from './circular-parts.js';
import type { Repair } from './context.js';
import { withOperationIds } from './operation-ids.js';
import { targetsIn } from './references.js';
import { repaired } from './repair.js';

/** What nothing is made of when it is missing. */
const unneeded: ReadonlySet<Kind> = new Set<Kind>(['Example', 'Link', 'Callback', 'SecurityScheme']);

/**
 * @param written the document in one piece, as the author wrote it
 * @param isTold whether a field that OpenAPI does not know is said already
 * @throws ProblemError when a reference that is needed leads nowhere, or back to itself
 */
export function repairedDocument(
  written: JsonObject,
  places: { readonly locate: (pointer: string) => Place; readonly written: (pointer: string) => string | undefined },
  findings: Findings,
  isTold: (pointer: string) => boolean = () => false,
): JsonObject {
  const problems = new Problems();
  checkVersion(written, places);
  const targets = targetsIn(written);
  const isCircle = circlesOf(written);
  const repair: Repair = {
    document: written,
    version: versionOf(written),
    add: (rule, pointer, what, assumed) => {
      if (rule !== 'unknown-field' || !isTold(pointer)) findings.add(rule, { pointer }, what, assumed);
    },
    written: places.written,
    reference: (ref, kind, pointer) => {
      const target = targets(ref);
      if (target === undefined) {
        const what = `Nothing is where $ref "${ref}" leads.`;
        if (unneeded.has(kind)) findings.add('reference-unneeded', { pointer }, what);
        else
          problems.add(
            'no-unresolved-refs',
            places.locate(pointer),
            what,
            'Point $ref at a file, and a place in it, that exists.',
          );
        return undefined;
      }
      if (target.isGuessed)
        findings.add(
          'reference-spelling',
          { pointer },
          `Nothing is where $ref "${ref}" leads.`,
          `It is read as ${target.ref}.`,
        );
      if (isCircle(target.ref)) {
        const what = `A $ref leads back to itself: ${ref}.`;
        problems.add('reference-circle', places.locate(pointer), what, 'Let one of them point at what is meant.');
        return undefined;
      }
      return target.ref;
    },
  };
  const shaped = repaired(written, repair);
  problems.throwIfAny();
  const document = withoutCircularParts(shaped, targetsIn(shaped), repair);
  const named = withOperationIds(document, repair);
  findings.throwIfStrict(places.locate);
  return named;
}

/** Tells references that lead round in a circle of nothing but references. Each is followed once. */
function circlesOf(document: JsonObject): (ref: string) => boolean {
  const ending = new Set<string>();
  return (ref) => {
    const way = new Set<string>();
    for (let next: string | undefined = ref; next?.startsWith('#') === true && !ending.has(next);) {
      if (way.has(next)) return true;
      way.add(next);
      next = stringOf(own(valueAt(document, decoded(next.slice(1))), '$ref'));
    }
    for (const one of way) ending.add(one);
    return false;
  };
}

/** @throws ProblemError for a version that nothing here reads */
function checkVersion(
  document: JsonObject,
  { locate, written }: { locate: (pointer: string) => Place; written: (pointer: string) => string | undefined },
): void {
  const openapi = own(document, 'openapi');
  const version = typeof openapi === 'number' ? (written('/openapi') ?? String(openapi)) : (stringOf(openapi) ?? '2.0');
  if (/^3(\.[01](\.|$)|$)/.test(version)) return;
  const problems = new Problems();
  problems.add('openapi-version', locate('/openapi'), `OpenAPI ${version} is not supported.`, 'Use 3.1.x (or 3.0.x).');
  problems.throwIfAny();
}

function versionOf(document: JsonObject): Repair['version'] {
  const version = stringOf(own(document, 'openapi')) ?? String(own(document, 'openapi'));
  return version.startsWith('3.1') ? '3.1' : version.startsWith('3.2') ? '3.2' : '3.0';
}
