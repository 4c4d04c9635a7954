/** Where references of a document lead, in every way the world writes them. */
import {
  decoded,
  own,
  pointerSegments,
  pointerTo,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';

/** How a reference was read. */
export interface Target {
  /** The place as `#/…`, spelled as OpenAPI spells it. */
  readonly ref: string;
  /** It is not where the reference says, but what is meant is clear. */
  readonly isGuessed: boolean;
}

/**
 * Reads references of one document.
 * @returns a function from a reference to its target; undefined when it leads nowhere
 */
export function targetsIn(document: JsonObject): (ref: string) => Target | undefined {
  const known = new Map<string, Target | undefined>();
  let named: ReadonlyMap<string, string> | undefined;
  const find = (ref: string): Target | undefined => {
    if (ref.startsWith('#/')) {
      const pointer = [ref.slice(1), decoded(ref.slice(1))].find((one) => valueAt(document, one) !== undefined);
      if (pointer !== undefined) return { ref, isGuessed: false };
      return guessed(document, decoded(ref.slice(1)));
    }
    named ??= namesIn(document);
    const [base = '', fragment] = [ref.replace(/#.*$/s, ''), /#(.*)$/s.exec(ref)?.[1]];
    const start = base === '' ? '' : named.get(base);
    const anchor = named.get(`${base}#${fragment}`);
    if (anchor !== undefined) return { ref: `#${anchor}`, isGuessed: false };
    if (start !== undefined && (fragment === undefined || fragment === '' || fragment.startsWith('/'))) {
      const pointer = start + decoded(fragment ?? '');
      if (valueAt(document, pointer) !== undefined) return { ref: `#${pointer}`, isGuessed: false };
    }
    return guessed(document, ref);
  };
  return (ref) => {
    if (!known.has(ref)) known.set(ref, find(ref));
    return known.get(ref);
  };
}

/** The component that a wrong path or a bare name means: of the last word, where only one section has it. */
function guessed(document: JsonObject, written: string): Target | undefined {
  const components = own(document, 'components') ?? {};
  const [, section, ...rest] = pointerSegments(written.startsWith('/') ? written : `/${written}`);
  const names = [rest.join('/'), pointerSegments(written).at(-1) ?? '', /^[\w.-]+$/.test(written) ? written : ''];
  const places = section !== undefined && own(components, section) !== undefined ? [section] : Object.keys(components);
  for (const name of names) {
    if (name === '') continue;
    const found = places.filter((place) => own(own(components, place), name) !== undefined);
    if (found.length === 1) return { ref: `#${pointerTo('/components', found[0] ?? '', name)}`, isGuessed: true };
  }
  return undefined;
}

/** `$anchor`s and `$id`s: `#name`, `id`, `id#name` → pointer. */
function namesIn(document: JsonObject): Map<string, string> {
  const found = new Map<string, string>();
  const open: [JsonValue, string, string][] = [[document, '', '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, pointer, outer] = next;
    if (typeof value !== 'object' || value === null) continue;
    const id = stringOf(own(value, '$id'));
    const base = id ?? outer;
    if (id !== undefined) found.set(id, pointer);
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = stringOf(own(value, keyword));
      if (name === undefined) continue;
      found.set(`${base}#${name}`, pointer);
      if (!found.has(`#${name}`)) found.set(`#${name}`, pointer);
    }
    for (const [key, child] of Object.entries(value)) open.push([child as JsonValue, pointerTo(pointer, key), base]);
  }
  return found;
}

/** Whether all references of a document lead into itself: then there is nothing to bundle. */
export function isWhole(document: JsonObject): boolean {
  const targets = targetsIn(document);
  const open: JsonValue[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const ref = stringOf(own(next, '$ref'));
    if (ref !== undefined && !ref.startsWith('#') && targets(ref) === undefined) return false;
    for (const child of Object.values(next)) open.push(child as JsonValue);
  }
  return true;
}
