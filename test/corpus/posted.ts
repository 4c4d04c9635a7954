/**
 * Forms as SDKs of APIs with `Action` and `Version` post them, whatever else the document has: lists numbered behind a dot, in the
 * two ways that are usual. Written apart from how the toolkit reads them.
 */
import type { Api, Operation } from '../../generator/meaning/api.js';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import type { CallInput, WireRequest } from '../../generator/meaning/operation/wire.js';

type Pair = readonly [string, string];
type Write = (document: JsonObject, name: string, schemas: readonly JsonValue[], value: JsonValue) => Pair[];

/** None where actions are not selected in a form; one where both ways are the same. */
export function postedForms(
  api: Api,
  operation: Operation,
  { input, request }: { readonly input: CallInput; readonly request: WireRequest },
): WireRequest[] {
  const { dispatch, document } = api;
  if (dispatch === undefined || dispatch.parameter.startsWith('/') || !dispatch.in.includes('body')) return [];
  const fixed: Pair[] = [
    [dispatch.parameter, operation.action?.name ?? ''],
    ...(dispatch.version === undefined ? [] : [[dispatch.version.parameter, operation.action?.version ?? ''] as const]),
  ];
  const [content] = operation.body?.contents ?? [];
  const given: (readonly [string, readonly JsonValue[], JsonValue])[] = [];
  const inBody = (input.body ?? {}) as JsonObject;
  for (const { name, in: place, schema } of operation.parameters) {
    // Nothing is said twice, though documents may have it in two places.
    const value = place === 'query' && !Object.hasOwn(inBody, name) ? input.query?.[name] : undefined;
    if (value !== undefined && typeof value !== 'bigint') given.push([name, [schema], value]);
  }
  for (const [name, value] of Object.entries(inBody))
    given.push([name, membersOf(document, [content?.schema ?? {}], name), value]);
  const texts = [member, plain].map((write) =>
    [...fixed, ...given.flatMap(([name, schemas, value]) => write(document, name, schemas, value))]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&'),
  );
  return [...new Set(texts)].map((body) => ({
    method: 'POST',
    target: request.target.split('?')[0] ?? '/',
    headers: [
      ...request.headers.filter(([name]) => name.toLowerCase() !== 'content-type'),
      ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
    ],
    body,
  }));
}

/** `Tags.member.1.Key`, maps as `Tags.entry.1.key`; a list that is not wrapped is called as its items are. */
const member: Write = (document, name, schemas, value) => {
  const parts = partsOf(document, schemas);
  if (Array.isArray(value)) {
    const items = parts.flatMap((one) => one['items'] ?? []);
    const isBare = parts.some((one) => (one['xml'] as JsonObject | undefined)?.['wrapped'] === false);
    const called = isBare ? (xmlName(document, items) ?? lastOf(name)) : undefined;
    const at = called === undefined ? `${name}.member` : [...name.split('.').slice(0, -1), called].join('.');
    return (value as readonly JsonValue[]).flatMap((one, index) => member(document, `${at}.${index + 1}`, items, one));
  }
  if (!isObject(value)) return [[name, String(value)]];
  const isMap = parts.every((one) => one['properties'] === undefined);
  return Object.entries(value).flatMap(([key, one], index) =>
    isMap
      ? [
          [`${name}.entry.${index + 1}.key`, key] as const,
          ...member(document, `${name}.entry.${index + 1}.value`, membersOf(document, schemas, key), one),
        ]
      : member(document, `${name}.${key}`, membersOf(document, schemas, key), one),
  );
};

/** `Tag.1.Key`: each member is called as its `xml` says, a capital first. */
const plain: Write = (document, name, schemas, value) => {
  const parts = partsOf(document, schemas);
  const own = xmlNames(parts)[0];
  const called =
    own === undefined ? name : [...name.split('.').slice(0, -1), own.charAt(0).toUpperCase() + own.slice(1)].join('.');
  if (Array.isArray(value)) {
    const items = parts.flatMap((one) => one['items'] ?? []);
    return (value as readonly JsonValue[]).flatMap((one, index) =>
      bare(document, `${called}.${index + 1}`, items, one),
    );
  }
  return bare(document, called, schemas, value);
};

const bare: Write = (document, name, schemas, value) => {
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).flatMap((one, index) =>
      bare(
        document,
        `${name}.${index + 1}`,
        partsOf(document, schemas).flatMap((part) => part['items'] ?? []),
        one,
      ),
    );
  if (!isObject(value)) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, one]) =>
    plain(document, `${name}.${key}`, membersOf(document, schemas, key), one),
  );
};

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lastOf(name: string): string {
  return name.split('.').at(-1) ?? name;
}

function xmlName(document: JsonObject, schemas: readonly JsonValue[]): string | undefined {
  return xmlNames(partsOf(document, schemas))[0];
}

function xmlNames(parts: readonly JsonObject[]): string[] {
  return parts.flatMap((one) => {
    const name = (one['xml'] as JsonObject | undefined)?.['name'];
    return typeof name === 'string' ? [name] : [];
  });
}

function membersOf(document: JsonObject, schemas: readonly JsonValue[], name: string): JsonValue[] {
  return partsOf(document, schemas).flatMap((one) => {
    const properties = one['properties'] as JsonObject | undefined;
    return properties?.[name] ?? one['additionalProperties'] ?? [];
  });
}

/** A schema, those that it refers to, and the parts of `allOf`. */
function partsOf(document: JsonObject, schemas: readonly JsonValue[], depth = 0): JsonObject[] {
  return schemas.flatMap((schema) => {
    if (!isObject(schema) || depth > 20) return [];
    const { $ref: reference, allOf } = schema;
    if (typeof reference === 'string') {
      const path = reference.slice(2).split('/').map(decodeURIComponent);
      const target = path.reduce<JsonValue | undefined>((at, step) => (at as JsonObject | undefined)?.[step], document);
      return target === undefined ? [] : partsOf(document, [target], depth + 1);
    }
    return [schema, ...partsOf(document, (allOf as readonly JsonValue[] | undefined) ?? [], depth + 1)];
  });
}
