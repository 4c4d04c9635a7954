/** Where a document says how lists are written. */
import { mapNodes } from '../../document/walk.js';
import { objectOf, own, valueAt, type JsonObject } from '../../json.js';

export interface Declaring {
  readonly holder: JsonObject;
  readonly pointer: string;
}

/** Models are never written into, and a comparison asks for each argument. */
const known = new WeakMap<JsonObject, readonly Declaring[]>();

/** Every node that says something of lists, by its pointer. */
export function declaringIn(document: JsonObject): readonly Declaring[] {
  const found =
    known.get(document) ??
    pointersOf(document, (node) => own(node, 'x-list-style') !== undefined).map((pointer) => ({
      holder: objectOf(valueAt(document, pointer)),
      pointer,
    }));
  known.set(document, found);
  return found;
}

export function pointersOf(document: JsonObject, isWanted: (node: JsonObject) => boolean): string[] {
  const pointers: string[] = [];
  mapNodes(document, (node, pointer) => {
    if (isWanted(node)) pointers.push(pointer);
    return node;
  });
  return pointers;
}
