/** Security schemes: asked for with `auth`, and never otherwise. */
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import { documentOf, mockOf } from './rest.js';

const securitySchemes: JsonObject = {
  basic: { type: 'http', scheme: 'basic' },
  bearer: { type: 'http', scheme: 'bearer' },
  key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  inQuery: { type: 'apiKey', in: 'query', name: 'key' },
  inCookie: { type: 'apiKey', in: 'cookie', name: 'session' },
  oauth: {
    type: 'oauth2',
    flows: { clientCredentials: { tokenUrl: 'https://x.example', scopes: { read: '', write: '' } } },
  },
  tls: { type: 'mutualTLS' },
};
const responses = { '204': { description: 'D.' } };

function guarded(security: JsonValue, more: JsonObject = {}, options = { auth: true }) {
  return mockOf(documentOf({ security, responses, ...more }, { components: { securitySchemes } }), options);
}

function tokenWith(claims: JsonObject): string {
  return `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
}

describe('credentials', () => {
  it.each([
    { security: [{ basic: [] }], headers: {}, want: 401, challenge: 'Basic realm="Things"' },
    { security: [{ basic: [] }], headers: { Authorization: 'Basic YTpi' }, want: 204 },
    { security: [{ basic: [] }], headers: { Authorization: 'Bearer x' }, want: 401, challenge: 'Basic realm="Things"' },
    { security: [{ bearer: [] }], headers: { Authorization: 'bearer x' }, want: 204 },
    {
      security: [{ bearer: [] }],
      headers: { Authorization: 'Bearer ' },
      want: 401,
      challenge: 'Bearer realm="Things"',
    },
    { security: [{ key: [] }], headers: { 'X-Key': 'k' }, want: 204 },
    { security: [{ key: [] }], headers: {}, want: 401, challenge: 'ApiKey realm="Things", in="header", name="X-Key"' },
    { security: [{ inQuery: [] }], headers: {}, target: '/it?key=k', want: 204 },
    { security: [{ inCookie: [] }], headers: { Cookie: 'a=b; session=s' }, want: 204 },
    { security: [{ key: [], basic: [] }], headers: { 'X-Key': 'k' }, want: 401, challenge: 'Basic realm="Things"' },
    { security: [{ key: [] }, { basic: [] }], headers: { Authorization: 'Basic YTpi' }, want: 204 },
    { security: [{ key: [] }, {}], headers: {}, want: 204 },
    { security: [{ tls: [] }], headers: {}, want: 204 },
    { security: [], headers: {}, want: 204 },
  ])('$security with $headers: $want', async ({ security, headers, target = '/it', want, challenge = null }) => {
    const answer = await guarded(security).ask({ headers }, target);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([want, challenge]);
  });

  it('are not asked for unless the mock is told to', async () => {
    expect((await guarded([{ basic: [] }], {}, { auth: false }).ask()).status).toBe(204);
  });
});

describe('scopes', () => {
  it.each([
    { given: 'a token that says nothing has all', headers: { Authorization: 'Bearer opaque' }, want: 204 },
    {
      given: 'a token that has them',
      headers: { Authorization: `Bearer ${tokenWith({ scope: 'read write' })}` },
      want: 204,
    },
    {
      given: 'a token that lacks one',
      headers: { Authorization: `Bearer ${tokenWith({ scp: ['read'] })}` },
      want: 403,
    },
    { given: 'the caller says so', headers: { Authorization: 'Bearer x', Prefer: 'scopes="read"' }, want: 403 },
    { given: 'the caller has both', headers: { Authorization: 'Bearer x', Prefer: 'scopes="read write"' }, want: 204 },
  ])('$given: $want', async ({ headers, want }) => {
    const answer = await guarded([{ oauth: ['read', 'write'] }]).ask({ headers });
    const challenge = want === 403 ? 'Bearer error="insufficient_scope", scope="write"' : null;
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([want, challenge]);
  });
});

it('what the operation documents for it is answered', async () => {
  const refused = { description: 'N.', content: { 'application/json': { schema: {}, example: { code: 'NoKey' } } } };
  const { ask } = guarded([{ key: [] }], { responses: { ...responses, '401': refused } });
  const { status, text, headers } = await ask();
  expect([status, text, headers.has('www-authenticate')]).toEqual([401, '{"code":"NoKey"}', true]);
});
