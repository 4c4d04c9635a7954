/** Nothing passes unnoticed: whatever is taken out of a document is found, or makes it one that cannot be used. */
import { describe, expect, it } from 'vitest';
import { compareApis } from '../../generator/diff/compare.js';
import { load } from '../../generator/read/load.js';
import type { Api } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import { isObject, pointerTo, type JsonObject, type JsonValue } from '../../generator/meaning/json.js';
import { ProblemError } from '../../generator/problem.js';
import { jobs } from './jobs.js';

/** Every member of every object and list, by pointer; what a pointer holds goes with it. */
function* places(value: JsonValue, pointer = ''): Generator<string> {
  const entries: [string | number, JsonValue][] = Array.isArray(value)
    ? (value as readonly JsonValue[]).map((item, index) => [index, item])
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, inner] of entries) {
    yield pointerTo(pointer, key);
    yield* places(inner, pointerTo(pointer, key));
  }
}

function without(document: JsonObject, pointer: string): JsonObject {
  const copy = structuredClone(document);
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = keys.pop() ?? '';

  const parent = keys.reduce<any>((node, key) => node[key], copy);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

/** What nobody calls, and what says nothing to callers. */
const elsewhere = [
  /^\/(openapi|info|jsonSchemaDialect)\b/,
  /\/(operationId|xml|\$schema|\$comment)\b/,
  /^\/components\/\w+\/\w+$/,
];

/** What may go because the document says it twice, or says what goes without saying. */
const redundant: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  jobs: [
    // A value that is fixed or listed has a type.
    /\/parameters\/0\/schema\/type$/,
    /\/(Kind|State)\/type$/,
    // Unknown counts as the worst, and this said the worst.
    '/paths/~1rpc~1StartJob/post/x-safety',
    // The keys of the operations say it.
    '/x-action-dispatch/path',
  ],
  'museum/openapi.yaml': [
    // The branches fix it themselves.
    /^\/components\/schemas\/Event\/discriminator/,
    // Listed values have a type.
    '/components/schemas/Kind/type',
    // The default of a query parameter.
    '/paths/~1events/get/parameters/2/style',
    // It says of each operation what its method says without it.
    /\/x-safety$/,
    // Path parameters are always required.
    /^\/paths\/~1events~1{eventId}.*\/parameters\/0\/required$/,
    // Another part of the same `allOf` says so too.
    /^\/components\/schemas\/EventBase\/(required\/1|type|properties\/kind(\/\$ref)?)$/,
    /^\/components\/schemas\/(Talk|Tour)\/allOf\/1\/(required\/0|type|properties\/kind\/type)$/,
  ],
  'legacy/openapi.json': [
    // It is false.
    '/components/schemas/Reading/properties/value/exclusiveMaximum',
    // Listed values have a type, and null is one of them because it is nullable.
    '/components/schemas/Reading/properties/unit/type',
    '/components/schemas/Reading/properties/unit/enum/2',
  ],
  'hostile/openapi.yaml': [
    '/paths/~1constructor~1{__proto__}/get/parameters/0/required',
    // A constant has a type.
    '/paths/~1constructor~1{__proto__}/get/parameters/2/schema/type',
  ],
};

const documents: [string, () => Promise<Api>][] = [
  ['jobs', () => Promise.resolve(jobs())],
  ...['museum/openapi.yaml', 'legacy/openapi.json', 'hostile/openapi.yaml'].map(
    (file): [string, () => Promise<Api>] => [file, async () => buildApi(await load(`test/cases/${file}`))],
  ),
];

describe.each(documents)('%s', (name, read) => {
  it('differs from itself in nothing', async () => {
    expect(compareApis(await read(), await read())).toEqual([]);
  });

  it('loses nothing unnoticed', async () => {
    const before = await read();
    const unnoticed: string[] = [];
    let tried = 0;
    for (const pointer of places(before.document)) {
      if (elsewhere.some((pattern) => pattern.test(pointer))) continue;
      let after: Api;
      try {
        after = buildApi({ document: without(before.document, pointer) });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        continue;
      }
      tried += 1;
      if (compareApis(before, after).length === 0) unnoticed.push(pointer);
    }
    const isKnown = (pointer: string) =>
      redundant[name]?.some((one) => (typeof one === 'string' ? one === pointer : one.test(pointer))) === true;
    expect(unnoticed.filter((pointer) => !isKnown(pointer))).toEqual([]);
    expect(tried).toBeGreaterThan(50);
  });
});
