/** Operations as a path item brings them: their parameters held against the path, their answers against what a status can be. */
import { httpMethods } from '../../meaning/api.js';
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerSegments,
  pointerTo,
  resolve,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import { queryOfKey, type KeyPair } from '../../meaning/operation/key-query.js';
import type { Repair } from './context.js';
import { shown } from './values.js';

export function completedItem(item: JsonObject, pointer: string, repair: Repair): JsonObject {
  const [section, key = ''] = pointerSegments(pointer);
  const wanted = section === 'paths' ? templateNames(key) : undefined;
  const inQuery = section === 'paths' ? queryOfKey(key) : [];
  const shared = listed(item['parameters'], pointerTo(pointer, 'parameters'), { wanted, inQuery }, repair);
  const operations = httpMethods.flatMap((method): [string, JsonValue][] => {
    const operation = item[method];
    if (!isObject(operation)) return [];
    const at = pointerTo(pointer, method);
    const own = listed(operation['parameters'], pointerTo(at, 'parameters'), { wanted, inQuery }, repair);
    const { parameters, body } = withoutBodies(own, operation, at, repair);
    const declared = [...shared, ...parameters].map((one) => target(repair, one));
    const missing = (wanted ?? []).filter(
      (name) => !declared.some((one) => one['name'] === name && one['in'] === 'path'),
    );
    if (missing.length > 0)
      repair.add(
        'path-parameter-undeclared',
        at,
        `${missing.map((name) => `{${name}}`).join(', ')} of ${key} is not declared.`,
      );
    const selecting = inQuery.filter(
      ({ name }) => !declared.some((one) => one['name'] === name && one['in'] === 'query'),
    );
    if (selecting.length > 0)
      repair.add('path-query', at, `${key} has a query: ${selecting.map(({ name }) => name).join(', ')}.`);
    const all = [
      ...parameters,
      ...selecting.map(({ name, hole, text }) => {
        const schema = hole === undefined ? { type: 'string', enum: [text] } : { type: 'string' };
        return { name, in: 'query', required: true, schema };
      }),
      ...missing.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ];
    const { parameters: _parameters, ...rest } = operation;
    return [
      [
        method,
        {
          ...rest,
          ...body,
          ...(all.length === 0 ? {} : { parameters: all }),
          responses: statuses(operation['responses'], at, repair),
        },
      ],
    ];
  });
  const { parameters: _parameters, ...rest } = item;
  return { ...rest, ...(shared.length === 0 ? {} : { parameters: shared }), ...Object.fromEntries(operations) };
}

/** Names between braces; what follows a `?` or `#` is no part of the path. */
function templateNames(key: string): string[] {
  return [...new Set([...(key.split(/[?#]/)[0] ?? '').matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name))];
}

function target(repair: Repair, parameter: JsonValue): JsonObject {
  return objectOf(resolve(repair.document, parameter, '').value);
}

/** The list without what a path has no place for, and without repetitions. */
function listed(
  value: JsonValue | undefined,
  pointer: string,
  { wanted, inQuery }: { readonly wanted: readonly string[] | undefined; readonly inQuery: readonly KeyPair[] },
  repair: Repair,
): JsonValue[] {
  const byIdentity = new Map<string, JsonValue>();
  arrayOf(value).forEach((parameter, index) => {
    const { name, in: place } = target(repair, parameter);
    const at = pointerTo(pointer, index);
    const moved = place === 'path' ? inQuery.find(({ hole }) => hole === name) : undefined;
    if (moved !== undefined) {
      const said = `The path has {${String(name)}} behind a "?" alone.`;
      repair.add('misplaced-field', at, said, `It is read as the query parameter "${moved.name}".`);
      const read = { ...target(repair, parameter), name: moved.name, in: 'query', required: true };
      byIdentity.set(JSON.stringify(['query', moved.name]), read);
      return;
    }
    if (place === 'path' && wanted !== undefined && !wanted.includes(String(name))) {
      repair.add('path-parameter-surplus', at, `The path has no {${String(name)}}.`);
      return;
    }
    const identity = JSON.stringify([place, name]);
    if (byIdentity.has(identity))
      repair.add('parameter-twice', at, `${String(place)} parameter "${String(name)}" is declared twice.`);
    byIdentity.set(identity, parameter);
  });
  return [...byIdentity.values()];
}

/** OpenAPI 2.0 had the body, and the fields of forms, among the parameters. */
function withoutBodies(parameters: readonly JsonValue[], operation: JsonObject, pointer: string, repair: Repair) {
  const inBody = (parameter: JsonValue) => ['body', 'formData'].includes(String(target(repair, parameter)['in']));
  const bodies = parameters.filter(inBody).map((one) => target(repair, one));
  if (bodies.length === 0) return { parameters, body: {} };
  repair.add(
    'misplaced-field',
    pointerTo(pointer, 'parameters'),
    'The body stands among the parameters.',
    'It is read as requestBody.',
  );
  const rest = parameters.filter((one) => !inBody(one));
  if (isObject(operation['requestBody'])) return { parameters: rest, body: {} };
  const whole = bodies.find((one) => one['in'] === 'body');
  const fields = bodies.filter((one) => one['in'] === 'formData');
  const schema = whole?.['schema'] ?? {
    type: 'object',
    properties: Object.fromEntries(fields.map((one) => [String(one['name']), one['schema'] ?? {}])),
    required: fields.filter((one) => one['required'] === true).map((one) => String(one['name'])),
  };
  const mediaType = whole === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  const required = bodies.some((one) => one['required'] === true);
  return { parameters: rest, body: { requestBody: { content: { [mediaType]: { schema } }, required } } };
}

function statuses(value: JsonValue | undefined, pointer: string, repair: Repair): JsonObject {
  const entries = Object.entries(objectOf(value)).flatMap(([status, response]): [string, JsonValue][] => {
    const word = status.trim();
    const read = /^default$/i.test(word)
      ? 'default'
      : /^[1-5]xx$/i.test(word)
        ? word.toUpperCase()
        : /^([1-5]\d\d)\b/.exec(word)?.[1];
    if (status.startsWith('x-') || read === status) return [[status, response]];
    const said = read === undefined ? 'It is left out.' : `It is read as ${read}.`;
    repair.add('status-unknown', pointerTo(pointer, 'responses', status), `${shown(status)} is no status.`, said);
    return read === undefined || own(value, read) !== undefined ? [] : [[read, response]];
  });
  if (entries.some(([status]) => !status.startsWith('x-'))) return Object.fromEntries(entries);
  repair.add('responses-missing', pointer, 'It documents no answer.');
  return { ...Object.fromEntries(entries), default: { description: '' } };
}
