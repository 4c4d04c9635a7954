/** Calls that go the other way: callbacks and webhooks. What is sent there is what those who call the API must be ready to read. */
import type { Api, Operation } from '../../meaning/api.js';
import { httpMethods, type HttpMethod } from '../../meaning/api.js';
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  resolve,
  stringOf,
  valueAt,
  type JsonObject,
} from '../../meaning/json.js';
import { readBody, readParameter, readResponses } from '../../meaning/operation/parts.js';
import { Problems } from '../../problem.js';
import type { Change } from '../schemas/schemas.js';
import { compareAnswers } from './answers.js';
import type { Comparison } from './comparison.js';
import { compareRequests } from './requests.js';

type Shared = Pick<Comparison, 'before' | 'after' | 'schemas' | 'report'>;

export function compareWebhooks(shared: Shared): void {
  const at = { pointer: '/webhooks', oldPointer: '/webhooks' };
  const of = ({ document }: Api) => objectOf(document['webhooks']);
  compareItems(shared, of(shared.before), of(shared.after), at, 'webhook');
}

export function compareCallbacks(pair: Comparison): void {
  const places = {
    pointer: pointerTo(pair.now.pointer, 'callbacks'),
    oldPointer: pointerTo(pair.old.pointer, 'callbacks'),
  };
  const [before, after] = [at(pair.before, places.oldPointer), at(pair.after, places.pointer)];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const here = { pointer: pointerTo(places.pointer, name), oldPointer: pointerTo(places.oldPointer, name) };
    const [old, now] = [
      resolve(pair.before.document, before[name], here.oldPointer),
      resolve(pair.after.document, after[name], here.pointer),
    ];
    if (now.value === undefined)
      pair.report({ rule: 'callback-removed', ...here, pointer: here.oldPointer, what: `callback ${name} is gone` });
    else if (old.value === undefined) pair.report({ rule: 'callback-added', ...here, what: `callback ${name} is new` });
    else
      compareItems(
        pair,
        objectOf(old.value),
        objectOf(now.value),
        { pointer: now.pointer, oldPointer: old.pointer },
        'callback',
      );
  }
}

function at({ document }: Api, pointer: string): JsonObject {
  return objectOf(valueAt(document, pointer));
}

/** Path items by name or by URL expression. */
function compareItems(
  shared: Shared,
  before: JsonObject,
  after: JsonObject,
  places: { pointer: string; oldPointer: string },
  word: 'webhook' | 'callback',
): void {
  const report = (change: Change) => shared.report(change);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key.startsWith('x-')) continue;
    const old = resolve(shared.before.document, before[key], pointerTo(places.oldPointer, key));
    const now = resolve(shared.after.document, after[key], pointerTo(places.pointer, key));
    const [left, right] = [old, now].map((found) => httpMethods.filter((method) => isObject(own(found.value, method))));
    for (const method of new Set([...(left ?? []), ...(right ?? [])])) {
      const name = `${word} ${method.toUpperCase()} ${key}`;
      const here = { pointer: pointerTo(now.pointer, method), oldPointer: pointerTo(old.pointer, method) };
      const [was, is] = [left?.includes(method), right?.includes(method)];
      if (is !== true) report({ rule: `${word}-removed`, ...here, pointer: here.oldPointer, what: `${name} is gone` });
      else if (was !== true) report({ rule: `${word}-added`, ...here, what: `${name} is new` });
      else compareTurned(shared, operationAt(shared.before, old, method), operationAt(shared.after, now, method));
    }
  }
}

/** What is sent is read by those who call the API, what they answer is what they send. */
function compareTurned(shared: Shared, old: Operation, now: Operation): void {
  const turned: Comparison = { ...shared, old, now, sent: 'answer', read: 'request' };
  if (!old.deprecated && now.deprecated)
    shared.report({
      rule: 'deprecated',
      pointer: now.pointer,
      oldPointer: old.pointer,
      what: `${now.id} is deprecated`,
    });
  compareRequests(turned);
  compareAnswers(turned);
}

/** What a path item says of a method, as far as it is compared. */
function operationAt({ document }: Api, item: { value: unknown; pointer: string }, method: HttpMethod): Operation {
  const pointer = pointerTo(item.pointer, method);
  const value = objectOf(valueAt(document, pointer));
  const ignored = new Problems();
  const parameters = arrayOf(value['parameters']).map((one, index) =>
    readParameter(document, one, pointerTo(pointer, 'parameters', index), ignored),
  );
  const body = readBody(document, value['requestBody'], pointerTo(pointer, 'requestBody'));
  const id = stringOf(value['operationId']) ?? item.pointer.split('/').pop() ?? '';
  return {
    id,
    name: id,
    key: item.pointer,
    method,
    pointer,
    tags: [],
    deprecated: value['deprecated'] === true,
    wire: { method: method.toUpperCase() as Uppercase<HttpMethod>, path: '', query: [], headers: [] },
    parameters,
    ...(body === undefined ? {} : { body }),
    input: { style: 'grouped', optional: false },
    responses: readResponses(document, value['responses'], pointerTo(pointer, 'responses')),
    documentedErrors: [],
    security: [],
  };
}
