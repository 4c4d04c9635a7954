/** Which operation a request means: by the dispatching parameters, or by method and path template. */
import type { Api, Operation, ViolationKind } from '../../meaning/api.js';
import { arrayOf, own, stringOf } from '../../meaning/json.js';
import { listedInPath } from '../../meaning/operation/parts.js';
import { unformed, unpercent } from '../../runtime/arguments/encode.js';
import { arrivedAs, pairsOf } from '../../runtime/arguments/pair.js';
import { holesOf, pathReader } from '../../runtime/arguments/template.js';
import type { Incoming } from './exchange.js';

/** Arguments as they arrived, apart by place. */
export interface Selected {
  readonly operation: Operation;
  /** What stands in the holes of the path, still encoded. */
  readonly path: ReadonlyMap<string, string>;
  /** The query as it came. */
  readonly query: string;
}

/** Why no operation was meant; `kind` says which rule of the document answers. */
export interface NotSelected {
  readonly kind: ViolationKind;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  /** Methods that would be right, for a wrong one. */
  readonly allow?: readonly string[];
}

export type Selector = (incoming: Incoming) => Selected | NotSelected;

export function createSelector(api: Api): Selector {
  return api.dispatch === undefined ? byPath(api) : byParameter(api, api.dispatch);
}

/** Decoded query, names exact. A malformed percent sequence throws a URIError. */
export function queryOf(text: string): Map<string, string[]> {
  const { values } = arrivedAs(pairsOf(text, unformed), unformed);
  return new Map([...values].map(([name, all]) => [name, all.map(unformed)]));
}

/** The query as it came, without the question mark. */
export function queryTextOf(target: string): string {
  const start = target.indexOf('?');
  return start === -1 ? '' : target.slice(start + 1);
}

export function pathOf(target: string): string {
  const start = target.indexOf('?');
  return start === -1 ? target : target.slice(0, start);
}

const malformed: NotSelected = { kind: 'format', field: 'query', value: '', reason: 'must be percent-encoded UTF-8' };

function byParameter(api: Api, dispatch: NonNullable<Api['dispatch']>): Selector {
  const identity = (action: string, version: string | undefined) => `${version ?? ''}\n${action}`;
  const known = new Map(api.operations.map((one) => [identity(one.action?.name ?? '', one.action?.version), one]));
  const actions = new Set(api.operations.map((one) => one.action?.name ?? ''));
  const methods = [...new Set(api.operations.map((one) => one.wire.method))];

  return (incoming) => {
    const path = pathOf(incoming.target);
    if (path !== dispatch.path) return { kind: 'path', field: 'path', value: path, reason: `must be ${dispatch.path}` };
    const text = queryTextOf(incoming.target);
    let query: Map<string, string[]>;
    try {
      query = queryOf(text);
    } catch {
      return malformed;
    }
    const chosen = (selector: { in: 'query' | 'header'; parameter: string }): string | NotSelected => {
      const field = selector.parameter;
      const values = (selector.in === 'query' ? query.get(field) : incoming.headers.get(field.toLowerCase())) ?? [];
      const [value = '', ...more] = values;
      if (values.length === 0 || (more.length === 0 && value === ''))
        return { kind: 'missing', field, value: '', reason: 'must be present' };
      if (more.length > 0) return { kind: 'value', field, value: values.join(', '), reason: 'must be given once' };
      return value;
    };
    const action = chosen(dispatch);
    if (typeof action !== 'string') return action;
    if (!actions.has(action))
      return { kind: 'value', field: dispatch.parameter, value: action, reason: 'must be an action of this document' };
    const version = dispatch.version === undefined ? undefined : chosen(dispatch.version);
    if (version !== undefined && typeof version !== 'string') return version;
    const operation = known.get(identity(action, version));
    if (operation === undefined) {
      return {
        kind: 'value',
        field: dispatch.version?.parameter ?? '',
        value: version ?? '',
        reason: `must be a version of ${action}`,
      };
    }
    if (!accepts(operation, incoming.method)) {
      const allow = operation.wire.method === 'GET' ? ['GET', 'HEAD', 'OPTIONS'] : [operation.wire.method, 'OPTIONS'];
      return {
        kind: 'method',
        field: 'method',
        value: incoming.method,
        reason: `must be ${operation.wire.method}`,
        allow,
      };
    }
    return { operation, query: text, path: new Map() };
  };

  function accepts(operation: Operation, method: string): boolean {
    return (
      operation.wire.method === method ||
      (method === 'HEAD' && operation.wire.method === 'GET' && methods.includes('GET'))
    );
  }
}

interface Route {
  readonly read: (path: string) => ReadonlyMap<string, string> | undefined;
  readonly holes: number;
  readonly operation: Operation;
}

/** Paths of the document's servers: clients of theirs send them, and reach the mock as well. */
function serverPaths({ document }: Api): string[] {
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

/** Templates with fewer parameters win, so that `/users/me` is not taken for `/users/{id}`. */
function byPath(api: Api): Selector {
  const prefixes = serverPaths(api);
  const routes = api.operations
    .map((operation): Route => {
      const { path } = operation.wire;
      const readers = ['', ...prefixes].map((prefix) =>
        pathReader(prefix + path, (name) => listedInPath(operation, name)),
      );
      const read = (target: string) => readers.map((one) => one(target)).find((values) => values !== undefined);
      return { read, holes: holesOf(path).length, operation };
    })
    .sort((left, right) => left.holes - right.holes);

  return (incoming) => {
    const path = pathOf(incoming.target);
    const fitting = routes.flatMap((route) => {
      const values = route.read(path);
      return values === undefined ? [] : [{ route, values }];
    });
    if (fitting.length === 0)
      return { kind: 'path', field: 'path', value: path, reason: 'must be a path of this document' };
    const found =
      fitting.find(({ route }) => route.operation.wire.method === incoming.method) ??
      (incoming.method === 'HEAD' ? fitting.find(({ route }) => route.operation.wire.method === 'GET') : undefined);
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
