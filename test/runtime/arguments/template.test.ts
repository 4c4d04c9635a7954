/** Holes of a path, read from a path. */
import { expect, it } from 'vitest';
import { pathReader } from '../../../generator/runtime/arguments/template.js';

const listed: Readonly<Record<string, readonly string[]>> = { ext: ['.json', '.xml'], lang: ['en', 'zh-CN'] };

it.each([
  ['/blog/{name}', '/blog/a%20b', { name: 'a%20b' }],
  ['/blog/{name}{ext}', '/blog/a.b.json', { name: 'a.b', ext: '.json' }],
  ['/{lang}{name}', '/zh-CNhome', { lang: 'zh-CN', name: 'home' }],
  // Wrong, and so for somebody else to refuse.
  ['/blog/{name}{ext}', '/blog/a.txt', { name: 'a.tx', ext: 't' }],
  ['/a.b/{name}', '/aXb/c', undefined],
  ['/blog/{name}', '/blog/a/b', undefined],
])('%s of %s', (template, path, want) => {
  const found = pathReader(template, (name) => listed[name] ?? [])(path);
  expect(found === undefined ? undefined : Object.fromEntries(found)).toEqual(want);
});
