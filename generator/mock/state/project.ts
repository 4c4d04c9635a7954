/** A resource as an answer shows it: the members that the answer's schema declares, at every depth, and no others. */
import { isObject, objectOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { partsOf } from '../../meaning/schema/schema.js';
import { isMembers, type Value } from './value.js';

export type Projection = (value: Value) => Value;

/** @param schema of the bundled document; circular ones are followed as far as the value goes */
export function projection(document: JsonObject, schema: JsonValue): Projection {
  return projectionOf(document, [schema]);
}

const asItIs: Projection = (value) => value;

function projectionOf(document: JsonObject, schemas: readonly JsonValue[]): Projection {
  const nodes = partsOf(document, schemas);
  const items = nodes.flatMap((node) => (isObject(node['items']) ? [node['items']] : []));
  const declared = new Map<string, JsonValue[]>();
  for (const node of nodes) {
    for (const [name, property] of Object.entries(objectOf(node['properties'])))
      declared.set(name, [...(declared.get(name) ?? []), property]);
  }
  const others = nodes.flatMap(({ additionalProperties }) =>
    isObject(additionalProperties) ? [additionalProperties] : [],
  );
  const isOpen = declared.size === 0 || nodes.some((node) => node['additionalProperties'] === true);
  if (items.length === 0 && declared.size === 0 && others.length === 0) return asItIs;
  // Made when first needed: a schema may hold itself.
  const members = new Map<string, Projection>();
  const member = (name: string): Projection | undefined => {
    const known = members.get(name);
    if (known !== undefined) return known;
    const property = declared.get(name) ?? (others.length > 0 ? others : undefined);
    if (property === undefined) return isOpen ? asItIs : undefined;
    const made = projectionOf(document, property);
    members.set(name, made);
    return made;
  };
  let item: Projection | undefined;
  return (value) => {
    if (Array.isArray(value)) {
      if (items.length === 0) return value;
      item ??= projectionOf(document, items);
      return (value as readonly Value[]).map(item);
    }
    if (!isMembers(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, one]) => {
        const project = member(name);
        return project === undefined ? [] : [[name, project(one)] as const];
      }),
    );
  };
}
