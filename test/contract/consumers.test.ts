/** The applications in test/consumers, run against the mock. That they compile is shown by the compiler. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';
import { changeEverything, resize } from '../consumers/change.js';
import { createEverything } from '../consumers/create.js';
import { report } from '../consumers/watch.js';

let mock: Listening;
beforeAll(async () => {
  mock = await createMock(buildApi(await load('spec/openapi.yaml'))).listen();
});
afterAll(() => mock.close());

describe('applications', () => {
  it('create', async () => {
    expect(await createEverything(mock.url)).toBe(403778);
  });

  it('watch', async () => {
    const lines = await report(mock.url, 771294);
    expect(lines[0]).toBe('403778 web Running');
    expect(lines.length).toBeGreaterThan(10);
  });

  it('change', async () => {
    const ids = await changeEverything(mock.url, 771294, 403778);
    expect(ids).toHaveLength(8);
    ids.forEach((id) => expect(id).toMatch(/^[0-9a-f-]{36}$/));
  });

  it('resize, told apart by code', async () => {
    expect(await resize(mock.url, 771294, 403778, 'ncs.n1.medium8')).toBe('resized');
  });
});
