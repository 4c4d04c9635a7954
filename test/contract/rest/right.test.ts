/** A plain REST server that is as its document says: all of it is looked at, nothing is said against it, and no harm is done. */
import { describe, expect, it } from 'vitest';
import { reportText } from '../../../generator/contract/report/text.js';
import { examine } from './examine.js';

const isWriting = ({ method }: { readonly method: string }) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method);
const idsIn = (path: string) => path.match(/\d+/g)?.map(Number) ?? [];

describe('the right server', () => {
  it.each([1, 2, 3])('is examined in all that it reads, and is accused of nothing (seed %i)', async (seed) => {
    const { findings, uncovered, leftOut, selected, seen } = await examine({ seed });
    expect(findings).toEqual([]);
    expect(uncovered).toEqual([]);
    expect(leftOut.map(({ action }) => action).sort()).toEqual([
      'DELETE /books/{bookId}',
      'PATCH /books/{bookId}',
      'POST /books',
      'POST /books/{bookId}/reviews',
      'PUT /books/{bookId}',
    ]);
    expect(selected).toBe(12);
    expect(seen.filter(isWriting)).toEqual([]);
    expect(seen.length).toBeGreaterThan(50);
  });

  it('is accused of nothing when it may be changed, and is left as it was found', async () => {
    const { findings, uncovered, leftOut, seen } = await examine({ allow: ['*'] });
    expect(findings).toEqual([]);
    expect(uncovered).toEqual([]);
    expect(leftOut).toEqual([]);
    const writes = seen.filter(isWriting).filter(({ token }) => token === 'reader-of-books');
    expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /books',
      'POST /books/43/reviews',
      'PUT /books/43',
      'PATCH /books/43',
      'DELETE /books/43',
    ]);
    expect(
      writes.flatMap(({ path }) => idsIn(path)),
      'only what the run made itself',
    ).not.toContain(41);
  });

  it('is accused of nothing with chance', async () => {
    const { findings, named } = await examine({
      allow: ['*'],
      phases: ['examples', 'coverage', 'fuzzing', 'stateful'],
    });
    expect(named, JSON.stringify(findings.slice(0, 3))).toEqual([]);
  });

  it('is asked for what it lists, not for what an example says', async () => {
    const { seen } = await examine();
    const right = seen.filter(({ path }) => path.startsWith('/books/')).flatMap(({ path }) => idsIn(path));
    expect(right).toContain(41);
    expect(right).not.toContain(7);
  });
});

describe('test data that is missing', () => {
  it('is said as such, with what to put into --vars, and is no failure of the server', async () => {
    const matrix = await examine({ books: 0 });
    expect(matrix.findings).toEqual([]);
    expect(matrix.uncovered.map(({ action }) => action)).toEqual([
      'GET /books/{bookId}',
      'GET /books/{bookId}/reviews',
      'GET /books/{bookId}/reviews/{reviewId}',
    ]);
    expect(reportText(matrix)).toContain(
      [
        'Not covered, and that is a failure:',
        '  GET /books/{bookId}: test data is missing: the server does not know bookId 7 (404)',
        '    give what it knows with --vars, `getBook: { bookId: … }`',
      ].join('\n'),
    );
  });

  it('is a failure of the server when the caller said that it is there', async () => {
    const { named, uncovered } = await examine({ books: 0, varsOf: () => ({ bookId: 5, reviewId: 6 }) });
    expect(uncovered).toEqual([]);
    expect(named).toContain('examples_accepted GET /books/{bookId}');
  });

  it('are credentials, where the document asks for them and nobody gave any', async () => {
    const matrix = await examine({ headers: [] });
    expect(matrix.findings).toEqual([]);
    expect(matrix.uncovered).toHaveLength(6);
    expect(matrix.uncovered[0]).toEqual({
      action: 'GET /books',
      why: 'it asks for credentials (401): token',
      help: "give them with --header, such as --header 'Authorization: Bearer …', or with --sign",
    });
  });
});

describe('phases', () => {
  const isWrong = ({ path, query }: { readonly path: string; readonly query: URLSearchParams }) =>
    /text|\/0$/.test(path) || query.get('limit') === '0';

  it('of examples send no mistakes', async () => {
    const { seen, uncovered, named } = await examine({ phases: ['examples'] });
    expect(seen.some(isWrong)).toBe(false);
    expect(uncovered).toEqual([]);
    expect(named).toEqual([]);
  });

  it('of coverage send them', async () => {
    const { seen } = await examine({ phases: ['coverage'] });
    expect(seen.some(isWrong)).toBe(true);
  });

  it('without stateful ask for nothing again', async () => {
    const { rows } = await examine({ phases: ['examples'], allow: ['*'] });
    const runs = (check: 'ensure_resource_availability' | 'use_after_free') =>
      rows.reduce((sum, { cells }) => sum + (cells.get(check)?.runs ?? 0), 0);
    expect([runs('ensure_resource_availability'), runs('use_after_free')]).toEqual([0, 0]);
  });
});
