/** What a `$ref` of a schema names: a place, an anchor, a schema with an `$id`, or a place below a reference. */
import {
  decoded,
  isObject,
  own,
  pointerSegments,
  pointerTo,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../json.js';

/** A schema that references are relative to: the document, or a schema with an `$id`. */
export interface Resource {
  /** Absolute; the document itself has one that nobody writes. */
  readonly uri: string;
  readonly pointer: string;
  /** Pointer of the outermost schema around it, which pasted JSON schemas take for their root. */
  readonly schema?: string;
}

export const documentResource: Resource = { uri: 'document:///', pointer: '' };

export class References {
  readonly #resources = new Map<string, Resource>([[documentResource.uri, documentResource]]);
  /** `URI#name` → pointer; under the bare `#name` every pointer of that name. */
  readonly #anchors = new Map<string, string[]>();
  readonly #dynamic = new Map<string, string[]>();

  constructor(private readonly document: JsonObject) {}

  /** The resource that a schema begins, or the one that it stands in. Notes its anchors. */
  enter(node: JsonObject, pointer: () => string, outer: Resource): Resource {
    const id = stringOf(own(node, '$id'));
    let resource = outer;
    if (id !== undefined && !id.startsWith('#')) {
      resource = { ...outer, uri: absolute(id, outer.uri), pointer: pointer() };
      if (!this.#resources.has(resource.uri)) this.#resources.set(resource.uri, resource);
    }
    const names = [
      own(node, '$anchor'),
      own(node, '$dynamicAnchor'),
      id?.startsWith('#') === true ? id.slice(1) : undefined,
    ];
    for (const name of names) {
      if (typeof name !== 'string') continue;
      for (const key of [`${resource.uri}#${name}`, `#${name}`]) add(this.#anchors, key, pointer());
    }
    const dynamic = stringOf(own(node, '$dynamicAnchor'));
    if (dynamic !== undefined) add(this.#dynamic, dynamic, pointer());
    return resource;
  }

  /** Pointer of what a `$ref` names; undefined when it leads nowhere. */
  target(ref: string, { uri, pointer, schema }: Resource): string | undefined {
    const [address = '', ...rest] = ref.split('#');
    const fragment = rest.join('#');
    if (address !== '') {
      const resource = this.#resources.get(absolute(address, uri));
      return resource === undefined ? undefined : this.#within(fragment, [resource.pointer], resource.uri);
    }
    return this.#within(fragment, [pointer, '', ...(schema === undefined ? [] : [schema])], uri);
  }

  /** Pointers of the schemas that a `$dynamicRef` may mean: which one depends on who refers to it. */
  dynamicTargets(ref: string): readonly string[] {
    return this.#dynamic.get(ref.replace(/^.*#/s, '')) ?? [];
  }

  #within(fragment: string, roots: readonly string[], uri: string): string | undefined {
    if (fragment !== '' && !fragment.startsWith('/')) {
      const own = this.#anchors.get(`${uri}#${fragment}`) ?? this.#anchors.get(`#${fragment}`);
      return own?.[0];
    }
    for (const root of roots) {
      for (const written of new Set([decoded(fragment), fragment])) {
        const found = this.placeOf(root + written);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** The place that a pointer names, references on the way followed. */
  placeOf(pointer: string): string | undefined {
    let place = '';
    let value: JsonValue | undefined = this.document;
    for (const segment of pointerSegments(pointer)) {
      for (let hops = 0; member(value, segment) === undefined && hops < 32; hops += 1) {
        const ref = stringOf(own(value, '$ref'));
        if (ref?.startsWith('#/') !== true || decoded(ref.slice(1)) === pointer) return undefined;
        place = decoded(ref.slice(1));
        value = pointerSegments(place).reduce(member, this.document as JsonValue | undefined);
      }
      value = member(value, segment);
      if (value === undefined) return undefined;
      place = pointerTo(place, segment);
    }
    return place;
  }
}

function member(value: JsonValue | undefined, segment: string): JsonValue | undefined {
  if (Array.isArray(value)) return (value as readonly JsonValue[])[Number(segment)];
  return isObject(value) ? own(value, segment) : undefined;
}

/** How canonical references are written. */
export function referenceTo(pointer: string): string {
  return `#${encodeURI(pointer).replaceAll('#', '%23')}`;
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address.replace(/#$/, ''), base).href;
  } catch {
    return address;
  }
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
