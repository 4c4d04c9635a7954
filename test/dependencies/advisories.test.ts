/** What `npm run audit` makes of the registry's answer. */
import { describe, expect, it } from 'vitest';
import { judge } from './advisories.js';

const advisory = (id: string, severity: string) => ({
  name: 'a-package',
  title: 'Something',
  severity,
  url: `https://github.com/advisories/${id}`,
});
const answer = (...via: unknown[]) =>
  JSON.stringify({ vulnerabilities: { 'a-package': { via }, another: { via: ['a-package'] } } });
const decision = 'GHSA-aaaa cannot be reached.';

describe('given an answer of the registry, want the advisories that are open', () => {
  it.each([
    { given: 'nothing found', output: '{ "vulnerabilities": {} }', all: 0, open: [] },
    { given: 'a moderate one', output: answer(advisory('GHSA-bbbb', 'moderate')), all: 1, open: [] },
    { given: 'a high one that is discussed', output: answer(advisory('GHSA-aaaa', 'high')), all: 1, open: [] },
    { given: 'a high one', output: answer(advisory('GHSA-bbbb', 'high')), all: 1, open: ['GHSA-bbbb'] },
    {
      given: 'a critical one, reached two ways',
      output: answer(advisory('GHSA-cccc', 'critical'), advisory('GHSA-cccc', 'critical')),
      all: 1,
      open: ['GHSA-cccc'],
    },
  ])('$given', ({ output, all, open }) => {
    const verdict = judge(output, decision);
    expect(verdict?.all).toHaveLength(all);
    expect(verdict?.open.map(({ url }) => url.split('/').pop())).toEqual(open);
  });

  it.each([
    { given: 'no network', output: '' },
    { given: 'a refusal', output: '{ "message": "405 Method Not Allowed", "error": {} }' },
    { given: 'a page of a proxy', output: '<html>' },
  ])('$given: no verdict, which is not "nothing found"', ({ output }) => {
    expect(judge(output, decision)).toBeUndefined();
  });
});
