/** Schemas that come back to themselves while they still speak of the same value: `A` is all of `B`, which is all of `A`. */
import {
  arrayOf,
  decoded,
  isObject,
  objectOf,
  own,
  pointerTo,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../json.js';

/** Keywords whose schemas speak of the value itself: lists, single ones, and by name. */
const lists = ['allOf', 'anyOf', 'oneOf'];
const single = ['not', 'if', 'then', 'else'];

/**
 * Whether a reference closes such a circle. Of all references of one circle at least one does, and one that leads to a schema
 * further on never does, so that what is left when these go still says what it says.
 * @param document in canonical form
 * @param pointer of the schema with the reference
 */
export function closesCircle(document: JsonObject, reference: string, pointer: string): boolean {
  const target = decoded(reference.slice(1));
  if (target > pointer) return false;
  const seen = new Set<string>([target]);
  // A set that grows while it is walked.
  for (const place of seen) {
    if (place === pointer) return true;
    for (const one of besides(valueAt(document, place), place)) seen.add(one);
  }
  return false;
}

function besides(schema: JsonValue | undefined, pointer: string): string[] {
  if (!isObject(schema)) return [];
  const reference = own(schema, '$ref');
  return [
    ...(typeof reference === 'string' ? [decoded(reference.slice(1))] : []),
    ...lists.flatMap((keyword) => arrayOf(own(schema, keyword)).map((_, index) => pointerTo(pointer, keyword, index))),
    ...single.flatMap((keyword) => (own(schema, keyword) === undefined ? [] : [pointerTo(pointer, keyword)])),
    ...Object.keys(objectOf(own(schema, 'dependentSchemas'))).map((name) =>
      pointerTo(pointer, 'dependentSchemas', name),
    ),
  ];
}
