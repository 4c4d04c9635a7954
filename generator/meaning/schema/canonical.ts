/**
 * The canonical form of a document: every schema in the semantics of JSON Schema 2020-12, as OpenAPI 3.1 has it, whatever was
 * written. Whoever asks what a schema means asks it of this form; the author's document stays what is shown and published.
 */
import { ProblemError } from '../../problem.js';
import type { Kind } from '../document/grammar.js';
import { copyOf, withChildren } from '../document/walk.js';
import {
  decoded,
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerSegments,
  pointerTo,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../json.js';
import { respelt, type Dialect, type SpellingRule } from './dialect.js';

import { pointerMap, type Moves } from './moves.js';
import { documentResource, References, referenceTo, type Resource } from './references.js';

export interface CanonicalForm {
  readonly document: JsonObject;
  /** Pointer of the author's document, where the canonical form has the place of that pointer. */
  readonly authored: (pointer: string) => string;
  readonly canonicalPointer: (pointer: string) => string;
  /** What had to be understood, because it is written as no standard has it. */
  readonly findings: readonly SpellingFinding[];
}

export interface SpellingFinding {
  readonly rule: SpellingRule | 'dynamic-ref' | 'mapping-target';
  /** In the author's document. */
  readonly pointer: string;
  readonly detail: string;
}

/** Deeper ones come from machines that went wrong, and would end the stack. */
const deepest = 500;

const known = new WeakMap<JsonObject, CanonicalForm>();

/**
 * @param document bundled, OpenAPI 3.0 or 3.1, without external references; it is left as it is, and asked for again it costs nothing
 * @throws ProblemError when nodes are nested more than 500 deep
 */
export function canonicalForm(document: JsonObject): CanonicalForm {
  const found = known.get(document) ?? new Maker(document).make();
  known.set(document, found);
  if (found.document === document) return found;
  // What is canonical stays so.
  const same = (pointer: string): string => pointer;
  known.set(found.document, { document: found.document, authored: same, canonicalPointer: same, findings: [] });
  return found;
}

interface Referring {
  readonly node: JsonObject;
  readonly kind: Kind;
  readonly resource: Resource;
  readonly pointer: string;
}

/** Makes one. First the author's document is looked through, then each schema is spelt anew from the top down. */
class Maker {
  readonly #is30: boolean;
  readonly #references: References;
  readonly #findings: SpellingFinding[] = [];
  /** Nodes that are no schema by where they stand, but that a schema refers to. */
  readonly #elsewhere = new Map<string, Kind>();
  readonly #resources = new Map<JsonObject, Resource>();
  readonly #seen = new Set<JsonObject>();
  /** Nodes that refer to others. */
  readonly #waiting: Referring[] = [];
  readonly #mappings: Pick<Referring, 'node' | 'pointer'>[] = [];
  /** Nodes that are new, and canonical already. */
  readonly #made = new Set<JsonValue>();
  readonly #moved = new Map<string, Moves>();
  readonly #path: string[] = [];

  constructor(private readonly document: JsonObject) {
    this.#is30 = /^(3\.0|2)/.test(stringOf(own(document, 'openapi')) ?? stringOf(own(document, 'swagger')) ?? '');
    this.#references = new References(document);
  }

  make(): CanonicalForm {
    this.#survey(this.document, 'Document', documentResource, 0);
    this.#surveyElsewhere();
    this.#surveyMappings();
    const map = pointerMap(this.#moved);
    let document = this.#rebuilt(this.document, 'Document', 0, map.canonical) as JsonObject;
    for (const [pointer, kind] of this.#elsewhere) {
      const node = valueAt(this.document, pointer);
      if (node !== undefined)
        document = replaced(document, map.canonical(pointer), this.#rebuilt(node, kind, 0, map.canonical));
    }
    return { document, authored: map.authored, canonicalPointer: map.canonical, findings: this.#findings };
  }

  get #pointer(): string {
    return pointerTo('', ...this.#path);
  }

  /** Notes resources, references and what moves, in the author's pointers. */
  #survey(node: JsonValue, kind: Kind, outer: Resource, depth: number): void {
    if (!isObject(node)) return;
    if (depth > deepest) throw tooDeep(this.#pointer);
    const isNew = !this.#seen.has(node);
    this.#seen.add(node);
    let resource = outer;
    if (kind === 'Schema') {
      const root = outer.schema === undefined ? { ...outer, schema: this.#pointer } : outer;
      resource = this.#references.enter(node, () => this.#pointer, root);
      this.#resources.set(node, resource);
      const dialect: Dialect = {
        is30: this.#is30,
        ...(isNew ? { say: (rule, detail) => this.#say(rule, this.#pointer, detail) } : {}),
      };
      const { moves } = respelt(node, dialect);
      if (moves !== undefined) this.#moved.set(this.#pointer, moves);
    }
    if (isNew && ['$ref', '$dynamicRef', '$recursiveRef'].some((key) => typeof own(node, key) === 'string'))
      this.#waiting.push({ node, kind, resource, pointer: this.#pointer });
    if (isNew && kind === 'Schema' && isObject(own(node, 'discriminator')))
      this.#mappings.push({ node, pointer: this.#pointer });
    withChildren(node, kind, (child, below, ...path) => {
      this.#path.push(...path);
      this.#survey(child, below, resource, depth + 1);
      this.#path.length -= path.length;
      return child;
    });
  }

  /** References lead anywhere: what they name is what they stand for. Anchors are known only now. */
  #surveyElsewhere(): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      const dynamic = stringOf(own(next.node, '$dynamicRef'));
      if (dynamic !== undefined && this.#references.dynamicTargets(dynamic).length > 1)
        this.#say('dynamic-ref', next.pointer, dynamic);
      const target = this.#targetOf(next.node, next.resource);
      const found = target === undefined ? undefined : valueAt(this.document, target);
      if (target === undefined || !isObject(found) || this.#seen.has(found)) continue;
      this.#elsewhere.set(target, next.kind);
      this.#path.push(...pointerSegments(target));
      this.#survey(found, next.kind, documentResource, 0);
      this.#path.length = 0;
    }
  }

  #surveyMappings(): void {
    for (const { node, pointer } of this.#mappings) {
      for (const [value, written] of Object.entries(objectOf(own(node['discriminator'], 'mapping')))) {
        const target = typeof written === 'string' ? this.#mappedTo(node, written) : undefined;
        if (target === undefined) this.#say('mapping-target', pointer, `${value}: ${JSON.stringify(written)}`);
      }
    }
  }

  #targetOf(node: JsonObject, resource: Resource): string | undefined {
    const ref = stringOf(own(node, '$ref'));
    if (ref !== undefined) return this.#references.target(ref, resource);
    if (typeof own(node, '$recursiveRef') === 'string') return resource.pointer;
    const dynamic = stringOf(own(node, '$dynamicRef'));
    if (dynamic === undefined) return undefined;
    const targets = this.#references.dynamicTargets(dynamic);
    // Which of several it is depends on the way there. The one that the reference names itself is the most general.
    return targets.length === 1 ? targets[0] : this.#references.target(dynamic, resource);
  }

  #rebuilt(node: JsonValue, kind: Kind, depth: number, canonical: (pointer: string) => string): JsonValue {
    if (!isObject(node)) return node;
    if (depth > 2 * deepest) throw tooDeep(this.#pointer);
    let spelt = node;
    if (kind === 'Schema' && !this.#made.has(node)) {
      const dialect: Dialect = {
        is30: this.#is30,
        referenceOf: (one) => this.#referenceOf(one, canonical),
        mappingTarget: (one, value) => this.#mappingTarget(one, value, canonical),
      };
      const { node: made, moves } = respelt(node, dialect);
      spelt = made;
      if (moves !== undefined && moves.inside.length > 0) this.#made.add(arrayOf(made['anyOf'])[0] as JsonValue);
    } else if (kind !== 'Schema' && typeof own(node, '$ref') === 'string') {
      const ref = this.#referenceOf(node, canonical);
      if (ref !== undefined && ref !== node['$ref']) spelt = { ...node, $ref: ref };
    }
    return withChildren(spelt, kind, (child, below) => this.#rebuilt(child, below, depth + 1, canonical));
  }

  #referenceOf(node: JsonObject, canonical: (pointer: string) => string): string | undefined {
    const target = this.#targetOf(node, this.#resources.get(node) ?? documentResource);
    if (target === undefined) return undefined;
    const written = stringOf(own(node, '$ref'));
    const pointer = canonical(target);
    // What leads there as it is written stays: names in references are shown.
    return written !== undefined && decoded(written) === `#${pointer}` && isUri(written)
      ? written
      : referenceTo(pointer);
  }

  #mappingTarget(node: JsonObject, value: string, canonical: (pointer: string) => string): string | undefined {
    const target = this.#mappedTo(node, value);
    if (target === undefined) return undefined;
    const pointer = canonical(target);
    return decoded(value) === `#${pointer}` && isUri(value) ? value : referenceTo(pointer);
  }

  /** By the name of a component, by a reference, or by a file that was named like the component it became. */
  #mappedTo(node: JsonObject, value: string): string | undefined {
    const named = (name: string) => {
      const pointer = pointerTo('/components/schemas', name);
      return valueAt(this.document, pointer) === undefined ? undefined : pointer;
    };
    const file = value.replace(/#.*$/s, '').split('/').pop() ?? '';
    const last = value.split(/[/#]/).pop() ?? '';
    const target =
      named(value) ??
      this.#references.target(value, this.#resources.get(node) ?? documentResource) ??
      named(decoded(last)) ??
      named(file.replace(/\.(json|ya?ml)$/i, ''));
    return target === undefined || !isObject(valueAt(this.document, target)) ? undefined : target;
  }

  #say(rule: SpellingFinding['rule'], pointer: string, detail: string): void {
    this.#findings.push({ rule, pointer, detail });
  }
}

function isUri(text: string): boolean {
  // Who resolves references as addresses takes some of these out, and finds another place then.
  if (/[\s\p{Cc}]/u.test(text)) return false;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function replaced(root: JsonObject, pointer: string, node: JsonValue): JsonObject {
  const at = (value: JsonValue, path: readonly string[]): JsonValue => {
    const [segment, ...rest] = path;
    if (segment === undefined) return node;
    if (Array.isArray(value)) {
      const items = [...(value as readonly JsonValue[])];
      items[Number(segment)] = at(items[Number(segment)] ?? null, rest);
      return items;
    }
    const copy = copyOf(isObject(value) ? value : {});
    copy[segment] = at(copy[segment] ?? null, rest);
    return copy;
  };
  return at(root, pointerSegments(pointer)) as JsonObject;
}

function tooDeep(pointer: string): ProblemError {
  const what = `The document is nested more than ${deepest} levels deep.`;
  const fix = 'Give inner schemas names under components and refer to them.';
  return new ProblemError([
    { kind: 'nesting', where: { pointer: pointer.split('/').slice(0, 12).join('/') }, what, fix },
  ]);
}
