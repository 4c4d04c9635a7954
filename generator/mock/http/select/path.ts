/** Which operation a request means by its method and its path. */
import type { Api, Operation } from '../../../meaning/api.js';
import { arrayOf, own, stringOf } from '../../../meaning/json.js';
import { queryOfKey, type KeyPair } from '../../../meaning/operation/key-query.js';
import { listedInPath } from '../../../meaning/operation/parts.js';
import { unpercent } from '../../../runtime/arguments/encode.js';
import type { Validator } from '../../../validate/validator.js';
import { holesOf, pathReader } from '../../../runtime/arguments/template.js';
import { malformed, pathOf, queryOf, queryTextOf, type Selector } from './target.js';

interface Route {
  readonly read: (path: string) => ReadonlyMap<string, string> | undefined;
  readonly holes: number;
  /** Segments of which nothing is written out. */
  readonly open: number;
  /** What its key has behind a `?`: such a call must name it. */
  readonly query: readonly KeyPair[];
  /** How much of the path is written out. */
  readonly literal: number;
  readonly operation: Operation;
}

/** Paths of the document's servers: clients of theirs send them, and reach the mock as well. */
export function serverPaths({ document }: Api): string[] {
  const paths = arrayOf(document['servers']).flatMap((server) => {
    const url = (stringOf(own(server, 'url')) ?? '').replaceAll(
      /\{([^{}]+)\}/g,
      (_, name: string) => stringOf(own(own(own(server, 'variables'), name), 'default')) ?? name,
    );
    const path = /^(?:[a-z][\w+.-]*:)?(?:\/\/[^/?#]*)?([^?#]*)/i.exec(url)?.[1] ?? '';
    return path.replace(/\/+$/, '');
  });
  return [...new Set(paths)].filter((path) => path.startsWith('/'));
}

/**
 * Templates with fewer segments that can be anything win, so that `/users/me` is not taken for `/users/{id}`, nor is
 * `/users/{id}.{form}`; of those with as many the one with fewer parameters, then the one of which more is written out. Where
 * several are left, the values tell: the first one whose parameters they fit.
 */
export function byPath(api: Api, { fitsPath }: Pick<Validator, 'fitsPath'>): Selector {
  const prefixes = serverPaths(api);
  const routes = api.operations
    .map((operation): Route => {
      const { path } = operation.wire;
      const readers = ['', ...prefixes].map((prefix) =>
        pathReader(prefix + path, (name) => listedInPath(operation, name)),
      );
      const read = (target: string) => readers.map((one) => one(target)).find((values) => values !== undefined);
      const names = holesOf(path);
      const literal = path.length - names.join('').length;
      const open = path.split('/').filter((segment) => /^\{[^{}]*\}$/.test(segment)).length;
      return { read, query: queryOfKey(operation.key), holes: names.length, open, literal, operation };
    })
    .sort(
      (left, right) =>
        right.query.length - left.query.length ||
        left.open - right.open ||
        left.holes - right.holes ||
        right.literal - left.literal,
    );

  const selecting = routes.some(({ query }) => query.length > 0);

  return (incoming) => {
    const path = pathOf(incoming.target);
    const asked = selecting ? new URLSearchParams(queryTextOf(incoming.target)) : new URLSearchParams();
    const fitting = routes.flatMap((route) => {
      const isAsked = route.query.every(({ name, hole, text }) =>
        hole === undefined ? asked.has(name, text) : asked.has(name),
      );
      const values = isAsked ? route.read(path) : undefined;
      return values === undefined ? [] : [{ route, values }];
    });
    if (fitting.length === 0)
      return { kind: 'path', field: 'path', value: path, reason: 'must be a path of this document' };
    const by = (method: string) => {
      const all = fitting.filter(({ route }) => route.operation.wire.method === method);
      // `/a.zip` is no `/{name}.{form}` where zip is none of the forms, nor is `/a` a `/{id}` where ids are numbers.
      const fits = () => all.find(({ route, values }) => fitsPath(route.operation, values));
      return (all.length > 1 ? fits() : undefined) ?? all[0];
    };
    const found = by(incoming.method) ?? (incoming.method === 'HEAD' ? by('GET') : undefined);
    if (found === undefined) {
      const allow = [...new Set(fitting.map(({ route }) => route.operation.wire.method))];
      return {
        kind: 'method',
        field: 'method',
        value: incoming.method,
        reason: `must be ${allow.join(' or ')}`,
        allow,
      };
    }
    const query = queryTextOf(incoming.target);
    try {
      queryOf(query);
      for (const text of found.values.values()) unpercent(text);
    } catch {
      return malformed;
    }
    return { operation: found.route.operation, query, path: found.values };
  };
}
