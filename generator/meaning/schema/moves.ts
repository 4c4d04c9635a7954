/** Where a node of the author's document is in the canonical one, and back. */
import { pointerSegments, pointerTo } from '../json.js';

/** What became of the members of one schema. Paths are below the schema. */
export interface Moves {
  /** Member → where it went. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Where every member went that is not listed and says no text: the schema is one alternative now. */
  readonly inside: readonly string[];
}

/** Members that stay where they are when the rest becomes an alternative: they describe, and limit nothing. */
const describing = new Set([
  ...['title', 'description', 'default', 'example', 'examples', 'deprecated', 'readOnly', 'writeOnly', 'externalDocs'],
  ...['xml', '$comment', '$schema', '$id', '$anchor', '$defs', 'definitions'],
]);

export function describes(key: string): boolean {
  return describing.has(key) || key.startsWith('x-');
}

export interface PointerMap {
  readonly canonical: (pointer: string) => string;
  readonly authored: (pointer: string) => string;
}

/** @param moved pointer of a schema in the author's document → what became of its members */
export function pointerMap(moved: ReadonlyMap<string, Moves>): PointerMap {
  const canonical = (pointer: string): string => {
    if (moved.size === 0) return pointer;
    let from = '';
    let to = '';
    for (const segment of pointerSegments(pointer)) {
      const moves = moved.get(from);
      const path = moves === undefined ? [segment] : newPath(moves, segment, restOf(pointer, from));
      to = pointerTo(to, ...path);
      from = pointerTo(from, segment);
    }
    return to;
  };
  let back: Map<string, Moves> | undefined;
  const authored = (pointer: string): string => {
    if (moved.size === 0) return pointer;
    back ??= new Map([...moved].map(([place, moves]) => [canonical(place), moves]));
    const segments = pointerSegments(pointer);
    let from = '';
    let to = '';
    for (let at = 0; at < segments.length;) {
      const moves = back.get(to);
      const [taken, path] = moves === undefined ? [1, segments.slice(at, at + 1)] : oldPath(moves, segments.slice(at));
      for (const segment of segments.slice(at, at + taken)) to = pointerTo(to, segment);
      from = pointerTo(from, ...path);
      at += taken;
    }
    return from;
  };
  return { canonical, authored };
}

function restOf(pointer: string, from: string): string {
  return pointerSegments(pointer.slice(from.length))[1] ?? '';
}

/** @param next the segment after this one: members of `dependencies` go to different places */
function newPath(moves: Moves, segment: string, next: string): readonly string[] {
  const special = moves.members[`${segment}/${next}`] ?? moves.members[segment];
  if (special !== undefined) return special;
  return describes(segment) ? [segment] : [...moves.inside, segment];
}

/** How many segments one step back takes, and what they were. */
function oldPath({ members, inside }: Moves, segments: readonly string[]): [number, string[]] {
  const begins = (path: readonly string[]) => path.length > 0 && path.every((one, index) => segments[index] === one);
  for (const [member, path] of Object.entries(members)) {
    const [name = '', only] = member.split('/', 2);
    if (begins(path) && (only === undefined || segments[path.length] === only)) return [path.length, [name]];
  }
  // The alternative that is null.
  if (inside.length > 0 && segments[0] === inside[0] && segments[1] !== undefined && !begins(inside))
    return [2, ['nullable']];
  if (begins(inside)) {
    const next = segments[inside.length];
    return next === undefined ? [inside.length, []] : [inside.length + 1, [next]];
  }
  return [1, segments.slice(0, 1)];
}
