/** What every part of the conversion of one OpenAPI 2.0 document shares. */
import {
  arrayOf,
  isObject,
  own,
  resolve,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Resolved,
} from '../../../meaning/json.js';
import type { RuleId } from '../../../finding.js';
import { Moves, pointerOfReference, referenceTo } from '../moves.js';
import type { UpgradeFinding } from '../upgraded.js';

/** A node under construction. */
export type Draft = Record<string, JsonValue>;

export class Conversion {
  readonly moves = new Moves();
  readonly findings: UpgradeFinding[] = [];
  readonly #references: { readonly holder: Draft; readonly written: string }[] = [];

  /** @param document the author's, all references local */
  constructor(readonly document: JsonObject) {}

  /** What a value says itself or through a reference, and where that stands in the author's document. */
  resolved(value: JsonValue | undefined, pointer: string): Resolved {
    return resolve(this.document, value, pointer);
  }

  /** A reference that is led to the new place of what it means once all places are known. */
  reference(written: string, siblings: JsonObject = {}): Draft {
    const holder: Draft = { $ref: written, ...siblings };
    this.#references.push({ holder, written });
    return holder;
  }

  /** Leads every reference to where what it means is now. One that led nowhere is left as it is. */
  settle(upgraded: JsonObject): void {
    const settled = new Map<string, string>();
    for (const { holder, written } of this.#references) {
      let now = settled.get(written);
      if (now === undefined) {
        const pointer = pointerOfReference(written);
        const target = pointer === undefined ? undefined : this.moves.target(pointer, upgraded);
        now = target === undefined ? written : referenceTo(target);
        settled.set(written, now);
      }
      holder['$ref'] = now;
    }
  }

  add(rule: RuleId, pointer: string, what: string): void {
    this.findings.push({ rule, pointer, what });
  }

  /** `consumes` or `produces` of an operation: its own list, even an empty one, or else that of the document. */
  mediaTypes(keyword: 'consumes' | 'produces', operation: JsonObject = {}): string[] {
    return arrayOf(own(operation, keyword) ?? own(this.document, keyword)).flatMap((one) => stringOf(one) ?? []);
  }

  /** Whether a schema takes over the one at `pointer` by `allOf`, directly or through others. */
  extends(schema: JsonValue | undefined, pointer: string, seen = new Set<string>()): boolean {
    return arrayOf(own(schema, 'allOf')).some((one) => {
      const base = pointerOfReference(stringOf(own(one, '$ref')) ?? '');
      if (base === undefined || seen.has(base)) return false;
      seen.add(base);
      return base === pointer || this.extends(valueAt(this.document, base), pointer, seen);
    });
  }
}

/** Fields of an object whose names are not in `known`, extensions among them. */
export function without(value: JsonObject, known: ReadonlySet<string>): Draft {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !known.has(name)));
}

export function mapObject(value: JsonValue | undefined, change: (one: JsonValue, name: string) => JsonValue): Draft {
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).map(([name, one]) => [
      name,
      name.startsWith('x-') && !isObject(one) ? one : change(one, name),
    ]),
  );
}
