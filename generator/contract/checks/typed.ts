/** What the generated client's types promise, held against the document: codes, inputs, examples. */
import ts from 'typescript';
import type { GeneratedFile } from '../../emit/file.js';
import type { Api, Operation } from '../../meaning/api.js';
import { dataIn } from '../../meaning/declared/answer.js';
import { isErrorExample } from '../../meaning/declared/errors.js';
import { argumentOf } from '../../meaning/operation/calls.js';
import { holdsRounded } from '../../meaning/digits.js';
import { isObject, pointerSegments, pointerTo, type JsonValue } from '../../meaning/json.js';
import { literal } from '../../emit/layout.js';
import { stringLiteral } from '../../emit/literal.js';
import { namesOfBranches } from '../../meaning/schema/reachability.js';
import { propertyNames } from '../../meaning/schema/schema.js';
import { isStructured, shownBy } from '../../meaning/operation/content.js';
import type { Validator } from '../../validate/validator.js';
import { casesOf } from '../requests/cases.js';
import type { Fault } from './checks.js';
import { shortened } from './judge.js';
import { typesOf, type Types } from './program.js';
import type { Sheet } from '../session.js';

export interface Typed {
  check(operation: Operation, sheet: Sheet): void;
  /** Generated files that do not compile. */
  readonly faults: Types['faults'];
  /** Methods of the client. */
  readonly methods: readonly string[];
}

interface Probe {
  readonly check: 'inputs_typed' | 'examples_typed';
  readonly operation: Operation;
  readonly says: string;
  readonly pointer: string;
  readonly value: JsonValue;
  /** Whether the compiler must accept it. */
  readonly fits: boolean;
  readonly type: string;
  /** Members that only some branches of a union name; a value may have those of several. */
  readonly shared?: ReadonlySet<string>;
}

/** Compiles everything once; the checks only look things up. */
export function openTypes(
  api: Api,
  validator: Validator,
  files: readonly GeneratedFile[],
  operations: readonly Operation[],
): Typed {
  const probes = operations.flatMap((operation, index) => probesOf(api, validator, operation, index));
  const head = [
    `import type { Client } from './client.js';`,
    'type Fault<F, S> = [Extract<F, { status: S }>] extends [never] ? { body: unknown } : Extract<F, { status: S }>;',
    ...operations.map((operation, index) => {
      const method = `Client[${stringLiteral(operation.name)}]`;
      return [
        `type I${index} = Parameters<${method}>[0];`,
        `type R${index} = Awaited<ReturnType<${method}>>;`,
        `type A${index} = Extract<R${index}, { ok: true }>['data'];`,
        `type F${index} = Extract<Extract<R${index}, { ok: false }>['error'], { kind: 'api' }>;`,
      ].join(' ');
    }),
    'export type Methods = keyof Client;',
    '',
  ].join('\n');
  // One line a value, so that an offset says which one the compiler means.
  const starts: number[] = [];
  let text = head;
  probes.forEach(({ type, value }, index) => {
    starts.push(text.length);
    text += `export const v${index}: ${type} = ${literal(value)};\n`;
  });
  const types = typesOf(files, text);
  const messages = new Map<Probe, string>();
  for (const { at, message } of types.said) {
    const index = starts.findLastIndex((start) => start <= at);
    const probe = probes[index];
    if (probe === undefined || messages.has(probe) || isOfAnotherBranch(probe, message)) continue;
    messages.set(probe, message);
  }
  return {
    faults: types.faults,
    methods: literalsOf(aliasType(types, 'Methods')),
    check: (operation, sheet) => {
      for (const probe of probes) if (probe.operation === operation) put(sheet, probe, messages.get(probe));
      if (api.errors === undefined) return;
      const index = operations.indexOf(operation);
      sheet.put('documented_codes_typed', codeFaults(operation, aliasType(types, `F${index}`), types.checker));
    },
  };
}

/**
 * Whether the compiler only minds that a literal has a member of a union's other branch: an object of that type may have
 * it, and the member is typed where it belongs.
 */
function isOfAnotherBranch({ shared, fits }: Probe, message: string): boolean {
  const name = /^Object literal may only specify known properties, and '"?(.+?)"?' does not exist/.exec(message)?.[1];
  return fits && name !== undefined && shared?.has(name) === true;
}

function put(sheet: Sheet, probe: Probe, message: string | undefined): void {
  const { check, says, pointer, value, fits } = probe;
  const isRight = (message === undefined) === fits;
  const expected = fits ? 'a value of the client’s type' : 'a value that the compiler refuses';
  const found = message === undefined ? `it takes ${shortened(value)}` : message.split('\n')[0]!.slice(0, 300);
  sheet.put(check, isRight ? [] : [{ pointer, expected, found }], { case: says });
}

function probesOf(api: Api, validator: Validator, operation: Operation, index: number): Probe[] {
  const isPlain = operation.body?.contents.slice(0, 1).every(isStructured) ?? true;
  const schema = operation.body?.contents[0]?.schema;
  const shared = schema === undefined ? undefined : namesOfBranches(api.document, schema);
  const input = { operation, type: `I${index}`, ...(shared === undefined ? {} : { shared }) };
  const cases = casesOf(api, validator, operation, { seed: 1, variations: 1 });
  const { idempotencyKey } = operation;
  const key = idempotencyKey === undefined ? undefined : pointerTo('', idempotencyKey);
  const derived = cases.flatMap(({ check, input: call, says, pointer, kind }): Probe[] => {
    // The client makes it, so its type lets it be left out.
    if (check === 'missing_required' && pointer === key) return [];
    if (kind !== undefined && !isOfCaller(operation, pointer)) return [];
    if ((!isPlain && call.body !== undefined) || !isTellable(check, kind, says)) return [];
    const value = argumentOf(operation, { name: '', input: call });
    if (value === undefined || hidesInherited(api, operation, call.body)) return [];
    const of = check === 'examples_accepted' ? 'examples_typed' : 'inputs_typed';
    return [{ ...input, check: of, says, pointer, value, fits: kind === undefined }];
  });
  // One wrong type a field shows that the compiler looks; more would only keep it busy.
  const distinct = new Map(
    derived.map((one) => [one.fits ? one : `${one.pointer} ${/ is left /.test(one.says)}`, one]),
  );
  return [...distinct.values(), ...answersOf(operation, index)];
}

/** What a body holds beside the caller's object is written by the client. */
function isOfCaller({ wire }: Operation, pointer: string): boolean {
  if (wire.body === undefined) return true;
  const { arguments: at, fixed, call } = wire.body;
  if (at === undefined) return false;
  if (at.length > 0) return pointer.startsWith(`${pointerTo('', ...at)}/`);
  const [name = ''] = pointerSegments(pointer);
  return !Object.hasOwn(fixed, name) && call?.at[0] !== name;
}

/** To the compiler an object that lacks an optional `toString` has the one that every object inherits, which never fits. */
function hidesInherited({ document }: Api, { body }: Operation, value: JsonValue | undefined): boolean {
  const schema = body?.contents[0]?.schema;
  if (schema === undefined || !isObject(value)) return false;
  return propertyNames(document, schema, 'all').some((name) => name in Object.prototype && !Object.hasOwn(value, name));
}

/** A type says what may be left out; limits of values are nothing that it could say. */
function isTellable(check: string, kind: string | undefined, says: string): boolean {
  if (kind === undefined || check === 'missing_required') return !/ beside /.test(says);
  return kind === 'format' && / is (true|\{\}|\[\])$/.test(says);
}

/** What the client makes of each documented answer: its data, or the body of an error. */
function answersOf(operation: Operation, index: number): Probe[] {
  return operation.responses.flatMap(({ status, contents }) =>
    contents.filter(isStructured).flatMap((content) =>
      content.examples.flatMap(({ name, value: written }): Probe[] => {
        const whole = shownBy(content, written);
        const isSuccess = status.startsWith('2') && !isErrorExample(operation, Number(status), name);
        const fault = `Fault<F${index}, ${/^\d{3}$/.test(status) ? status : 'number'}>['body']`;
        const says = `the answer ${name}`;
        const type = isSuccess ? `A${index}` : fault;
        const value = isSuccess ? dataIn(operation, whole) : whole;
        // What a number would round never comes out of this client.
        if (value === undefined || holdsRounded(value)) return [];
        return [{ check: 'examples_typed', operation, says, pointer: `${status}`, value, fits: true, type }];
      }),
    ),
  );
}

function codeFaults(
  operation: Operation,
  faults: ts.Type | undefined,
  checker: ts.TypeChecker,
): Omit<Fault, 'check'>[] {
  if (faults === undefined) return [{ pointer: '', expected: 'a type of its errors', found: 'none' }];
  const typed = new Map<number, Set<string>>();
  for (const one of faults.isUnion() ? faults.types : [faults]) {
    const status = memberType(checker, one, 'status');
    const code = memberType(checker, one, 'code');
    if (status?.isNumberLiteral() === true && code !== undefined) typed.set(status.value, new Set(literalsOf(code)));
  }
  const documented = new Map<number, Set<string>>();
  for (const { status, code } of operation.documentedErrors)
    documented.set(status, (documented.get(status) ?? new Set()).add(String(code)));
  const statuses = [...new Set([...typed.keys(), ...documented.keys()])].sort((one, two) => one - two);
  return statuses.flatMap((status) => {
    const want = [...(documented.get(status) ?? [])].sort();
    const have = [...(typed.get(status) ?? [])].sort();
    if (want.join() === have.join()) return [];
    const said = (codes: readonly string[]) => (codes.length === 0 ? `no code for ${status}` : codes.join(', '));
    return [{ pointer: pointerTo('', 'responses', status), expected: said(want), found: said(have) }];
  });
}

function aliasType({ probe, checker }: Types, name: string): ts.Type | undefined {
  const alias = probe.statements.find(
    (one): one is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(one) && one.name.text === name,
  );
  return alias === undefined ? undefined : checker.getTypeAtLocation(alias.name);
}

function memberType(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  const symbol = type.getProperty(name);
  return symbol === undefined ? undefined : checker.getTypeOfSymbol(symbol);
}

function literalsOf(type: ts.Type | undefined): string[] {
  if (type === undefined) return [];
  const members = type.isUnion() ? type.types : [type];
  return members.flatMap((one) => (one.isStringLiteral() || one.isNumberLiteral() ? [String(one.value)] : []));
}
