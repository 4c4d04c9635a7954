/** Enumerations and error codes as values: the document's own, the same as the types, and nothing that is not asked for. */
import { build } from 'esbuild';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { components } from '../../generated/types.js';
import { ContainerType, EmptydirMode, errorCodes, WorkloadKind, WorkloadStatus } from '../../generated/enums.js';
import * as enums from '../../generated/enums.js';
import { emitEnums } from '../../generator/emit/enums.js';
import { load } from '../../generator/read/load.js';
import { buildApi } from '../../generator/meaning/build.js';

type Schemas = components['schemas'];
const api = buildApi(await load('spec/openapi.yaml'));

describe('an enumeration', () => {
  it('has exactly the values of its type', () => {
    expectTypeOf<WorkloadStatus>().toEqualTypeOf<Schemas['WorkloadStatus']>();
    expectTypeOf<ContainerType>().toEqualTypeOf<Schemas['ContainerType']>();
    expectTypeOf<WorkloadKind>().toEqualTypeOf<NonNullable<Schemas['Workload']['Kind']>>();
    expectTypeOf<EmptydirMode>().toEqualTypeOf<Schemas['Emptydir']['Mode']>();
    expectTypeOf<enums.ErrorCode>().toEqualTypeOf<Schemas['ErrorCode']>();
  });

  it('lists them in the document’s order', () => {
    expect(Object.values(WorkloadStatus)).toEqual(['Creating', 'CreateFail', 'Running', 'Updating', 'Abnormal']);
  });
});

describe('error codes', () => {
  it('are all that an action documents, with their status', () => {
    const documented = new Map(
      api.operations.flatMap((one) => one.documentedErrors).map((one) => [one.code, one.status]),
    );
    expect(Object.fromEntries(Object.entries(errorCodes).map(([code, { status }]) => [code, status]))).toEqual(
      Object.fromEntries(documented),
    );
    expect(Object.keys(errorCodes).sort()).toEqual(Object.values(enums.ErrorCode).sort());
  });

  it('mean what the error of their own name means where several share one', () => {
    expect(errorCodes.InvalidParameterValue.meaning).toMatch(/^A value is not allowed\./);
  });
});

describe('another document', () => {
  const files = (schemas: object, paths: object = {}) =>
    emitEnums(
      buildApi({
        document: { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths, components: { schemas } } as never,
      }),
    );

  it.each<[string, object, string[]]>([
    ['a list’s items', { A: { type: 'array', items: { enum: ['x', 'y'] } } }, ['A']],
    ['a property of a property', { A: { properties: { b: { properties: { c: { enum: ['x'] } } } } } }, ['ABC']],
    [
      'a branch',
      { A: { oneOf: [{ properties: { t: { enum: ['x'] } } }, { properties: { t: { enum: ['y'] } } }] } },
      ['AT', 'AT2'],
    ],
    ['names that fold together', { 'a-b': { enum: ['x'] }, aB: { enum: ['y'] } }, ['AB', 'AB2']],
    ['numbers, without what is no name', { A: { enum: [1, -2, null, true] } }, ['A']],
    ['a name of the file’s own', { errorCodes: { enum: ['x'] } }, ['ErrorCodes']],
  ])('names %s', (_what, schemas, want) => {
    const [file] = files(schemas);
    expect([...(file?.text.matchAll(/export const (\w+)/g) ?? [])].map(([, name]) => name)).toEqual(want);
  });

  it('describes each value where the document does', () => {
    const [file] = files({
      A: { description: 'All.', enum: ['x', 2], 'x-enumDescriptions': { x: 'Ex */', 2: 'Two.' } },
    });
    expect(file?.text).toContain(
      "/** All. */\nexport const A = {\n  /** Ex *\\/ */\n  x: 'x',\n  /** Two. */\n  '2': 2,\n} as const;",
    );
  });

  it('without enumerations gets no file', () => {
    expect(files({ A: { type: 'string' } })).toEqual([]);
  });
});

describe('a bundle', () => {
  it('holds nothing of what is not imported', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export { WorkloadStatus } from './generated/enums.js'", resolveDir: '.', loader: 'ts' },
      bundle: true,
      write: false,
      format: 'esm',
      minify: true,
    });
    const [bundle] = outputFiles;
    expect(bundle?.text).toContain('CreateFail');
    expect(bundle?.text).not.toMatch(/HighPerformance|MissingParameter/);
    expect(bundle?.text.length).toBeLessThan(200);
  });
});
