/** Fields of an overlay itself that the standard does not have, such as `update` with a slip of the finger. */
import { arrayOf, isObject, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { closest, didYouMean } from './closest.js';
import type { Mistake } from './mistakes.js';

const root = ['overlay', 'info', 'extends', 'actions'];
const action = ['target', 'description', 'update', 'copy', 'remove'];

/** Every field that is none of the standard: it does nothing, whatever was meant. */
export function misspeltFields(overlay: JsonObject): Mistake[] {
  return [
    ...unknown(overlay, root, ''),
    ...arrayOf(overlay['actions']).flatMap((one, index) => unknown(one, action, pointerTo('/actions', index))),
  ];
}

function unknown(value: JsonValue, known: readonly string[], pointer: string): Mistake[] {
  if (!isObject(value)) return [];
  const names = Object.keys(value).filter((name) => !known.includes(name) && !name.startsWith('x-'));
  return names.map((name) => ({
    rule: 'overlay-field-unknown',
    pointer: pointerTo(pointer, name),
    what: `An overlay has no "${name}" there.${didYouMean(closest(name, known))}`,
    isMisspelt: true,
  }));
}
