import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintFile } from '../../generator/read/lint.js';
import { build } from '../../generator/build/pipeline.js';
import { scaffoldAction } from '../../generator/command/scaffold.js';

let folder: string;
let spec: string;

beforeEach(() => {
  // Beside the real one, so that the house rules find what they import.
  folder = mkdtempSync(path.join(tmpdir(), 'scaffold-'));
  cpSync('spec', path.join(folder, 'spec'), { recursive: true });
  cpSync('node_modules/yaml', path.join(folder, 'node_modules/yaml'), { recursive: true });
  spec = path.join(folder, 'spec/openapi.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a new action', () => {
  it.each(['get', 'post'])('by %s is clean under every rule and in the model at once', async (method) => {
    scaffoldAction(spec, 'PauseStatefulWorkload', method);
    expect(await lintFile(spec)).toEqual([]);
    const { api } = await build(spec);
    const added = api.operations.find(({ id }) => id === 'pauseStatefulWorkload');
    expect(added).toMatchObject({
      key: '/ncs/PauseStatefulWorkload',
      method,
      action: { name: 'PauseStatefulWorkload' },
    });
    expect(added?.documentedErrors.length).toBeGreaterThan(5);
  });

  it('leaves every other line of the root as it was', () => {
    const before = readFileSync(spec, 'utf8').split('\n');
    scaffoldAction(spec, 'PauseStatefulWorkload', 'get');
    const added = readFileSync(spec, 'utf8')
      .split('\n')
      .filter((line) => !before.includes(line));
    expect(added).toEqual(['  /ncs/PauseStatefulWorkload:', '    $ref: ./actions/PauseStatefulWorkload.yaml']);
  });
});

describe('what cannot be added is refused, and nothing is written', () => {
  it.each([
    {
      given: 'a name in another case',
      action: 'pauseJob',
      method: 'get',
      want: '"pauseJob" is no name for an action.',
    },
    { given: 'a path as a name', action: '../Evil', method: 'get', want: '"../Evil" is no name for an action.' },
    {
      given: 'a method without a template',
      action: 'PauseJob',
      method: 'patch',
      want: 'There is no template for the method "patch".\nFix: Use one of: get, post.',
    },
    {
      given: 'an action that exists',
      action: 'RestartContainer',
      method: 'get',
      want: 'The action RestartContainer has a file already.',
    },
  ])('$given', ({ action, method, want }) => {
    const before = readFileSync(spec, 'utf8');
    expect(() => scaffoldAction(spec, action, method)).toThrow(want);
    expect(readFileSync(spec, 'utf8')).toBe(before);
  });
});
