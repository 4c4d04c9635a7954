/** `x-action-dispatch`: reads the rule that lets many operations share URLs, and each operation's share in it. */
import type { Problems } from '../../problem.js';
import {
  dispatchPlaces,
  type Action,
  type Dispatch,
  type DispatchPlace,
  type Enclosure,
  type Operation,
  type Parameter,
  type RequestBody,
  type Selector,
  type WireCall,
} from '../api.js';
import type { Call } from '../operation/methods.js';
import { onlyValue, pathOf, readEnclosure } from '../operation/enclosure.js';
import { own, pointerSegments, pointerTo, stringOf, type JsonObject, type JsonValue } from '../json.js';
import { declared } from './extensions.js';
import { onlyKnown } from './members.js';
import { membersOf } from './reference/table.js';

const kind = 'dispatch';
const where = { pointer: '/x-action-dispatch' };

/** The root's dispatch rule, or undefined for an ordinary REST document. */
export function readDispatch(document: JsonObject, problems: Problems): Dispatch | undefined {
  const rule = declared(document, 'x-action-dispatch');
  if (rule === undefined) return undefined;
  onlyKnown(rule, membersOf('x-action-dispatch'), where.pointer, kind, problems);
  const path = own(rule, 'path');
  const selector = readSelector(rule);
  if (!(path === undefined || (typeof path === 'string' && path.startsWith('/'))) || selector === undefined) {
    const what = 'x-action-dispatch lacks a place or a parameter name, or its path does not begin with "/".';
    const fix =
      'Write it like { path: /rpc, in: query, parameter: Action }; in is query, header, body or a list of them.';
    problems.add(kind, where, what, fix);
    return undefined;
  }
  const versionRule = own(rule, 'version');
  const version = versionRule === undefined ? undefined : readSelector(versionRule);
  if (versionRule !== undefined && version === undefined) {
    problems.add(
      kind,
      where,
      'The version of x-action-dispatch lacks a place or a parameter name.',
      'Write version: { in: query, parameter: Version }, or leave it out.',
    );
  }
  const given = readPointer(rule, 'arguments', problems);
  const call = readPointer(rule, 'call', problems);
  const deep = [selector, ...(version === undefined ? [] : [version])].find(
    (one) => one.in.includes('body') && pathOf(one.parameter).length > 1,
  );
  if (deep !== undefined && given === undefined) {
    const what = `"${deep.parameter}" is inside of a member of the body, and nothing says where the caller's object goes.`;
    problems.add(kind, where, what, 'Add arguments: /params (the member that holds it).');
  }
  return {
    ...(typeof path === 'string' ? { path } : {}),
    ...selector,
    ...(version === undefined ? {} : { version }),
    ...(given === undefined ? {} : { arguments: given }),
    ...(call === undefined ? {} : { call }),
  };
}

function readSelector(rule: JsonValue): Selector | undefined {
  const said = own(rule, 'in');
  const listed: readonly (JsonValue | undefined)[] = Array.isArray(said) ? (said as readonly JsonValue[]) : [said];
  const places = listed.flatMap((one) => dispatchPlaces.find((place) => place === one) ?? []);
  const parameter = stringOf(own(rule, 'parameter'));
  if (places.length === 0 || places.length < listed.length || parameter === undefined || parameter === '')
    return undefined;
  return { in: places, parameter };
}

function readPointer(rule: JsonValue, name: 'arguments' | 'call', problems: Problems): readonly string[] | undefined {
  const said = own(rule, name);
  if (said === undefined) return undefined;
  if (typeof said === 'string' && /^\/./.test(said)) return pointerSegments(said);
  const what = `The ${name} of x-action-dispatch are no JSON pointer to a member of the body.`;
  const fix = name === 'call' ? 'Write call: /id, or leave it out.' : 'Write arguments: /params, or leave it out.';
  problems.add(kind, { pointer: pointerTo(where.pointer, name) }, what, fix);
  return undefined;
}

export interface DispatchShare {
  readonly action?: Action;
  readonly wire: WireCall;
  /** The parameters a caller may choose. */
  readonly parameters: readonly Parameter[];
}

interface Described {
  readonly call: Call;
  readonly key: string;
  readonly pointer: string;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
}

/** Takes what selects out of an operation's parameters and body, and puts it, fixed, into its wire call. */
export function shareOf(
  dispatch: Dispatch | undefined,
  operation: Described,
  document: JsonObject,
  problems: Problems,
): DispatchShare {
  const { call, key, pointer, parameters } = operation;
  // A query in a key tells operations apart; its parameters are parameters of the query.
  if (dispatch === undefined)
    return { wire: { ...call, path: call.path.split('?')[0] ?? '', query: [], headers: [] }, parameters };
  const enclosure = readEnclosure(document, dispatch, operation.body, problems);
  const selectors = [dispatch, ...(dispatch.version === undefined ? [] : [dispatch.version])];
  const fixed = selectors.map((selector) => {
    const found = selector.in.flatMap((place) => {
      const value = fixedAt(document, operation, enclosure, place, selector.parameter);
      return value === undefined ? [] : [{ in: place, parameter: selector.parameter, value }];
    })[0];
    if (found === undefined) {
      const [place] = selector.in;
      const places = selector.in.length > 1 ? ` (or in ${selector.in.slice(1).join(', ')})` : '';
      problems.add(
        kind,
        { pointer },
        place === 'body'
          ? `${key} does not fix the member "${selector.parameter}" of its body${places}.`
          : `${key} does not fix the ${place} parameter "${selector.parameter}"${places}.`,
        place === 'body'
          ? `Declare it as a property of the body's schema that allows exactly one value (const: X).`
          : `Declare it as a required ${place} parameter whose schema allows exactly one value (enum: [X]).`,
      );
    }
    return found;
  });
  const pairs = (place: DispatchPlace) =>
    fixed.flatMap((one) => (one?.in === place ? [[one.parameter, one.value] as const] : []));
  const [action, version] = fixed;
  return {
    action: actionOf(action?.value ?? '', dispatch.version === undefined ? undefined : (version?.value ?? '')),
    wire: {
      method: call.method,
      path: dispatch.path ?? pathIn(call.path),
      query: pairs('query'),
      headers: pairs('header'),
      ...(enclosure === undefined ? {} : { body: enclosure }),
    },
    parameters: parameters.filter((one) => !selectors.some((selector) => selects(one, selector))),
  };
}

/** A key up to `#` or `?`, else up to its last segment: where an action's URL is when no path is declared. */
export function pathIn(key: string): string {
  const end = key.search(/[#?]/);
  return end !== -1 ? key.slice(0, end) : key.slice(0, key.lastIndexOf('/')) || '/';
}

function fixedAt(
  document: JsonObject,
  { parameters }: Described,
  enclosure: Enclosure | undefined,
  place: DispatchPlace,
  parameter: string,
): string | undefined {
  if (place === 'body') {
    const value = pathOf(parameter).reduce<unknown>((holder, name) => own(holder as JsonValue, name), enclosure?.fixed);
    return typeof value === 'string' ? value : undefined;
  }
  const found = parameters.find((one) => one.required && one.in === place && isNamed(one, place, parameter));
  return found === undefined ? undefined : stringOf(onlyValue(document, found));
}

function selects(parameter: Parameter, selector: Selector): boolean {
  return selector.in.some((place) => parameter.in === place && isNamed(parameter, place, selector.parameter));
}

/** Header names are case-insensitive, query names are not. */
function isNamed({ name }: Parameter, place: DispatchPlace, wanted: string): boolean {
  return place === 'header' ? name.toLowerCase() === wanted.toLowerCase() : name === wanted;
}

function actionOf(name: string, version: string | undefined): Action {
  return version === undefined ? { name, label: name } : { name, version, label: name };
}

/** The operation's label in listings: `Action` under dispatch, `METHOD /path` otherwise. */
export function labelOf(operation: Operation): string {
  return operation.action?.label ?? `${operation.wire.method} ${operation.wire.path}`;
}

/** What users may call the operation: by its label, by its action in whatever version, by its operationId. */
export function namesOf(operation: Operation): string[] {
  return [labelOf(operation), ...(operation.action === undefined ? [] : [operation.action.name]), operation.id];
}

/** `METHOD /path?fixed=query`: the operation's true call, as documentation shows it. */
export function trueCall(operation: Operation): string {
  return `${operation.wire.method} ${urlOf(operation)}`;
}

/** The same without the method. */
export function urlOf({ wire }: Operation): string {
  const query = wire.query.map(([name, value]) => `${name}=${value}`).join('&');
  return `${wire.path}${query === '' ? '' : `?${query}`}`;
}

/** Something that selects the action and is no part of its URL, as it is written there. */
export interface Beside {
  readonly in: 'header' | 'body';
  readonly text: string;
}

/** Header lines, fields of a form and members of a JSON body. */
export function besideUrl({ dispatch }: { readonly dispatch?: Dispatch }, { wire }: Operation): Beside[] {
  const selectors = [dispatch, dispatch?.version].flatMap((one) => one ?? []);
  const inBody = selectors.flatMap(({ in: places, parameter }): Beside[] => {
    const fixed = wire.query.some(([name]) => name === parameter) || wire.headers.some(([name]) => name === parameter);
    const path = pathOf(parameter);
    const value = path.reduce<unknown>((holder, name) => own(holder as JsonValue, name), wire.body?.fixed);
    if (fixed || !places.includes('body') || typeof value !== 'string') return [];
    return [{ in: 'body', text: parameter.startsWith('/') ? memberText(path, value) : `${parameter}=${value}` }];
  });
  return [...wire.headers.map(([name, value]): Beside => ({ in: 'header', text: `${name}: ${value}` })), ...inBody];
}

/** A member, however deep, as it stands in JSON. */
function memberText(path: readonly string[], value: string): string {
  const [name = '', ...rest] = path;
  const inner = rest.length === 0 ? JSON.stringify(value) : `{ ${memberText(rest, value)} }`;
  return `${JSON.stringify(name)}: ${inner}`;
}
