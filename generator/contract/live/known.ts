/**
 * What a run learns of the data behind a server: the first thing of each list, and what it made itself. A REST document's
 * paths say where it belongs: what `/books` lists is asked for at `/books/{bookId}`.
 */
import type { Operation, Parameter } from '../../meaning/api.js';
import { decoded, isObject, own, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { CallInput } from '../../meaning/operation/wire.js';
import type { Validator } from '../../validate/validator.js';
import { exactAt } from '../requests/exact-at.js';
import { headerOf, type RawAnswer } from './send.js';

export interface Known {
  /** A right call was answered with success. */
  saw(operation: Operation, answer: RawAnswer): void;
  /** Path parameters by name. A call that changes something gets only what this run made. */
  valuesFor(operation: Operation): JsonObject;
}

export function createKnown(validator: Validator): Known {
  const listed = new Map<string, JsonValue>();
  const made = new Map<string, JsonValue>();

  const valueOf = (parameter: Parameter, thing: JsonValue | undefined): JsonValue | undefined =>
    namesOf(parameter.name)
      .map((name) => (isObject(thing) ? own(thing, name) : thing))
      .find((value) => isScalar(value) && validator.value(parameter.pointer, value).length === 0);

  return {
    saw: (operation, answer) => {
      const { method, path } = operation.wire;
      if (method === 'DELETE') return void made.delete(path.replace(/\/\{[^/]*\}$/, ''));
      const body = exactAt(answer, '');
      if (method === 'GET') {
        const [first] = itemsIn(answer, body, operation.pagination?.items);
        if (first !== undefined && !listed.has(path)) listed.set(path, first);
      }
      if (method !== 'POST' || made.has(path)) return;
      const place = headerOf(answer, 'location')?.split(/[?#]/)[0]?.split('/').filter(Boolean).pop();
      const thing = body !== undefined && isObject(body) ? body : place === undefined ? undefined : numeric(place);
      if (thing !== undefined) made.set(path, thing);
    },
    valuesFor: (operation) => {
      const reads = operation.safety?.changesState === false;
      const values = holesIn(operation.wire.path).flatMap(({ name, before }): [string, JsonValue][] => {
        const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
        if (parameter === undefined) return [];
        const value =
          valueOf(parameter, made.get(before)) ?? (reads ? valueOf(parameter, listed.get(before)) : undefined);
        return value === undefined ? [] : [[name, value]];
      });
      return Object.fromEntries(values);
    },
  };
}

/** `{name}` segments, each with the path before it. */
export function holesIn(path: string): { readonly name: string; readonly before: string }[] {
  return [...path.matchAll(/\/\{([^{}/]+)\}(?=\/|$)/g)].map((match) => ({
    name: match[1] ?? '',
    before: path.slice(0, match.index),
  }));
}

/** What a parameter may be called where the thing itself says it: `bookId` is its `id`, or its `bookId`. */
function namesOf(name: string): string[] {
  const rest = /^.+?[_-]?(id|uuid|key|name|slug|code|number)$/i.exec(name)?.[1];
  return [...new Set([name, ...(rest === undefined ? [] : [rest.toLowerCase()]), 'id'])];
}

/** The items of a list: where the document says, or what is the one list in the answer. */
function itemsIn(answer: RawAnswer, body: JsonValue | undefined, declared: string | undefined): readonly JsonValue[] {
  const here = declared === undefined ? body : exactAt(answer, declared);
  if (Array.isArray(here)) return here as readonly JsonValue[];
  if (!isObject(here)) return [];
  const lists = Object.entries(here).filter(([, value]) => Array.isArray(value));
  const [only] = lists;
  if (only !== undefined)
    return lists.length === 1 ? ((exactAt(answer, pointerTo('', only[0])) ?? []) as JsonValue[]) : [];
  const [inner, ...more] = Object.keys(here).filter((name) => isObject(here[name]));
  return inner === undefined || more.length > 0 ? [] : itemsIn(answer, here[inner], undefined);
}

/** A segment of a path that looks like a number is one. */
function numeric(text: string): JsonValue {
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : decoded(text);
}

function isScalar(value: JsonValue | undefined): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
