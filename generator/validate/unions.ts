/**
 * Unions made decidable. A union whose branches differ by one property (the tag: a discriminator, or a property that is
 * constant in one branch and constant or forbidden in the others) is rewritten so that the tag chooses the branch and
 * only that branch's errors count. Works on a copy of the document that only the validator sees.
 */
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../meaning/json.js';

/** A schema with its tagged unions rewritten, all the way down. References stay: their targets are rewritten in place. */
export function decidable(document: JsonObject, node: JsonValue): JsonValue {
  if (Array.isArray(node)) return (node as readonly JsonValue[]).map((item) => decidable(document, item));
  if (!isObject(node)) return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, isData(key) ? child : decidable(document, child)]),
  );
  const union = arrayOf(node['oneOf'] ?? node['anyOf']);
  const cases = union.length > 1 ? tagged(document, node, union) : undefined;
  if (cases === undefined) return copy;
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator: _discriminator, ...rest } = copy;
  return { ...rest, allOf: [...arrayOf(rest['allOf']), ...cases] };
}

function isData(key: string): boolean {
  return key === 'enum' || key === 'const' || key === 'default' || key === 'example' || key === 'examples';
}

function tagged(document: JsonObject, node: JsonObject, union: readonly JsonValue[]): JsonValue[] | undefined {
  const declared = stringOf(own(node['discriminator'], 'propertyName'));
  const names = declared === undefined ? candidates(document, union[0] ?? null) : [declared];
  for (const name of names) {
    const tags = union.map((branch) => tagOf(document, branch, name, node));
    const values = tags.flatMap((tag) => tag ?? []);
    const isDistinct = new Set(values).size === values.length;
    const without = tags.filter((tag) => tag === undefined).length;
    if (
      isDistinct &&
      (without === 0 || (without === 1 && forbids(document, union[tags.indexOf(undefined)] ?? null, name)))
    ) {
      return cases(name, union, tags, values);
    }
  }
  return undefined;
}

function cases(
  name: string,
  union: readonly JsonValue[],
  tags: readonly (string[] | undefined)[],
  values: readonly string[],
): JsonValue[] {
  const branches = union.map((branch, index): JsonValue => {
    const tag = tags[index];
    if (tag === undefined) return { if: { required: [name] }, else: branch };
    return { if: { required: [name], properties: { [name]: { enum: tag } } }, then: branch };
  });
  const known = { properties: { [name]: { type: 'string', enum: values } } };
  return tags.includes(undefined) ? [known, ...branches] : [{ required: [name] }, known, ...branches];
}

/** Properties of a branch that could tell it apart. */
function candidates(document: JsonObject, branch: JsonValue): string[] {
  return Object.keys(properties(document, branch));
}

/** The values of the tag that stand for a branch: its constant, or what the discriminator's mapping says of it. */
function tagOf(document: JsonObject, branch: JsonValue, name: string, node: JsonObject): string[] | undefined {
  const schema = resolve(document, properties(document, branch)[name] ?? null, '').value;
  const constant =
    own(schema, 'const') ?? (arrayOf(own(schema, 'enum')).length === 1 ? arrayOf(own(schema, 'enum'))[0] : undefined);
  if (typeof constant === 'string') return [constant];
  const ref = stringOf(own(branch, '$ref'));
  const mapped = Object.entries(objectOf(own(node['discriminator'], 'mapping'))).filter(([, target]) => target === ref);
  if (mapped.length > 0) return mapped.map(([value]) => value);
  const implied = ref?.split('/').pop();
  return own(node, 'discriminator') === undefined || implied === undefined ? undefined : [implied];
}

function forbids(document: JsonObject, branch: JsonValue, name: string): boolean {
  return properties(document, branch)[name] === false;
}

/** Own properties and those of `allOf` members; later ones win, as they narrow. */
function properties(document: JsonObject, schema: JsonValue, depth = 0): JsonObject {
  const node = objectOf(resolve(document, schema, '').value);
  if (depth > 8) return {};
  const inherited = arrayOf(node['allOf']).map((member) => properties(document, member, depth + 1));
  return Object.assign({}, ...inherited, objectOf(node['properties'])) as JsonObject;
}
