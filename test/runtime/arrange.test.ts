/** What selects an operation is the document's: no input, wherever it comes from, turns a call into another one. */
import { describe, expect, it } from 'vitest';
import { flat } from '../../generator/runtime/flat.js';
import { grouped } from '../../generator/runtime/grouped.js';
import { placed } from '../../generator/runtime/placed.js';

interface Sent {
  readonly params: { readonly query: object; readonly header?: HeadersInit };
  readonly body?: unknown;
}

const stolen = { Id: 1, Action: 'Delete', Version: 'x' };
const query = { Action: 'Describe', Version: '1' };

describe('an input with the names of what selects', () => {
  it('of one flat object, as a query', () => {
    const [method, path, sent] = flat('/api', 'Action', { Version: '1' })('describe', {}, stolen);
    expect([method, path, Object.entries((sent as Sent).params.query)]).toEqual([
      'GET',
      '/api',
      [
        ['Action', 'Describe'],
        ['Version', '1'],
        ['Id', 1],
      ],
    ]);
  });

  it('of one flat object, as a body, where it selects nothing', () => {
    const [method, , sent] = flat('/api', 'Action', { Version: '1' })('describe', { body: true }, stolen);
    expect([method, sent]).toEqual(['POST', { params: { query }, body: stolen }]);
  });

  it('of one flat object whose members have places', () => {
    const [, , sent] = placed()('describe', { method: 'GET', path: '/api', query, places: {} }, stolen);
    expect((sent as Sent).params.query).toEqual({ ...query, Id: 1 });
  });

  it('apart by place, as query and as headers in any case', () => {
    const row = { method: 'GET', path: '/api', query, header: { 'X-Action': 'Describe' } };
    const [, , sent] = grouped()('describe', row, { query: stolen, header: { 'x-action': 'Delete', 'x-id': '1' } });
    const { params } = sent as Sent;
    expect(params.query).toEqual({ ...query, Id: 1 });
    const headers = new Headers();
    for (const [name, value] of Object.entries(params.header as Record<string, string>)) headers.set(name, value);
    expect([headers.get('X-Action'), headers.get('X-Id')]).toEqual(['Describe', '1']);
  });
});
