/** The requests of a contract run, derived from the document: right ones, and every way to make one wrong. */
import type { Api, Operation, Parameter } from '../../meaning/api.js';
import { canBeUnwritten, listRowOf, rowOf } from '../../meaning/operation/arguments.js';
import { exampleCalls } from '../../meaning/operation/calls.js';
import { isObject, own, pointerTo, valueAt, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { queryOfKey } from '../../meaning/operation/key-query.js';
import { isStructured } from '../../meaning/operation/content.js';
import { listedInPath } from '../../meaning/operation/parts.js';
import { typesOf } from '../../meaning/schema/schema.js';
import { isJson, isSayable, wireRequest, type CallInput, type WireValues } from '../../meaning/operation/wire.js';
import type { Validator } from '../../validate/validator.js';
import type { Violation } from '../../validate/violation.js';
import type { Phase } from '../phases.js';
import { receivedOf } from './received.js';
import { breaksOf, type Break } from './breaks.js';
import { valuesAt, type ValueOptions } from '../../meaning/schema/values.js';
import { pathOf } from '../../meaning/operation/enclosure.js';
import { randomFrom, varied } from './varied.js';

export interface Case {
  readonly phase: Exclude<Phase, 'stateful'>;
  readonly check: 'positive_data_acceptance' | 'examples_accepted' | 'negative_data_rejection' | 'missing_required';
  readonly input: CallInput;
  /** What was done, for people: `Containers[0].Name is left out`. */
  readonly says: string;
  /** Where, as a JSON pointer into the body, or the parameter's name. */
  readonly pointer: string;
  /** Which rule of the document answers it; undefined for right requests. */
  readonly kind?: Break['kind'] | 'action';
}

/** Values that a caller brings along, by parameter or field name; they stand in for the document's examples. */
export type Vars = JsonObject;

export interface CaseOptions {
  readonly seed: number;
  readonly vars?: Vars;
  /** Varied right requests per action. */
  readonly variations?: number;
}

/** Every request for an operation; right ones first. The examples come as they are written. */
export function casesOf(api: Api, validator: Validator, operation: Operation, options: CaseOptions): Case[] {
  const judged = (input: CallInput) =>
    validator.request(operation, receivedOf(operation, wireRequest(operation, input))).violations;
  const fits = (input: CallInput) => isSayable(operation, input) && judged(input).length === 0;
  // Where nobody wrote an example, the made-up call is none, and the complete request does its work.
  const isShown =
    operation.body?.contents[0]?.examples.length || operation.parameters.some((one) => one.examples.length);
  const shown = exampleCalls(api.document, operation).filter(({ input }) =>
    isShown ? isSayable(operation, input) : fits(input),
  );
  const examples = shown.map(({ name, input }): Case => ({
    phase: 'examples',
    check: 'examples_accepted',
    input: withVars(input, options.vars),
    says: `the example ${name}`,
    pointer: '',
  }));
  const whole = completeInputs(api, validator, operation, examples[0]?.input ?? {}).map((input) =>
    withVars(input, options.vars),
  );
  const fitting = whole.filter(fits);
  // Some arguments cannot be said together: two objects of a query whose members are called the same.
  const complete = fitting.length > 0 ? fitting : whole.map((input) => withoutOptional(operation, input)).filter(fits);
  // Where no complete request could be made, the examples are what is broken.
  const bases = complete.length > 0 ? complete : examples.map(({ input }) => input).filter(fits);
  const positive = bases.map((input, index): Case => {
    const says = `a complete request${bases.length > 1 ? ` (${index + 1} of ${bases.length})` : ''}`;
    return { phase: 'coverage', check: 'positive_data_acceptance', input, says, pointer: '' };
  });
  const negative = bases.flatMap((base) => [
    ...brokenParameters(api, operation, base),
    ...brokenBodies(api, operation, base),
  ]);
  const told = asRead(operation, negative, judged);
  const distinct = new Map(told.map((one) => [`${one.kind} ${one.says}`, one]));
  const certain = [...distinct.values()].filter(
    (one) =>
      isSayable(operation, one.input) && isAnswered(api, operation, one.input) && (one.isCertain || !fits(one.input)),
  );
  return [
    ...positive,
    ...examples,
    ...variations(api, operation, bases, options).filter((one) => fits(one.input)),
    ...certain,
  ];
}

/** Where bodies name their calls, one without a name is told nothing, right or wrong. */
export function isAnswered({ dispatch }: Api, { wire }: Operation, { body }: CallInput): boolean {
  const call = dispatch?.call;
  if (call === undefined) return true;
  return wire.body?.call !== undefined && valueAt((body ?? null) as JsonValue, pointerTo('', ...call)) !== undefined;
}

/** Everything that ought to be a right request, whether it is one or not. */
export function rightInputs(api: Api, validator: Validator, operation: Operation, vars: Vars | undefined): CallInput[] {
  const shown = exampleCalls(api.document, operation).map(({ input }) => input);
  const complete = completeInputs(api, validator, operation, shown[0] ?? {});
  const least = complete.map((input) => withoutOptional(operation, input));
  return [...complete, ...shown, ...least].map((input) => withVars(input, vars));
}

/** The call with the parameters that it cannot do without. */
function withoutOptional({ parameters }: Operation, input: CallInput): CallInput {
  const left = (place: 'query' | 'header' | 'cookie') =>
    Object.fromEntries(
      Object.entries(input[place] ?? {}).filter(([name]) =>
        parameters.some((one) => one.in === place && one.name === name && one.required),
      ),
    );
  return withoutEmpty({ ...input, query: left('query'), header: left('header'), cookie: left('cookie') });
}

/** Nodes of a made-up value. Each is broken in turn, and every one of these requests is a whole value. */
const most = 1_000;

/** How values are made: with what the document shows, without, and as little as will do. The first that fits is taken. */
const ways: readonly ValueOptions[] = [
  { most },
  { most, plain: true },
  { most, onlyRequired: true },
  { most, onlyRequired: true, plain: true },
].map((way) => ({ ...way, direction: 'request' }));

function completeInputs(api: Api, validator: Validator, operation: Operation, example: CallInput): CallInput[] {
  const fitting = (pointer: string, value: JsonValue): boolean =>
    validator.value(pointer, value, 'request').length === 0;
  const valueOf = ({ name, in: place, pointer, examples }: Parameter): JsonValue => {
    const shown = [examples[0]?.value, own(example[place] as JsonObject | undefined, name)];
    const listed = place === 'path' ? listedInPath(operation, name) : [];
    const made = ways.map((way) => () => valuesAt(api.document, pointer, way)[0]);
    const all = [...[...shown, ...listed].map((value) => () => value), ...made];
    // Examples of the world are wrong often enough, and then something else makes the call.
    let first: JsonValue | undefined;
    for (const make of all) {
      const value = make();
      // A path with nothing in a hole is another path.
      if (value === undefined || (place === 'path' && value === '')) continue;
      first ??= value;
      if (fitting(pointer, value)) return value;
    }
    return first ?? null;
  };
  const values = (place: Parameter['in']): WireValues =>
    Object.fromEntries(
      operation.parameters.filter((one) => one.in === place).map((one) => [one.name, valueOf(one)] as const),
    );
  const given = { path: values('path'), query: values('query'), header: values('header'), cookie: values('cookie') };
  const content = operation.body?.contents[0];
  const rest = withoutEmpty(given);
  if (content === undefined) return [rest];
  const { schema, pointer } = content;
  if (content.kind !== 'text' && content.kind !== 'binary' && schema !== undefined) {
    const made = ways.map((way) => () => valuesAt(api.document, pointer, way));
    const bodies = made
      .map((make) => make().filter((value) => fitting(pointer, value)))
      .find(({ length }) => length > 0);
    return (bodies ?? made[0]?.() ?? []).map((body) => ({
      ...rest,
      body,
      ...(isJson(content.mediaType) ? {} : { mediaType: content.mediaType }),
    }));
  }
  const made = schema === undefined ? [] : ways.map((way) => valuesAt(api.document, pointer, way)[0]);
  const texts = [example.body, ...made].filter((text) => typeof text === 'string' && text !== '');
  const isFitting = (text: JsonValue | undefined) => schema === undefined || fitting(pointer, text ?? null);
  const body = texts.find(isFitting) ?? example.body ?? 'text';
  return [{ ...rest, body, mediaType: content.mediaType }];
}

/** A place without values is no argument of the client. */
function withoutEmpty(input: CallInput): CallInput {
  const kept = Object.entries(input).filter(
    ([name, value]) => !['path', 'query', 'header', 'cookie'].includes(name) || Object.keys(value as object).length > 0,
  );
  return Object.fromEntries(kept);
}

function variations(
  { document }: Api,
  operation: Operation,
  bases: readonly CallInput[],
  options: CaseOptions,
): Case[] {
  const random = randomFrom(options.seed + hash(operation.id));
  const schema = operation.body?.contents[0]?.schema;
  const optional = operation.parameters.filter(({ required }) => !required);
  const count = options.variations ?? 3;
  return bases.flatMap((base) =>
    // Before what chance leaves out: everything that may be.
    Array.from({ length: count === 0 ? 0 : count + 1 }, (_, index): Case => {
      const chance = index === 0 ? () => 0.999 : random;
      const query = Object.entries(base.query ?? {}).filter(
        ([name]) => chance() < 0.5 || !optional.some((one) => one.name === name),
      );
      const body = schema === undefined ? base.body : varied(document, schema, base.body, chance);
      const input = { ...base, query: Object.fromEntries(query), ...(body === undefined ? {} : { body }) };
      const says = index === 0 ? 'only what is required' : `a varied request (${index}, seed ${options.seed})`;
      return {
        phase: index === 0 ? 'coverage' : 'fuzzing',
        check: 'positive_data_acceptance',
        input: withVars(withoutEmpty(input), options.vars),
        says,
        pointer: '',
      };
    }),
  );
}

/** What is wrong in a list that is written as texts is what is wrong when it has been read: each request once. */
function asRead(
  operation: Operation,
  all: readonly Broken[],
  judged: (input: CallInput) => readonly Violation[],
): Broken[] {
  const seen = new Set<string>();
  return all.flatMap((one): Broken[] => {
    if (!one.isRead) return [one];
    if (!isSayable(operation, one.input)) return [];
    const { target, body } = wireRequest(operation, one.input);
    const key = JSON.stringify([target, body]);
    const [first] = seen.has(key) ? [] : judged(one.input);
    seen.add(key);
    return first === undefined ? [] : [{ ...one, kind: first.kind }];
  });
}

type Broken = Case & { readonly isCertain: boolean; readonly isRead?: true };

function brokenBodies({ document, dispatch }: Api, operation: Operation, base: CallInput): Broken[] {
  const schema = operation.body?.contents[0]?.schema;
  if (schema === undefined || base.body === undefined) return [];
  const [content] = operation.body?.contents ?? [];
  const broken = (one: Break) => ({ ...asCase(one), input: { ...base, body: one.value } });
  if (isJson(base.mediaType ?? content?.mediaType)) {
    const selectors = [dispatch, dispatch?.version].flatMap((one) =>
      one?.in.includes('body') === true ? [pointerTo('', ...pathOf(one.parameter))] : [],
    );
    return [...breaksOf(document, schema, base.body)].map((one) => ({
      ...broken(one),
      // With another text there it is a call of an action that nobody knows.
      ...(one.kind === 'value' && selectors.includes(one.pointer) ? { kind: 'action' as const } : {}),
    }));
  }
  if (content?.kind === 'xml')
    return [...breaksOf(document, schema, base.body)].map((one) => ({
      ...broken(one),
      isCertain: false,
      isRead: true,
    }));
  // A form is text, and so is most that is wrong in it; what its lists hold is not.
  const { fields = {} } = content ?? {};
  const isList = (name: string) => listRowOf(fields[name]?.row ?? '') !== undefined;
  return [...breaksOf(document, schema, base.body)]
    .filter(({ pointer, field }) => pointer !== '' && isList(/^[^.[]*/.exec(field)?.[0] ?? ''))
    .map((one) => ({ ...broken(one), isRead: true }));
}

/** Texts that other readers take for integers, or round to one. */
const notInt64 = ['1.5', '1e3', '0x10', '9223372036854775808', '-9223372036854775809', 'text', ' 1'];

/** Path parameters cannot be left out: that is another path. In a query everything is text, so only texts can be wrong. */
function brokenParameters({ document }: Api, operation: Operation, base: CallInput): Broken[] {
  return operation.parameters.flatMap((parameter): Broken[] => {
    const { name, in: place, required, schema, explode } = parameter;
    const value = own(base[place] as JsonObject | undefined, name);
    if (value === undefined || place === 'cookie') return [];
    // With another text it is a call of another operation.
    if (place === 'query' && queryOfKey(operation.key).some((one) => one.name === name)) return [];
    const replaced = (other: JsonValue | undefined) => ({ ...base, [place]: { ...base[place], [name]: other } });
    const start = { field: name, pointer: pointerTo('', name), isCertain: true };
    const missing: Break[] =
      required && place !== 'path' && !canBeUnwritten(document, parameter)
        ? [{ ...start, kind: 'missing', what: 'is left out', value: null }]
        : [];
    const isText = typeof value !== 'object' || value === null;
    const isList = listRowOf(rowOf(parameter)) !== undefined;
    const inList = isList ? { isRead: true as const } : {};
    const broken = isText || isList ? [...breaksOf(document, schema, value, start)] : [];
    const outside = broken.filter(
      (one) => one.kind === 'value' || (typeof one.value === 'string' && !readsAsText(schema)),
    );
    const digits: Break[] = readsAsInteger(schema)
      ? notInt64.map((text) => ({ ...start, kind: 'format', what: `is ${JSON.stringify(text)}`, value: text }))
      : [];
    const twice: Broken[] =
      place === 'query' && isText && explode
        ? [{ ...asCase({ ...start, kind: 'value', what: 'is given twice', value: null }), input: doubled(base, name) }]
        : [];
    return [
      ...missing.map((one) => ({ ...asCase(one), input: replaced(undefined), ...inList })),
      ...(isList ? broken : []).map((one): Broken => ({ ...asCase(one), input: replaced(one.value), ...inList })),
      ...[...(isList ? [] : outside).filter((one) => !(one.kind === 'format' && digits.length > 0)), ...digits]
        .filter((one) => place !== 'path' || one.value !== '')
        .map((one) => ({ ...asCase(one), input: replaced(one.value) })),
      ...twice,
    ];
  });

  function readsAsText(schema: JsonValue): boolean {
    return typesOf(document, schema).length === 0;
  }
  function readsAsInteger(schema: JsonValue): boolean {
    const types = typesOf(document, schema);
    return types.length === 1 && types[0] === 'integer';
  }
}

/** The wire has no word for a scalar given twice; a list written exploded under the same name is one. */
function doubled(base: CallInput, name: string): CallInput {
  const value = own(base.query as JsonObject | undefined, name) ?? null;
  return { ...base, query: { ...base.query, [name]: [value, value] } };
}

function asCase({ kind, field, what, pointer, isCertain }: Break): Omit<Broken, 'input'> {
  const check = kind === 'missing' ? 'missing_required' : 'negative_data_rejection';
  return { phase: 'coverage', check, kind, says: `${field} ${what}`, pointer, isCertain };
}

/** Puts the caller's values wherever a parameter or field of the name stands; in the body at every depth. */
function withVars(input: CallInput, vars: Vars | undefined): CallInput {
  if (vars === undefined || Object.keys(vars).length === 0) return input;
  const filled = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(filled);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        Object.hasOwn(vars, name) ? (vars[name] ?? null) : filled(one),
      ]),
    );
  };
  const { body, mediaType, ...places } = input;
  return {
    ...Object.fromEntries(Object.entries(places).map(([place, values]) => [place, filled(values as JsonObject)])),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(body === undefined ? {} : { body: filled(body) }),
  };
}

/** A number for a name, so that every action draws from a row of its own and `--only` changes nothing. */
function hash(name: string): number {
  return [...name].reduce((sum, char) => (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) | 0, 7);
}
