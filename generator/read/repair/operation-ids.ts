/** Gives every operation an operationId of its own: explicit ones win, missing ones are made of method and path. */
import { httpMethods } from '../../meaning/api.js';
import { isObject, objectOf, pointerTo, resolve, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { calledBy } from '../../meaning/operation/methods.js';
import { distinctNames, nameOfCall, shortHash } from '../../meaning/names.js';
import type { Repair } from './context.js';

interface Named {
  readonly key: string;
  readonly method: string;
  readonly id: string;
}

/** The document with every operationId written out. Path items that are references stand in full: two paths are two operations. */
export function withOperationIds(document: JsonObject, repair: Repair): JsonObject {
  const paths = Object.entries(objectOf(document['paths'])).map(([key, item]): [string, JsonValue] => {
    const found = resolve(document, item, '').value;
    if (key.startsWith('x-') || !isObject(item) || !('$ref' in item) || !isObject(found)) return [key, item];
    const { $ref: _ref, ...beside } = item;
    return [key, { ...found, ...beside }];
  });
  const named = paths.flatMap(([key, item]) =>
    key.startsWith('x-')
      ? []
      : httpMethods
          .filter((method) => isObject(objectOf(item)[method]))
          .map((method) => nameOf(key, method, item, repair)),
  );
  const { names, collided } = distinctNames(
    named,
    ({ id }) => id,
    ({ method, key }) => shortHash(method, key),
  );
  const firsts = new Map<string, Named>();
  for (const one of collided) {
    const first = firsts.get(one.id.toLowerCase());
    if (first === undefined) firsts.set(one.id.toLowerCase(), one);
    else
      repair.add(
        'operation-id-twice',
        pointerTo('/paths', one.key, one.method),
        `operationId "${one.id}" is also that of ${first.key} (letter case apart).`,
      );
  }
  const ids = new Map(named.map(({ key, method }, index) => [`${method} ${key}`, names[index] ?? '']));
  const written = paths.map(([key, item]): [string, JsonValue] => {
    if (!isObject(item) || key.startsWith('x-')) return [key, item];
    const members = Object.entries(item).map(([method, value]): [string, JsonValue] => {
      const id = ids.get(`${method} ${key}`);
      return [
        method,
        id === undefined || !isObject(value) || value['operationId'] === id ? value : { ...value, operationId: id },
      ];
    });
    return [key, Object.fromEntries(members)];
  });
  return 'paths' in document ? { ...document, paths: Object.fromEntries(written) } : document;
}

function nameOf(key: string, method: string, item: JsonValue, repair: Repair): Named {
  const operation = objectOf(objectOf(item)[method]);
  const { operationId } = operation;
  const call = calledBy(method, key, operation);
  if (typeof operationId === 'string' && operationId.trim() !== '') return { key, method, id: operationId };
  const id = nameOfCall(call.method.toLowerCase(), call.path);
  repair.add(
    'operation-id-missing',
    pointerTo('/paths', key, method),
    `${call.method} ${call.path} has no operationId.`,
    `It is called ${id}.`,
  );
  return { key, method, id };
}
