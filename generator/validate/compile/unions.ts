/**
 * Unions made decidable: where a tag tells the branches apart, the union is rewritten so that the tag chooses one and only
 * that branch's errors count; and where null is an alternative, null alone is held against it. Works on a copy of the
 * document that only the validator sees.
 */
import { arrayOf, isObject, own, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { tagOf, type Tagged } from '../../meaning/schema/unions.js';

/** A schema with its unions rewritten, all the way down. References stay: their targets are rewritten in place. */
export function decidable(document: JsonObject, node: JsonValue): JsonValue {
  if (Array.isArray(node)) return (node as readonly JsonValue[]).map((item) => decidable(document, item));
  if (!isObject(node)) return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, isData(key) ? child : decidable(document, child)]),
  );
  const union = arrayOf(node['oneOf'] ?? node['anyOf']);
  const rewritten = union.length > 1 ? decided(document, node, union) : undefined;
  if (rewritten === undefined) return copy;
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator: _discriminator, ...rest } = copy;
  return { ...rest, allOf: [...arrayOf(rest['allOf']), ...rewritten] };
}

function isData(key: string): boolean {
  return key === 'enum' || key === 'const' || key === 'default' || key === 'example' || key === 'examples';
}

function decided(document: JsonObject, node: JsonObject, union: readonly JsonValue[]): JsonValue[] | undefined {
  const others = union.filter((branch) => own(branch, 'type') !== 'null');
  const tag = tagOf(document, node, others);
  const choice = tag === undefined ? undefined : cases(document, tag);
  if (others.length === union.length) return choice;
  // With `oneOf` another branch that takes null as well makes two.
  const [only = false] = others;
  const inner = others.length === 1 && own(node, 'oneOf') === undefined ? [decidable(document, only)] : choice;
  return inner && [{ if: { type: 'null' }, else: { allOf: inner } }];
}

function cases(document: JsonObject, { name, branches }: Tagged): JsonValue[] {
  const chosen = branches.map(({ schema, values }): JsonValue => {
    const branch = decidable(document, schema);
    if (values === undefined) return { if: { required: [name] }, else: branch };
    return { if: { required: [name], properties: { [name]: { enum: values } } }, then: branch };
  });
  const values = branches.flatMap((branch) => branch.values ?? []);
  const type = [...new Set(values.map((value) => typeof value))];
  const known = { properties: { [name]: { type: type.length === 1 ? (type[0] ?? '') : type, enum: values } } };
  const isAlways = branches.every((branch) => branch.values !== undefined);
  return isAlways ? [{ required: [name] }, known, ...chosen] : [known, ...chosen];
}
