/** Rebuilds a document node by node, each with its place in the author's document and its new one. */
import type { RuleId } from '../../../finding.js';
import { fieldOf, referable, type Kind, type Shape } from '../../../meaning/document/grammar.js';
import { isExtension } from '../../../meaning/document/walk.js';
import {
  isObject,
  own,
  pointerTo,
  resolve,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../../meaning/json.js';
import { Moves, pointerOfReference, referenceTo } from '../moves.js';
import type { UpgradeFinding } from '../upgraded.js';

/** A node under construction. */
export type Draft = Record<string, JsonValue>;

/** Where a node stands in the new document, and where in the author's. */
export interface At {
  readonly to: string;
  readonly from: string;
}

export function below({ to, from }: At, ...segments: readonly (string | number)[]): At {
  return { to: pointerTo(to, ...segments), from: pointerTo(from, ...segments) };
}

/** Makes a node new, its children being so already. */
export type Change = (node: Draft, at: At, rewriting: Rewriting) => Draft;

export class Rewriting {
  readonly moves = new Moves();
  readonly findings: UpgradeFinding[] = [];
  readonly references: { readonly holder: Draft; readonly written: string }[] = [];

  constructor(
    readonly document: JsonObject,
    private readonly changes: Partial<Readonly<Record<Kind, Change>>>,
  ) {}

  add(rule: RuleId, at: At, what: string): void {
    this.findings.push({ rule, pointer: at.from, what });
  }

  object(kind: Kind, value: JsonValue, at: At): JsonValue {
    if (!isObject(value)) return value;
    const written = stringOf(own(value, '$ref'));
    // 3.1 has no references there.
    if (written !== undefined && kind === 'MediaType') return this.inlined(kind, value, at);
    const isReference = written !== undefined && referable.has(kind);
    const isOnly = isReference && kind !== 'Schema' && kind !== 'PathItem';
    const entries = Object.entries(value).map(([name, one]): [string, JsonValue] => {
      const shape = isOnly || isExtension(kind, name) ? undefined : fieldOf(kind, name);
      return [name, shape === undefined ? one : this.shaped(shape, one, below(at, name))];
    });
    const node: Draft = Object.fromEntries(entries);
    if (isReference) this.references.push({ holder: node, written });
    return isOnly ? node : (this.changes[kind]?.(node, at, this) ?? node);
  }

  private inlined(kind: Kind, value: JsonObject, at: At): JsonValue {
    const { value: target, pointer } = resolve(this.document, value, at.from);
    if (!isObject(target)) return value;
    this.moves.add(at.to, pointer);
    return this.object(kind, target, { to: at.to, from: pointer });
  }

  private shaped(shape: Shape, value: JsonValue, at: At): JsonValue {
    if (shape.of === 'kind') return this.object(shape.kind, value, at);
    if (shape.of === 'list' && Array.isArray(value))
      return value.map((one: JsonValue, index) => this.shaped(shape.each, one, below(at, index)));
    if (shape.of === 'map' && isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [
          name,
          shape.isExtensible && name.startsWith('x-') ? one : this.shaped(shape.each, one, below(at, name)),
        ]),
      );
    return value;
  }
}

/** Leads references to where what they mean is now, step by step through the moves. */
export function settle(
  references: Rewriting['references'],
  steps: readonly { readonly moves: Moves; readonly document: JsonObject }[],
): void {
  const settled = new Map<string, string>();
  for (const { holder, written } of references) {
    const known = settled.get(written);
    const start = pointerOfReference(written);
    const target = steps.reduce(
      (pointer, { moves, document }) =>
        // What is copied elsewhere as well is still where it was.
        pointer === undefined || valueAt(document, pointer) !== undefined ? pointer : moves.target(pointer, document),
      known === undefined ? start : undefined,
    );
    const now = known ?? (target === undefined || target === start ? written : referenceTo(target));
    settled.set(written, now);
    holder['$ref'] = now;
  }
}
