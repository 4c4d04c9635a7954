/** Whether alternatives have values in common: with `oneOf`, those are refused. */
import { arrayOf, objectOf, own, pointerTo, type JsonObject, type JsonValue } from '../../json.js';
import { meaningOf, type Alternative, type Meaning } from '../alternatives/alternatives.js';
import type { Union } from '../alternatives/parts.js';

/** The first union of a schema whose branches may overlap, as far as that is plain. */
export function overlapping(document: JsonObject, { exclusive }: Meaning): Union | undefined {
  return exclusive.find(({ branches }) => {
    const meanings = branches.map((one) => meaningOf(document, [one], one.pointer));
    return meanings.some((one, index) =>
      meanings.slice(index + 1).some((other) => doOverlap(document, one.alternatives, other.alternatives)),
    );
  });
}

function doOverlap(document: JsonObject, left: readonly Alternative[], right: readonly Alternative[]): boolean {
  return left.some((one) => right.some((other) => !areApart(document, one, other)));
}

function areApart(document: JsonObject, left: Alternative, right: Alternative): boolean {
  if (left.type !== right.type) return true;
  if (left.values !== undefined && right.values !== undefined && !share(left.values, right.values)) return true;
  const areTagged = left.tags.some((tag) =>
    right.tags.some((other) => other.property === tag.property && !share(tag.values, other.values)),
  );
  if (areTagged || left.type !== 'object') return areTagged;
  const [needed, others] = [requiredIn(left), requiredIn(right)];
  if ([...needed].some((name) => refuses(right, name)) || [...others].some((name) => refuses(left, name))) return true;
  return [...needed].some(
    (name) => others.has(name) && !doOverlap(document, memberOf(document, left, name), memberOf(document, right, name)),
  );
}

function share(left: readonly JsonValue[], right: readonly JsonValue[]): boolean {
  const known = new Set(right.map((value) => JSON.stringify(value)));
  return left.some((value) => known.has(JSON.stringify(value)));
}

function requiredIn({ parts }: Alternative): Set<string> {
  return new Set(
    parts.flatMap(({ node }) => arrayOf(own(node, 'required')).filter((name) => typeof name === 'string')),
  );
}

function refuses({ parts }: Alternative, name: string): boolean {
  const isKnown = parts.some(({ node }) => own(own(node, 'properties'), name) !== undefined);
  return parts.some(
    ({ node }) =>
      own(own(node, 'properties'), name) === false || (own(node, 'additionalProperties') === false && !isKnown),
  );
}

function memberOf(document: JsonObject, { parts, pointer }: Alternative, name: string): readonly Alternative[] {
  const all = parts.flatMap(({ node, pointer: at }) => {
    const schema = own(objectOf(own(node, 'properties')), name);
    return schema === undefined ? [] : [{ schema, pointer: pointerTo(at, 'properties', name) }];
  });
  return meaningOf(document, all, pointer).alternatives;
}
