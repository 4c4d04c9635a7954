/** What operations are called in code, as a table: the document's word, and the method people would write for it. */
import { describe, expect, it } from 'vitest';
import { distinctNames, methodName, nameOfCall, shortHash } from '../../generator/meaning/names.js';

describe('an operationId as a method', () => {
  it.each([
    ['createOrder', 'createOrder'],
    ['create-order', 'createOrder'],
    ['create_order', 'createOrder'],
    ['Create order', 'createOrder'],
    ['repos/list-for-user', 'reposListForUser'],
    ['GetAccount', 'getAccount'],
    ['HTTPCheck', 'httpCheck'],
    ['ID', 'id'],
    ['2fa.enable', '_2faEnable'],
    ['größe-ändern', 'größeÄndern'],
    ['then', 'then_'],
    ['constructor', 'constructor_'],
    ['$batch', '$batch'],
    ['«»', '_'],
  ])('%s → %s', (id, want) => {
    expect(methodName(id)).toBe(want);
  });
});

describe('an operation without operationId is called by method and path', () => {
  it.each([
    ['get', '/orders/{id}', 'getOrdersById'],
    ['GET', '/', 'getRoot'],
    ['post', '/orders/{order-id}/items', 'postOrdersByOrderIdItems'],
    ['delete', '/v1/files/{name}.{ext}', 'deleteV1FilesByNameByExt'],
    ['get', '/größen', 'getGrößen'],
  ])('%s %s → %s', (method, path, want) => {
    expect(nameOfCall(method, path)).toBe(want);
  });
});

describe('names that collide', () => {
  const calls = (...paths: string[]) =>
    distinctNames(
      paths,
      (path) => nameOfCall('get', path),
      (path) => shortHash('get', path),
    ).names;

  it('get the hash of their own method and path, letter case apart', () => {
    expect(calls('/a-b', '/a/B', '/c')).toEqual([
      `getAB_${shortHash('get', '/a-b')}`,
      `getAB_${shortHash('get', '/a/B')}`,
      'getC',
    ]);
  });

  it('are renamed only by a collision: another operation changes nothing', () => {
    expect(calls('/a-b', '/c').slice(0, 1)).toEqual(['getAB']);
    expect(calls('/a-b', '/d', '/c').slice(0, 1)).toEqual(['getAB']);
    expect(calls('/c', '/a/B', '/a-b')[2]).toBe(calls('/a-b', '/a/B')[0]);
  });
});
