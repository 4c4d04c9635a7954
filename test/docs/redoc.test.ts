/** Pages come one after another out of one process; none may know of the other, and a bad one may not spoil the next. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Redoc, type RedocInput } from '../../generator/docs/page/redoc.js';
import type { JsonObject } from '../../generator/meaning/json.js';

const template = '<title>{{title}}</title>{{{redocHTML}}}';
const document = (title: string, more: JsonObject = {}): JsonObject => ({
  openapi: '3.1.0',
  info: { title, version: '1' },
  paths: {
    '/a': { get: { operationId: 'a', summary: `Reads ${title}`, responses: { '200': { description: 'Fine.' } } } },
  },
  ...more,
});
const input = (title: string, options: JsonObject = {}): RedocInput => ({
  document: document(title),
  title: `About ${title}`,
  template,
  options,
});
/** Redocly numbers what it renders; the numbers start anew with every document. */
const alone = async (one: RedocInput) => {
  const own = new Redoc();
  try {
    return await own.page(one);
  } finally {
    own.end();
  }
};

let redoc: Redoc;
beforeEach(() => void (redoc = new Redoc()));
afterEach(() => redoc.end());

describe('one process for all pages', () => {
  it('makes of each what a process of its own makes of it', async () => {
    const inputs = [input('Tea', { hideDownloadButtons: true }), input('Coffee'), input('Tea')];
    const together = await Promise.all(inputs.map((one) => redoc.page(one)));
    const apart: string[] = [];
    for (const one of inputs) apart.push(await alone(one));
    expect(together.map((page) => /<title>(.*?)<\/title>/.exec(page)?.[1])).toEqual([
      'About Tea',
      'About Coffee',
      'About Tea',
    ]);
    together.forEach((page, index) => expect(page === apart[index], `page ${index} differs`).toBe(true));
  });

  it('says what was wrong with one, and goes on with the next', async () => {
    const broken = redoc.page({ ...input('Broken'), template: '{{#if}}' });
    const next = redoc.page(input('Tea'));
    await expect(broken).rejects.toThrow(/^redocly build-docs ended with exit code [1-9]\d*:\n.*\S/s);
    expect(await next).toContain('<title>About Tea</title>');
  });

  it('starts again after it was ended', async () => {
    await redoc.page(input('Tea'));
    redoc.end();
    expect(await redoc.page(input('Coffee'))).toContain('<title>About Coffee</title>');
  });
});
