/** Which action a request means: by its path, what selects the action there, and its method. */
import type { Api, Dispatch, DispatchPlace, Operation, Selector as Rule } from '../../../meaning/api.js';
import { own, type JsonValue } from '../../../meaning/json.js';
import { pathOf as membersOf } from '../../../meaning/operation/enclosure.js';
import { listedInPath } from '../../../meaning/operation/parts.js';
import { propertyNames } from '../../../meaning/schema/schema.js';
import { unformed, unpercent } from '../../../runtime/arguments/encode.js';
import { isUrlEncoded } from '../../../runtime/arguments/media-type.js';
import { pathReader } from '../../../runtime/arguments/template.js';
import { fieldOf } from '../../../validate/violation.js';
import { header, type Incoming } from '../exchange.js';
import { serverPaths } from './path.js';
import { malformed, pathOf, queryOf, queryTextOf, type NotSelected, type Selector } from './target.js';

/** A URL of the document, and the actions there. */
interface Place {
  readonly read: (path: string) => ReadonlyMap<string, string> | undefined;
  /** By action and version. */
  readonly known: ReadonlyMap<string, Operation>;
  readonly actions: ReadonlySet<string>;
}

interface Chosen {
  readonly in: DispatchPlace;
  readonly value: string;
}

/** What one request says of the action that it means. */
type Say = (rule: Rule) => Chosen | NotSelected;

export function byAction(api: Api, dispatch: Dispatch): Selector {
  const places = placesOf(api, dispatch);
  const isGetKnown = api.operations.some((one) => waysOf(one).some(({ wire }) => wire.method === 'GET'));
  const accepts = ({ wire }: Operation, method: string) =>
    wire.method === method || (method === 'HEAD' && wire.method === 'GET' && isGetKnown);

  return (incoming) => {
    const path = pathOf(incoming.target);
    const fitting = places.flatMap((place) => {
      const values = place.read(path);
      return values === undefined ? [] : [{ ...place, values }];
    });
    if (fitting.length === 0) {
      const reason = dispatch.path === undefined ? 'must be a path of this document' : `must be ${dispatch.path}`;
      return { kind: 'path', field: 'path', value: path, reason };
    }
    const text = queryTextOf(incoming.target);
    let query: Map<string, string[]>;
    try {
      query = queryOf(text);
      for (const { values } of fitting) for (const value of values.values()) unpercent(value);
    } catch {
      return malformed;
    }
    const say = sayingOf(incoming, query);
    const action = say(dispatch);
    // Without a body nothing is selected by one; another method would not change that.
    const isUnknown =
      dispatch.in.includes('body') && !hasBody(incoming) && !methodsAt(fitting).includes(incoming.method);
    if (!('in' in action)) return isUnknown ? refused(incoming, methodsAt(fitting)) : action;
    const here = fitting.filter(({ actions }) => actions.has(action.value));
    const [first] = here;
    if (first === undefined) {
      const reason = 'must be an action of this document';
      return { kind: 'action', field: nameOf(dispatch), value: action.value, reason };
    }
    const version = dispatch.version === undefined ? undefined : say(dispatch.version);
    if (version !== undefined && !('in' in version)) return version;
    const found = here.flatMap(({ known, values }) => {
      const operation = known.get(identity(action.value, version?.value));
      return operation === undefined ? [] : [{ operation, values }];
    });
    const [one] = found;
    if (one === undefined) {
      const field = dispatch.version === undefined ? '' : nameOf(dispatch.version);
      return { kind: 'action', field, value: version?.value ?? '', reason: `must be a version of ${action.value}` };
    }
    const ways = waysOf(one.operation);
    const way = ways.find((each) => accepts(each, incoming.method));
    const isForm = action.in === 'body' && !dispatch.parameter.startsWith('/');
    if (way !== undefined) {
      const body = isForm ? withoutSelectors(api, dispatch, way, incoming) : undefined;
      return { operation: way, query: text, path: one.values, ...(body === undefined ? {} : { body }) };
    }
    // Where a rule lists both places, a form that is posted is another spelling of the query.
    const asked = ways.find(({ wire }) => wire.method === 'GET');
    if (isForm && incoming.method === 'POST' && asked !== undefined && dispatch.in.includes('query')) {
      const pairs = [text, textOf(incoming)].filter((part) => part !== '').join('&');
      return { operation: asked, query: pairs, path: one.values, body: new Uint8Array() };
    }
    return refused(incoming, [...new Set(ways.map(({ wire }) => wire.method))]);
  };
}

function methodsAt(places: readonly Place[]): string[] {
  const operations = places.flatMap(({ known }) => [...known.values()].flatMap(waysOf));
  return [...new Set(operations.map(({ wire }) => wire.method))];
}

function refused({ method }: Incoming, methods: readonly string[]): NotSelected {
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  return { kind: 'method', field: 'method', value: method, reason: `must be ${methods.join(' or ')}`, allow };
}

/** The operation, and the same action by other methods. */
function waysOf(operation: Operation): readonly Operation[] {
  return [operation, ...(operation.others ?? [])];
}

function identity(action: string, version: string | undefined): string {
  return `${version ?? ''}\n${action}`;
}

function placesOf(api: Api, dispatch: Dispatch): Place[] {
  const paths = [...new Set(api.operations.map(({ wire }) => wire.path))];
  const places = paths.map((path): Place & { readonly holes: number } => {
    const operations = api.operations.filter(({ wire }) => wire.path === path);
    return {
      read: readerOf(api, dispatch, path, operations),
      known: new Map(operations.map((one) => [identity(one.action?.name ?? '', one.action?.version), one])),
      actions: new Set(operations.map((one) => one.action?.name ?? '')),
      holes: path.split('{').length,
    };
  });
  return places.sort((left, right) => left.holes - right.holes);
}

/** One path that is declared for all is taken as it stands; those of keys as paths are, whether a slash ends them or not. */
function readerOf(api: Api, dispatch: Dispatch, path: string, operations: readonly Operation[]): Place['read'] {
  if (dispatch.path !== undefined) return (target) => (target === path ? new Map<string, string>() : undefined);
  const listed = (name: string) => operations.flatMap((one) => listedInPath(one, name));
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  const readers = ['', ...serverPaths(api)]
    .flatMap((prefix) => [prefix + path, ...(other === '' && prefix === '' ? [] : [prefix + other])])
    .map((template) => pathReader(template, listed));
  return (target) => readers.map((read) => read(target)).find((values) => values !== undefined);
}

/** Reads what selects, in each place when it is first asked for. */
function sayingOf(incoming: Incoming, query: ReadonlyMap<string, readonly string[]>): Say {
  let form: ReadonlyMap<string, readonly string[]> | undefined;
  let json: { readonly value?: JsonValue } | undefined;
  const inBody = (parameter: string): readonly string[] | NotSelected => {
    if (!parameter.startsWith('/')) {
      try {
        form ??= isForm(incoming) ? queryOf(textOf(incoming)) : new Map();
      } catch {
        return { ...malformed, field: 'body' };
      }
      return form.get(parameter) ?? [];
    }
    try {
      json ??= { value: JSON.parse(textOf(incoming)) as JsonValue };
    } catch {
      return { kind: 'format', field: 'body', value: '', reason: 'must be JSON' };
    }
    const value = membersOf(parameter).reduce<JsonValue | undefined>((holder, name) => own(holder, name), json.value);
    if (value === undefined || value === null) return [];
    if (typeof value === 'string') return [value];
    return {
      kind: 'format',
      field: fieldOf(membersOf(parameter)),
      value: JSON.stringify(value),
      reason: 'must be string',
    };
  };
  return (rule) => {
    const field = nameOf(rule);
    const missing: NotSelected = { kind: 'missing', field, value: '', reason: 'must be present' };
    for (const place of rule.in) {
      const values =
        place === 'query'
          ? (query.get(rule.parameter) ?? [])
          : place === 'header'
            ? (incoming.headers.get(rule.parameter.toLowerCase()) ?? [])
            : hasBody(incoming)
              ? inBody(rule.parameter)
              : [];
      if ('kind' in values) return values;
      const [value = '', ...more] = values;
      if (values.length === 0) continue;
      if (more.length > 0) return { kind: 'value', field, value: values.join(', '), reason: 'must be given once' };
      return value === '' ? missing : { in: place, value };
    }
    return missing;
  };
}

function nameOf({ parameter }: Rule): string {
  return fieldOf(membersOf(parameter));
}

function hasBody({ body }: Incoming): boolean {
  return body !== undefined && body !== 'too-large' && body.length > 0;
}

function isForm(incoming: Incoming): boolean {
  const type = header(incoming, 'content-type');
  return type === undefined || isUrlEncoded(type) || /^text\/plain\b/i.test(type);
}

/** @throws TypeError when the bytes are no UTF-8 */
function textOf({ body }: Incoming): string {
  return body === undefined || body === 'too-large' ? '' : new TextDecoder('utf-8', { fatal: true }).decode(body);
}

/** A form says what selects in fields that its schema need not know of. */
function withoutSelectors(
  api: Api,
  dispatch: Dispatch,
  { body }: Operation,
  incoming: Incoming,
): Uint8Array | undefined {
  const schema = body?.contents[0]?.schema;
  const declared = new Set(schema === undefined ? [] : propertyNames(api.document, schema, 'all'));
  const strange = [dispatch.parameter, dispatch.version?.parameter].filter(
    (name) => name !== undefined && !declared.has(name),
  );
  if (strange.length === 0) return undefined;
  const pairs = textOf(incoming).split('&');
  const kept = pairs.filter((pair) => !strange.includes(unformed(pair.split('=')[0] ?? '')));
  return kept.length === pairs.length ? undefined : new TextEncoder().encode(kept.join('&'));
}
