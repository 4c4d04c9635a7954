/** `x-action-dispatch`: reads the rule that lets many operations share one URL, and each operation's share in it. */
import type { Problems } from '../../problem.js';
import type { Action, Dispatch, Operation, Parameter, WireCall } from '../api.js';
import type { Call } from '../operation/methods.js';
import { arrayOf, objectOf, own, resolve, stringOf, type JsonObject, type JsonValue } from '../json.js';
import { declared } from './extensions.js';

const kind = 'dispatch';

/** The root's dispatch rule, or undefined for an ordinary REST document. */
export function readDispatch(document: JsonObject, problems: Problems): Dispatch | undefined {
  const rule = declared(document, 'x-action-dispatch');
  if (rule === undefined) return undefined;
  const where = { pointer: '/x-action-dispatch' };
  const path = stringOf(own(rule, 'path'));
  const selector = readSelector(rule);
  if (path === undefined || !path.startsWith('/') || selector === undefined) {
    const example = '{ path: /rpc, in: query, parameter: Action }';
    problems.add(
      kind,
      where,
      'x-action-dispatch lacks a path, a place or a parameter name.',
      `Write it like ${example}.`,
    );
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
  return { path, ...selector, ...(version === undefined ? {} : { version }) };
}

function readSelector(rule: JsonValue): { in: 'query' | 'header'; parameter: string } | undefined {
  const place = own(rule, 'in');
  const parameter = stringOf(own(rule, 'parameter'));
  if ((place !== 'query' && place !== 'header') || parameter === undefined) return undefined;
  return { in: place, parameter };
}

export interface DispatchShare {
  readonly action?: Action;
  readonly wire: WireCall;
  /** The parameters a caller may choose. */
  readonly parameters: readonly Parameter[];
}

/** Takes the dispatching parameters out of an operation's list and puts them, fixed, into its wire call. */
export function shareOf(
  dispatch: Dispatch | undefined,
  operation: { call: Call; key: string; pointer: string; parameters: readonly Parameter[] },
  document: JsonObject,
  problems: Problems,
): DispatchShare {
  const { call, parameters } = operation;
  const { method } = call;
  if (dispatch === undefined) return { wire: { ...call, query: [], headers: [] }, parameters };
  const selectors = [dispatch, ...(dispatch.version === undefined ? [] : [dispatch.version])];
  const fixed = selectors.map((selector) => {
    const declared = parameters.find((one) => isSelector(one, selector));
    const value = declared === undefined ? undefined : onlyValue(document, declared);
    if (value === undefined) {
      problems.add(
        kind,
        { pointer: operation.pointer },
        `${operation.key} does not fix the ${selector.in} parameter "${selector.parameter}".`,
        `Declare it as a required ${selector.in} parameter whose schema allows exactly one value (enum: [X]).`,
      );
    }
    return { ...selector, value: value ?? '' };
  });
  const pairs = (place: string) =>
    fixed.filter((one) => one.in === place).map((one) => [one.parameter, one.value] as const);
  const [action, version] = fixed;
  return {
    action: actionOf(action?.value ?? '', version?.value),
    wire: { method, path: dispatch.path, query: pairs('query'), headers: pairs('header') },
    parameters: parameters.filter((one) => !selectors.some((selector) => isSelector(one, selector))),
  };
}

function actionOf(name: string, version: string | undefined): Action {
  return version === undefined ? { name, label: name } : { name, version, label: name };
}

/** Where several versions of an action stand side by side, the version is part of the label. */
export function withLabels(operations: readonly Operation[]): Operation[] {
  const counts = new Map<string | undefined, number>();
  for (const { action } of operations) counts.set(action?.name, (counts.get(action?.name) ?? 0) + 1);
  return operations.map((operation) => {
    const { action } = operation;
    if (action?.version === undefined || counts.get(action.name) === 1) return operation;
    return { ...operation, action: { ...action, label: `${action.name}.${action.version}` } };
  });
}

/** Header names are case-insensitive, query names are not. */
function isSelector(parameter: Parameter, selector: { in: string; parameter: string }): boolean {
  const fold = (name: string) => (selector.in === 'header' ? name.toLowerCase() : name);
  return parameter.in === selector.in && fold(parameter.name) === fold(selector.parameter);
}

function onlyValue(document: JsonObject, parameter: Parameter): string | undefined {
  const schema = objectOf(resolve(document, parameter.schema, parameter.pointer).value);
  const values = 'const' in schema ? [schema['const']] : arrayOf(schema['enum']);
  return parameter.required && values.length === 1 ? stringOf(values[0]) : undefined;
}

/** Two operations that one request could mean are a mistake in the document. */
export function checkIdentities(operations: readonly Operation[], problems: Problems): void {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    if (operation.action === undefined) continue;
    const identity = JSON.stringify([operation.action.name, operation.action.version ?? null]);
    const other = seen.get(identity);
    if (other === undefined) seen.set(identity, operation);
    else {
      const { name, version } = operation.action;
      problems.add(
        kind,
        { pointer: operation.pointer },
        `${operation.key} and ${other.key} both answer to ${name}${version === undefined ? '' : ` in version ${version}`}.`,
        'Give one of them another action or version, or remove it.',
      );
    }
  }
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
  const query = operation.wire.query.map(([name, value]) => `${name}=${value}`).join('&');
  return `${operation.wire.method} ${operation.wire.path}${query === '' ? '' : `?${query}`}`;
}
