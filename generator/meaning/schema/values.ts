/** Values that a schema allows, made from it: complete ones for each branch of its unions, or as little as it asks for. */
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  resolve,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../json.js';
import { canonicalForm } from './canonical.js';
import { scalar } from './scalars.js';
import { isType, shapeOf, typesIn, type Shape } from './shape.js';

export interface ValueOptions {
  /** Members that need not be there are left out. */
  readonly onlyRequired?: boolean;
  /** Examples and defaults of the schemas are not used. */
  readonly plain?: boolean;
  /** Members that only the other direction has are left out. */
  readonly direction?: 'request' | 'answer';
  /** How many nodes there may be about. Where they end, only what is required is made; each member has its share. */
  readonly most?: number;
}

/** One complete value per union branch: every property is there, and every list has an item. */
export function completeValues(document: JsonObject, schema: JsonValue, options: ValueOptions = {}): JsonValue[] {
  return new Maker(document, options).values(schema, {
    depth: 0,
    behind: [],
    room: options.most ?? Infinity,
  });
}

/** The same of the schema at a place of the author's document, as its canonical form means it. */
export function valuesAt(document: JsonObject, pointer: string, options: ValueOptions = {}): JsonValue[] {
  const form = canonicalForm(document);
  return completeValues(form.document, valueAt(form.document, form.canonicalPointer(pointer)) ?? true, options);
}

/** How deep values go where a schema contains itself and must. */
const deepest = 12;

/** Where a value stands: how deep, behind which references, and how many nodes it may have. */
interface Place {
  readonly depth: number;
  readonly behind: readonly string[];
  readonly room: number;
}

/** Values of one schema have no more nodes than this, whatever they would need to be complete. */
const mostNodes = 50_000;

class Maker {
  #left: number;

  constructor(
    private readonly document: JsonObject,
    private readonly options: ValueOptions,
  ) {
    this.#left = options.most === undefined ? mostNodes : 3 * options.most;
  }

  values(schema: JsonValue, { depth, behind, room }: Place): JsonValue[] {
    if ((this.#left -= 1) < 0) return [null];
    const shape = shapeOf(this.document, schema);
    const { node, branches } = shape;
    const inside = { depth: depth + 1, behind: [...behind, ...referencesOf(own(schema, '$ref'))], room: room - 1 };
    if (branches.length > 0) return this.#ofBranches(shape, inside);
    if ('const' in node) return [node['const'] ?? null];
    const [first] = arrayOf(node['enum']);
    if (first !== undefined) return [first];
    const type = typeOf(shape);
    if (type === 'array') return this.#lists(node, inside);
    if (type === 'object') return this.#objects(shape, inside);
    const example = this.options.plain === true ? undefined : exampleIn(node);
    return [example !== undefined && isType(type, example) ? example : scalar(node, type)];
  }

  /** @param shape of a union; what stands beside the branches counts for each */
  #ofBranches({ node, branches, properties, required }: Shape, inside: Place): JsonValue[] {
    const shared = Object.entries(properties).filter(([name, child]) => this.#isWanted(name, child, required, inside));
    const made = shared.map(([name, child]) => [name, this.values(child, inside)[0] ?? null] as const);
    const finite = branches.filter((branch) => !containsItself(branch, inside));
    // Unions of unions have more values than anybody looks at.
    const open = inside.room <= 0 ? finite.slice(0, 1) : finite;
    const discriminator = node['discriminator'];
    const taken = open.length > 0 ? open : branches;
    return taken.flatMap((branch) =>
      inside.depth > 2 * deepest
        ? []
        : this.values(this.#typed(branch, node), sharing(inside, taken.length)).map((value) => {
            if (!isObject(value)) return value;
            const known = {
              ...Object.fromEntries(made),
              ...value,
              ...this.#sharedOf(branch, value, properties, inside),
            };
            const whole = { ...known, ...this.#requiredBeside(branch, known, required, inside) };
            const name = stringOf(own(discriminator, 'propertyName'));
            const tag = name === undefined ? undefined : this.#tagOf(discriminator, branch, name);
            return name === undefined || tag === undefined ? whole : { ...whole, [name]: tag };
          }),
    );
  }

  /** A branch that leaves the type to what stands beside the union. */
  #typed(branch: JsonValue, { type, minimum, pattern, items }: JsonObject): JsonValue {
    const says = own(branch, '$ref') !== undefined || typesIn(shapeOf(this.document, branch).node).length > 0;
    if (type === undefined || says) return branch;
    const beside = Object.entries({ type, minimum, pattern, items }).filter(([, value]) => value !== undefined);
    return { allOf: [Object.fromEntries(beside) as JsonObject, branch] };
  }

  /** What a branch only requires, and what is beside the branches describes. */
  #sharedOf(branch: JsonValue, value: JsonObject, properties: JsonObject, inside: Place): JsonObject {
    const described = shapeOf(this.document, branch).properties;
    const shared = Object.entries(properties).filter(
      ([name]) => Object.hasOwn(value, name) && !Object.hasOwn(described, name),
    );
    return Object.fromEntries(shared.map(([name, child]) => [name, this.values(child, inside)[0] ?? null]));
  }

  /** What stands beside a union may require what a branch leaves open, or nobody describes. */
  #requiredBeside(branch: JsonValue, known: JsonObject, required: readonly string[], inside: Place): JsonObject {
    const described = shapeOf(this.document, branch).properties;
    const names = required.filter((name) => !Object.hasOwn(known, name) && own(described, name) !== false);
    return Object.fromEntries(names.map((name) => [name, this.values(own(described, name) ?? {}, inside)[0] ?? null]));
  }

  /** What names a branch, unless the branch itself says it. */
  #tagOf(discriminator: JsonValue | undefined, branch: JsonValue, name: string): JsonValue | undefined {
    const reference = stringOf(own(branch, '$ref'));
    const property = shapeOf(this.document, own(shapeOf(this.document, branch).properties, name) ?? {}).node;
    const listed = 'const' in property ? [property['const'] ?? null] : arrayOf(property['enum']);
    if (reference === undefined) return listed[0];
    const target = resolve(this.document, { $ref: reference }, '').pointer;
    const mapping = Object.entries(objectOf(own(discriminator, 'mapping')));
    const mapped = mapping.find(([, to]) => leadsTo(this.document, to, target))?.[0];
    const tag = mapped ?? target.split('/').pop()?.replaceAll('~1', '/').replaceAll('~0', '~');
    return listed.length > 0 && !listed.includes(tag ?? '') ? listed[0] : tag;
  }

  #lists(node: JsonObject, inside: Place): JsonValue[] {
    const first = arrayOf(node['prefixItems']);
    const least = Number(node['minItems'] ?? 0);
    const most = Number(node['maxItems'] ?? Infinity);
    const tuple = first.map((item) => this.values(item, inside)[0] ?? null).slice(0, most);
    const items = node['items'];
    const isEmpty =
      items === false ||
      inside.depth > deepest + 1 ||
      most <= tuple.length ||
      (first.length > 0 && least <= first.length);
    const wanted =
      isEmpty || (this.#isSparing(inside) && least === 0 && first.length === 0) ? 0 : Math.max(1, least - tuple.length);
    if (wanted === 0) return [tuple];
    const of = items ?? node['contains'] ?? {};
    if (least === 0 && containsItself(of, inside)) return [tuple];
    return this.values(of, inside).map((item) => {
      const nodes = nodesIn(item);
      const length = Math.min(wanted, mostItems, Math.max(1, Math.floor(this.#left / nodes)));
      this.#left -= (length - 1) * nodes;
      return [...tuple, ...Array.from({ length }, (_, index) => distinct(item, index))];
    });
  }

  /** As many objects as the richest property has variants; the others repeat. */
  #objects({ node, properties, required }: Shape, inside: Place): JsonValue[] {
    const wanted = Object.entries(properties).filter(([name, child]) => this.#isWanted(name, child, required, inside));
    const declared = new Set(wanted.map(([name]) => name));
    // What is required and described nowhere may be anything that further members may be.
    const further = required.filter(
      (name) => !Object.hasOwn(properties, name) && !declared.has(name) && declared.add(name),
    );
    const rest = node['additionalProperties'];
    const more = isObject(rest) ? rest : {};
    const variants = [...wanted, ...further.map((name) => [name, more] as const)].map(
      ([name, child], _index, all) => [name, this.values(child, sharing(inside, all.length))] as const,
    );
    const count = Math.max(1, ...variants.map(([, values]) => values.length));
    const made = Array.from({ length: count }, (_, index) =>
      Object.fromEntries(variants.map(([name, values]) => [name, values[index % values.length] ?? null])),
    );
    const isKeyed =
      variants.length === 0 &&
      isObject(rest) &&
      !this.#isSparing(inside) &&
      inside.depth <= deepest &&
      !containsItself(rest, inside);
    const least = Math.max(Number(node['minProperties'] ?? 0), isKeyed ? 1 : 0);
    if (least <= variants.length) return made;
    const filling = this.values(more, inside)[0] ?? 'text';
    const names = Array.from({ length: Math.min(least, mostItems) - variants.length }, (_, index) =>
      index === 0 ? 'key' : `key${index}`,
    );
    return made.map((one) => ({ ...one, ...Object.fromEntries(names.map((name) => [name, filling])) }));
  }

  #isWanted(name: string, child: JsonValue, required: readonly string[], inside: Place): boolean {
    if (child === false) return false;
    if (this.options.direction !== undefined) {
      const { node } = shapeOf(this.document, child);
      if (node[this.options.direction === 'answer' ? 'writeOnly' : 'readOnly'] === true) return false;
    }
    if (inside.depth > deepest + 1) return required.includes(name) && inside.depth < 2 * deepest;
    return required.includes(name) || (!this.#isSparing(inside) && !containsItself(child, inside));
  }

  #isSparing({ room }: Place): boolean {
    return this.options.onlyRequired === true || room <= 0;
  }
}

/** What each of several may have. */
function sharing(place: Place, count: number): Place {
  return { ...place, room: (place.room - count) / count };
}

/** Nobody needs more, however many a schema asks for. */
const mostItems = 1_000;

function typeOf({ node, properties, required }: Shape): string {
  const [type] = typesIn(node).filter((one) => one !== 'null');
  if (type !== undefined) return type;
  if (typesIn(node).length > 0) return 'null';
  if (Object.keys(properties).length > 0 || required.length > 0) return 'object';
  if (['additionalProperties', 'minProperties', 'propertyNames'].some((key) => key in node)) return 'object';
  if (['items', 'prefixItems', 'minItems'].some((key) => key in node)) return 'array';
  return ['minimum', 'maximum', 'multipleOf', 'exclusiveMinimum'].some((key) => key in node) ? 'number' : 'string';
}

function exampleIn(node: JsonObject): JsonValue | undefined {
  return node['example'] ?? arrayOf(node['examples'])[0] ?? node['default'];
}

function leadsTo(document: JsonObject, written: JsonValue, target: string): boolean {
  if (typeof written !== 'string') return false;
  return written.startsWith('#')
    ? resolve(document, { $ref: written }, '').pointer === target
    : target === `/components/schemas/${written}`;
}

/** A schema may contain itself once, so that the inner one is looked at as well; many times many would never end. */
function containsItself(schema: JsonValue, { behind }: Place): boolean {
  return inlineReferences(schema).some((one) => behind.filter((other) => other === one).length > 1);
}

function inlineReferences(schema: JsonValue): string[] {
  if (Array.isArray(schema)) return (schema as readonly JsonValue[]).flatMap(inlineReferences);
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([key, child]) =>
    key === '$ref' ? referencesOf(child) : inlineReferences(child),
  );
}

function referencesOf(reference: JsonValue | undefined): string[] {
  return typeof reference === 'string' ? [reference] : [];
}

function nodesIn(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 1;
  let sum = 1;
  for (const child of Object.values(value) as JsonValue[]) sum += nodesIn(child);
  return sum;
}

/** The n-th of several items, which may have to differ. */
function distinct(item: JsonValue, index: number): JsonValue {
  if (index === 0) return item;
  if (typeof item === 'number') return item + index;
  return typeof item === 'string' ? `${item}${index}` : item;
}
