import openapiTS, { type OpenAPI3 } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { bannerFor } from '../../generator/emit/banner.js';
import { emitTypes, typesOptions, typesText } from '../../generator/emit/types.js';
import { load } from '../../generator/load.js';
import { buildApi } from '../../generator/model/build.js';

describe("what we emit is what the library's own entry emits", () => {
  it.each([
    'spec/openapi.yaml',
    'test/cases/museum/openapi.yaml',
    'test/cases/hostile/openapi.yaml',
    'test/cases/legacy/openapi.json',
  ])('%s', async (file) => {
    const api = buildApi(await load(file));
    const nodes = await openapiTS(structuredClone(api.document) as unknown as OpenAPI3, typesOptions);
    expect(emitTypes(api)[0]?.text).toBe(`${bannerFor('emit/types.ts')}\n${typesText(nodes)}`);
  });
});
