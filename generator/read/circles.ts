/** References that lead through others back to themselves. The bundler only says that there is such a circle. */
import { own, pointerSegments, pointerTo, stringOf, valueAt, type JsonValue } from '../meaning/json.js';
import { targetOf } from './resolver.js';

/** A `$ref` in a file: the pointer of the object that has it, and where it leads, as written. */
export interface Reference {
  readonly file: string;
  readonly pointer: string;
  readonly target: string;
}

/** @param files what every file holds, by absolute path; each circle is found once */
export function circlesIn(files: ReadonlyMap<string, JsonValue>): Reference[][] {
  const known = new Set<string>();
  const circles: Reference[][] = [];
  for (const start of [...files].flatMap(([file, value]) => referencesIn(file, '', value, new Set()))) {
    const chain: Reference[] = [];
    for (let next: Reference | undefined = start; next !== undefined; next = followed(next, files)) {
      const { file, pointer } = next;
      if (known.has(`${file}#${pointer}`)) break;
      const begin = chain.findIndex((one) => one.file === file && one.pointer === pointer);
      if (begin !== -1) {
        circles.push(chain.slice(begin));
        break;
      }
      chain.push(next);
    }
    for (const { file, pointer } of chain) known.add(`${file}#${pointer}`);
  }
  return circles;
}

function referencesIn(file: string, pointer: string, value: JsonValue, seen: Set<unknown>): Reference[] {
  // An alias of YAML may hold itself.
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const inside = Object.entries(value).flatMap(([key, child]: [string, JsonValue]) =>
    referencesIn(file, pointerTo(pointer, key), child, seen),
  );
  const target = Array.isArray(value) ? undefined : stringOf(own(value, '$ref'));
  return target === undefined ? inside : [{ file, pointer, target }, ...inside];
}

/** The reference that stands where another leads; undefined when something else stands there. */
function followed({ file, target }: Reference, files: ReadonlyMap<string, JsonValue>): Reference | undefined {
  const [name = '', inside = ''] = target.split('#');
  const next = name === '' ? file : targetOf(file, name);
  const pointer = pointerTo('', ...pointerSegments(inside));
  const value = files.get(next);
  const found = value === undefined ? undefined : stringOf(own(valueAt(value, pointer), '$ref'));
  return found === undefined ? undefined : { file: next, pointer, target: found };
}
