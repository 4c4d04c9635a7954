/** Closed objects as their author meant them: the whole is closed, not each part of it against the others. */
import {
  arrayOf,
  decoded,
  isObject,
  objectOf,
  pointerTo,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import { withChildren } from '../../meaning/document/walk.js';
import { contradictions, type Contradiction } from '../../meaning/schema/alternatives/closed.js';
import { flatten } from '../../meaning/schema/alternatives/parts.js';
import type { Say } from '../say.js';

interface Around {
  /** In canonical form. */
  readonly document: JsonObject;
  /** What of the schema at a pointer can be checked. */
  readonly at: (pointer: string) => JsonValue;
  readonly say: Say;
}

/**
 * A schema in which no part forbids what the parts beside it describe, or requires what none does, all the way down. Referred schemas that must be read
 * another way here than elsewhere stand in the place of their references.
 * @param pointer where the schema stands, in the canonical document
 */
export function closedAsWhole(schema: JsonValue, pointer: string, around: Around): JsonValue {
  if (!isObject(schema)) return schema;
  const against = contradictions(around.document, { schema, pointer });
  for (const [place, { names, patterns, required }] of against) {
    const described = shown([...names, ...patterns]);
    if (described !== '') {
      const what = `additionalProperties forbids ${described}, which a schema beside it describes.`;
      around.say({ rule: 'closed-part', pointer: pointerTo(place, 'additionalProperties'), what });
    }
    if (required.size > 0) {
      const what = `required names ${shown([...required])}, which additionalProperties: false forbids.`;
      around.say({ rule: 'required-forbidden', pointer: pointerTo(place, 'required'), what });
    }
  }
  return opened(schema, pointer, { ...around, against });
}

interface Opening extends Around {
  readonly against: ReadonlyMap<string, Contradiction>;
}

/** One part of a whole. */
function opened(part: JsonObject, pointer: string, opening: Opening): JsonObject {
  const { against } = opening;
  const copy = withChildren(part, 'Schema', (child, _kind, ...path) => {
    const place = pointerTo(pointer, ...path);
    const isPart = path[0] === 'allOf' && against.size > 0 && isObject(child);
    return isPart ? opened(child, place, opening) : closedAsWhole(child, place, opening);
  });
  const known = agreeing(copy, against.get(pointer));
  const target = typeof known['$ref'] === 'string' ? decoded(known['$ref'].slice(1)) : undefined;
  if (target === undefined || !leadsToOne(target, opening)) return known;
  const referred = opening.at(target);
  if (!isObject(referred)) return known;
  const { $ref: _reference, allOf, ...rest } = known;
  const whole = opened(referred, target, opening);
  return { ...rest, allOf: [whole, ...(Array.isArray(allOf) ? (allOf as readonly JsonValue[]) : [])] };
}

function leadsToOne(target: string, { document, against, at }: Opening): boolean {
  if (against.size === 0) return false;
  return flatten(document, [{ schema: at(target), pointer: target }]).parts.some((part) => against.has(part.pointer));
}

/** A part without what it says against the whole. */
function agreeing(node: JsonObject, said: Contradiction | undefined): JsonObject {
  if (said === undefined) return node;
  const anything = (names: Iterable<string>) => Object.fromEntries([...names].map((name) => [name, true]));
  const holding = (keyword: string, names: ReadonlySet<string>) =>
    names.size > 0 && { [keyword]: { ...anything(names), ...objectOf(node[keyword]) } };
  const required = arrayOf(node['required']).filter((name) => !said.required.has(String(name)));
  return {
    ...node,
    ...holding('properties', said.names),
    ...holding('patternProperties', said.patterns),
    ...(said.required.size > 0 && { required }),
  };
}

function shown(names: readonly string[]): string {
  const [first, second, third, ...more] = names.map((name) => JSON.stringify(name));
  const some = [first, second, third].filter((one) => one !== undefined).join(', ');
  return more.length > 0 ? `${some} and ${more.length} more` : some;
}
