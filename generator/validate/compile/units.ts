/**
 * The schemas of a document as Ajv is to see them, one by one: each place that something refers to is a unit of its own, made
 * when it is first asked for.
 */
import {
  decoded,
  isObject,
  pointerSegments,
  resolve,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import { canonicalForm } from '../../meaning/schema/canonical.js';
import { requiredIn, type Direction } from '../../meaning/schema/direction.js';
import { withChildren } from '../../meaning/document/walk.js';
import { hasIdleBranch } from '../../meaning/schema/alternatives/within.js';
import { referenceTo } from '../../meaning/schema/references.js';
import { checkable, type Surroundings } from './checkable.js';
import type { Say, Unjudged } from '../say.js';
import { decidable } from './unions.js';
import { closedAsWhole } from './whole.js';

export interface Units {
  /** @param pointer of the canonical document */
  at(pointer: string): JsonValue;
  /** Where a `$ref` of a unit leads, in the canonical document. */
  targetOf(reference: string): string;
  /** Pointer of the author's document → of the canonical one. */
  canonicalPointer(pointer: string): string;
  /** Says what Ajv could not compile. */
  readonly say: Say;
}

/**
 * @param found hears of everything that is not judged as it stands there, once, with pointers of the author's document
 * @param direction members that the other one has are not required
 */
export function createUnits(document: JsonObject, found: Say = () => undefined, direction?: Direction): Units {
  const form = canonicalForm(document);
  const root = form.document;
  const made = new Map<string, JsonValue>();
  const said = new Set<string>();
  const say = (unjudged: Unjudged): void => {
    const pointer = form.authored(unjudged.pointer);
    const key = `${unjudged.rule} ${pointer}`;
    if (said.has(key)) return;
    said.add(key);
    found({ ...unjudged, pointer });
  };
  const around: Surroundings = {
    leads: (reference) => resolve(root, { $ref: reference }, '').value !== undefined,
    hasIdle: (branches) => hasIdleBranch(root, branches),
    say,
  };
  const checkableAt = (pointer: string): JsonValue => {
    const schema = valueAt(root, pointer);
    return schema === undefined ? true : checkable(schema, pointer, around);
  };
  return {
    at: (pointer) => {
      const known = made.get(pointer);
      if (known !== undefined) return known;
      const checked = closedAsWhole(checkableAt(pointer), pointer, { document: root, at: checkableAt, say });
      const asked = direction === undefined ? checked : requiredIn(root, checked, direction);
      const unit = marked(decidable(root, asked));
      made.set(pointer, unit);
      return unit;
    },
    targetOf: (reference) => decoded(reference.slice(1)),
    canonicalPointer: form.canonicalPointer,
    say,
  };
}

/** 64-bit integers are judged by a keyword of our own. */
function marked(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema;
  const node = withChildren(schema, 'Schema', marked);
  return node['format'] === 'int64' && 'type' in node ? { ...node, 'x-int64': true } : node;
}

/** Every reference in a schema. */
function referencesIn(schema: JsonValue): string[] {
  if (!isObject(schema)) return [];
  const found = typeof schema['$ref'] === 'string' ? [schema['$ref']] : [];
  withChildren(schema, 'Schema', (child) => {
    found.push(...referencesIn(child));
    return child;
  });
  return found;
}

/** Pointers of these schemas and of everything that they lead to. */
export function reachable(units: Units, pointers: Iterable<string>): Set<string> {
  const all = new Set(pointers);
  // A set that grows while it is walked.
  for (const pointer of all) for (const one of referencesIn(units.at(pointer))) all.add(units.targetOf(one));
  return all;
}

/**
 * A document that holds units where they stand, and nothing else, so that references lead to them as they are written.
 * @param prefix pointer to put all of them below
 */
export function documentOf(
  units: Units,
  pointers: Iterable<string>,
  prefix = '',
): { document: JsonObject; placeOf: Map<string, string> } {
  const root: Draft = {};
  const placeOf = new Map<string, string>();
  const taken = new Set<unknown>();
  for (const pointer of [...pointers].sort((left, right) => left.length - right.length)) {
    const segments = pointerSegments(prefix + pointer);
    const last = segments.pop() ?? '';
    let node: Draft | undefined = root;
    for (const segment of segments) {
      node[segment] ??= {};
      const below: JsonValue | Draft = node[segment];
      node = isObject(below) && !taken.has(below) ? (below as Draft) : undefined;
      if (node === undefined) break;
    }
    const unit = units.at(pointer);
    // A part of another unit may have gone elsewhere when that one was rewritten.
    const place = node === undefined ? `/units/${placeOf.size}` : prefix + pointer;
    if (node === undefined) ((root['units'] ??= {}) as Draft)[placeOf.size] = unit;
    else node[last] = unit;
    taken.add(unit);
    placeOf.set(pointer, place);
  }
  const document = root as JsonObject;
  const isMoved = [...placeOf].some(([pointer, place]) => pointer !== place);
  return { document: isMoved ? relinked(document, units, placeOf) : document, placeOf };
}

function relinked(document: JsonObject, units: Units, placeOf: ReadonlyMap<string, string>): JsonObject {
  const relink = (value: JsonValue): JsonValue => {
    if (!isObject(value)) return Array.isArray(value) ? (value as readonly JsonValue[]).map(relink) : value;
    const entries = Object.entries(value).map(([key, child]): [string, JsonValue] => {
      const place = key === '$ref' && typeof child === 'string' ? placeOf.get(units.targetOf(child)) : undefined;
      return [key, place === undefined ? relink(child) : referenceTo(place)];
    });
    return Object.fromEntries(entries);
  };
  return relink(document) as JsonObject;
}

interface Draft {
  [name: string]: JsonValue | Draft;
}
