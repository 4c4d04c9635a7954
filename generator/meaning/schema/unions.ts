/** Which branch of a union a value is of: told by a tag, a property that has other values in every branch. */
import {
  arrayOf,
  decoded,
  isObject,
  objectOf,
  own,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../json.js';

export interface Tagged {
  /** The property. */
  readonly name: string;
  readonly branches: readonly TaggedBranch[];
}

export interface TaggedBranch {
  readonly schema: JsonValue;
  /** The values that stand for the branch; undefined for the one branch that must not have the property. */
  readonly values: readonly JsonValue[] | undefined;
}

/**
 * The tag of a union: what its discriminator declares, else a property that every branch requires with values of its own.
 * @param document in canonical form
 * @param node holds `oneOf` or `anyOf`
 * @param union its branches, or those that are of interest
 */
export function tagOf(
  document: JsonObject,
  node: JsonObject,
  union: readonly JsonValue[] = arrayOf(node['oneOf'] ?? node['anyOf']),
): Tagged | undefined {
  const declared = stringOf(own(node['discriminator'], 'propertyName'));
  // A single branch needs no tag, and may declare one.
  if (union.length < (declared === undefined ? 2 : 1)) return undefined;
  const branches = union.map((schema) => ({ schema, ...membersOf(document, schema) }));
  const names = declared === undefined ? Object.keys(branches[0]?.properties ?? {}) : [declared];
  for (const name of names) {
    const tags = branches.map((branch) => valuesOf(document, branch, name, node));
    const values = tags.flatMap((tag) => tag ?? []);
    const without = branches.filter((_, index) => tags[index] === undefined);
    const isDistinct = new Set(values.map((value) => JSON.stringify(value))).size === values.length;
    const isDecided = without.length === 0 || (without.length === 1 && without[0]?.properties[name] === false);
    if (isDistinct && isDecided && values.length > 0)
      return { name, branches: branches.map(({ schema }, index) => ({ schema, values: tags[index] })) };
  }
  return undefined;
}

interface Members {
  readonly properties: JsonObject;
  readonly required: ReadonlySet<JsonValue>;
}

/** Own members and those of `allOf` and references; later ones win, as they narrow. */
function membersOf(document: JsonObject, schema: JsonValue, depth = 0): Members {
  if (!isObject(schema) || depth > 16) return { properties: {}, required: new Set() };
  const ref = own(schema, '$ref') === undefined ? [] : [resolve(document, schema, '').value ?? {}];
  const parts = [...ref, ...arrayOf(schema['allOf'])].map((part) => membersOf(document, part, depth + 1));
  return {
    properties: Object.assign(
      {},
      ...parts.map((part) => part.properties),
      objectOf(schema['properties']),
    ) as JsonObject,
    required: new Set([...parts.flatMap((part) => [...part.required]), ...arrayOf(schema['required'])]),
  };
}

/** What a branch says of its tag, or what the discriminator's mapping says of the branch. */
function valuesOf(
  document: JsonObject,
  { schema, properties, required }: Members & { readonly schema: JsonValue },
  name: string,
  node: JsonObject,
): readonly JsonValue[] | undefined {
  const isDeclared = stringOf(own(node['discriminator'], 'propertyName')) !== undefined;
  const property = Object.hasOwn(properties, name) ? resolve(document, properties[name], '').value : undefined;
  const constant = own(property, 'const');
  const listed = constant === undefined ? arrayOf(own(property, 'enum')) : [constant];
  const isOne = listed.length === 1 || (!isDeclared && listed.length > 0);
  // A branch that may come without its tag is not told apart by it.
  if (isOne && listed.every(isScalar) && (isDeclared || required.has(name))) return listed;
  const ref = stringOf(own(schema, '$ref'));
  if (ref === undefined || !isDeclared) return undefined;
  const mapping = Object.entries(objectOf(own(node['discriminator'], 'mapping')));
  const mapped = mapping.filter(([, target]) => typeof target === 'string' && decoded(target) === decoded(ref));
  if (mapped.length > 0) return mapped.map(([value]) => value);
  return [decoded(ref).split('/').pop() ?? ''];
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== 'object';
}
