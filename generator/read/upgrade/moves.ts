/** Where each node of an upgraded document came from, and where each node of the author's went. */
import { decoded, pointerSegments, pointerTo, valueAt, type JsonObject } from '../../meaning/json.js';

/** Only nodes that moved are kept: what lies below one moved with it. */
export class Moves {
  readonly #from = new Map<string, string>();
  #to: Map<string, string[]> | undefined;

  /** The node at `to` of the upgraded document is made of the one at `from` of the author's. */
  add(to: string, from: string): void {
    this.#from.set(to, from);
  }

  /** The author's pointer of a pointer of the upgraded document. What nobody wrote has that of the nearest node above. */
  origin(pointer: string): string {
    for (const [above, below] of splits(pointer).reverse()) {
      const from = this.#from.get(above);
      if (from !== undefined) return from + below;
    }
    return pointer;
  }

  /** Where a node of the author's document stands in the upgraded one: the first place of several. */
  target(pointer: string, upgraded: JsonObject): string | undefined {
    this.#to ??= inverse(this.#from);
    const places = this.#to;
    const candidates = splits(pointer).flatMap(([above, below]) => (places.get(above) ?? []).map((to) => to + below));
    return (candidates.length === 0 ? [pointer] : candidates).find((one) => valueAt(upgraded, one) !== undefined);
  }
}

function inverse(from: ReadonlyMap<string, string>): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [place, origin] of from) {
    const places = all.get(origin);
    if (places === undefined) all.set(origin, [place]);
    else places.push(place);
  }
  return all;
}

/** Every way to cut a pointer in two, the shortest beginning first. */
function splits(pointer: string): [above: string, below: string][] {
  const cuts = [...pointer.matchAll(/\//g)].map(({ index }) => index);
  return [...cuts, pointer.length].map((at) => [pointer.slice(0, at), pointer.slice(at)]);
}

/** The JSON pointer inside a local reference (`#/…`), percent-encoding undone; undefined for any other. */
export function pointerOfReference(reference: string): string | undefined {
  return reference.startsWith('#') ? decoded(reference.slice(1)) : undefined;
}

export function referenceTo(pointer: string): string {
  return `#${pointerTo('', ...pointerSegments(pointer)).replaceAll('%', '%25')}`;
}
