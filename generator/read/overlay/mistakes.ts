/** What an overlay does in vain, and the standard is silent about: targets that meet nothing, fields that nothing reads. */
import { grammar } from '../../meaning/document/grammar.js';
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import { closest, didYouMean } from './closest.js';
import { select, valuesAt } from './select.js';

export interface Mistake {
  readonly rule: 'overlay-target-idle' | 'overlay-field-unknown';
  /** In the overlay. */
  readonly pointer: string;
  /** A sentence, and what was probably meant. */
  readonly what: string;
  /** Whether something else was probably meant. */
  readonly isMisspelt: boolean;
}

/**
 * @param document what the overlay was written for
 * @param outcome what it has made of it: an action may meet what an earlier one has brought
 */
export function mistakesOf(overlay: JsonObject, document: JsonObject, outcome: JsonObject): Mistake[] {
  return arrayOf(overlay['actions']).flatMap((action, index): Mistake[] => {
    const target = stringOf(own(action, 'target'));
    if (target === undefined) return [];
    const pointer = pointerTo('/actions', index);
    const known = met(document, target);
    const nodes = known.length > 0 ? known : met(outcome, target);
    if (nodes.length === 0) {
      const meant = nearestTarget(target, document);
      const what = `The target "${target}" meets nothing in the document.${didYouMean(meant)}`;
      return [{ rule: 'overlay-target-idle', pointer: `${pointer}/target`, what, isMisspelt: meant !== undefined }];
    }
    const update = own(action, 'update');
    return isObject(update) ? unknownFields(update, nodes, `${pointer}/update`) : [];
  });
}

/** What a target is met by; nothing for one that is no JSONPath, which is a problem of its own. */
function met(document: JsonObject, target: string): JsonValue[] {
  try {
    return valuesAt(document, target);
  } catch {
    return [];
  }
}

/** Every name that OpenAPI has for a field, wherever. */
const fields = new Set(Object.values(grammar).flatMap((kind) => Object.keys(kind)));
const texts = ['title', 'summary', 'description'];

/** Of several nodes one may have what others lack. */
function unknownFields(update: JsonObject, nodes: readonly JsonValue[], pointer: string): Mistake[] {
  return Object.entries(update).flatMap(([key, value]): Mistake[] => {
    const at = pointerTo(pointer, key);
    const there = nodes.flatMap((node) => own(node, key) ?? []);
    if (there.length > 0) return isObject(value) ? unknownFields(value, there, at) : [];
    const names = nodes.flatMap((node) => Object.keys(objectOf(node)));
    const meant = closest(key, [...names, ...texts, ...(key.startsWith('x-') ? ['x-displayName'] : [])]);
    const isExtension = key.startsWith('x-') && (meant === undefined || meant === key);
    const isNew = isExtension || (!key.startsWith('x-') && (fields.has(key) || !isText(value)));
    if (isNew || nodes.every((node) => !isObject(node))) return [];
    const what = `Its target has no "${key}".${didYouMean(meant)}`;
    return [{ rule: 'overlay-field-unknown', pointer: at, what, isMisspelt: meant !== undefined }];
  });
}

/** A text, or an object with nothing but texts in it: what is laid over texts. */
function isText(value: JsonValue): boolean {
  if (!isObject(value)) return typeof value === 'string';
  return Object.entries(value).every(([key, child]) => (isObject(child) ? isText(child) : texts.includes(key)));
}

/** The target with the first name that meets nothing exchanged for one that does. */
function nearestTarget(target: string, document: JsonObject): string | undefined {
  const parts = partsOf(target);
  const fits = (count: number) => met(document, parts.slice(0, count).join(''));
  let count = parts.length;
  while (count > 0 && fits(count).length === 0) count -= 1;
  const part = parts[count];
  if (count === 0 || part === undefined) return undefined;
  const written = part.startsWith('[?')
    ? /==\s*(['"])(.*?)\1/.exec(part)?.[2]
    : /[^.'"[\]](?:.*[^'"\]])?/.exec(part)?.[0];
  if (written === undefined) return undefined;
  const nodes = fits(count);
  const isFilter = part.startsWith('[?');
  const names = isFilter ? valuesIn(nodes) : nodes.flatMap((node) => Object.keys(objectOf(node)));
  const meant = closest(written, names);
  if (meant === undefined) return undefined;
  return [...parts.slice(0, count), part.replace(written, () => meant), ...parts.slice(count + 1)].join('');
}

/** The texts that members of the nodes hold. */
function valuesIn(nodes: readonly JsonValue[]): string[] {
  const members = nodes.flatMap((node): JsonValue[] =>
    Array.isArray(node) ? [...arrayOf(node)] : Object.values(objectOf(node)),
  );
  return members.flatMap((member) => Object.values(objectOf(member)).flatMap((value) => stringOf(value) ?? []));
}

/** `$.a['b'][?@.c == 'd']` → `$`, `.a`, `['b']`, `[?@.c == 'd']`. */
function partsOf(target: string): string[] {
  const parts: string[] = [];
  let [part, depth, quote] = ['', 0, ''];
  for (const sign of target) {
    const isStart = depth === 0 && quote === '' && (sign === '[' || (sign === '.' && part !== '.'));
    if (isStart && part !== '' && part !== '..') {
      parts.push(part);
      part = '';
    }
    part += sign;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
  }
  return [...parts, part];
}

/** Where an overlay has the text that it lays over a place of the document: a pointer into the overlay. */
export function writerOf(place: string, overlay: JsonObject, outcome: JsonObject): string | undefined {
  for (const [index, action] of arrayOf(overlay['actions']).entries()) {
    const target = stringOf(own(action, 'target'));
    const update = own(action, 'update');
    if (target === undefined || update === undefined) continue;
    const pointer = select(outcome, target)
      .map((way) => pointerTo('', ...way))
      .find((one) => place.startsWith(`${one}/`));
    const rest = pointer === undefined ? undefined : place.slice(pointer.length);
    if (rest !== undefined && valueAt(update, rest) !== undefined)
      return `${pointerTo('/actions', index, 'update')}${rest}`;
  }
  return undefined;
}
