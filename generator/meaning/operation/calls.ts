/** The calls a document shows: its named examples as arguments, one call per example. */
import type { Api, Example, Operation, Parameter } from '../api.js';
import { arrayOf, isObject, objectOf, resolve, type JsonObject, type JsonValue } from '../json.js';
import { argumentsIn } from './enclosure.js';
import { sampleOf } from '../schema/sample.js';
import type { CallInput } from './wire.js';

export interface ExampleCall {
  /** Name of the example it comes from; unique within the operation. */
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly input: CallInput;
}

/**
 * One call per named example of the body; without a body, one per name among the examples of the parameters, as far as
 * they differ. A parameter takes its example of the same name, or else its first one; an optional one without is left out.
 */
export function exampleCalls(document: JsonObject, operation: Operation): ExampleCall[] {
  const content = operation.body?.contents[0];
  const bodies = content?.examples ?? [];
  const named = (name: string, example?: Example): ExampleCall => ({
    name,
    ...(example?.summary === undefined ? {} : { summary: example.summary }),
    ...(example?.description === undefined ? {} : { description: example.description }),
    input: {
      ...places(document, operation.parameters, name),
      ...(content === undefined || example === undefined ? {} : { body: example.value, mediaType: content.mediaType }),
    },
  });
  if (bodies.length > 0) return bodies.map((example) => named(example.name, example));
  const names = operation.parameters.flatMap((parameter) => parameter.examples.map((example) => example.name));
  const calls = [...new Set(names.length === 0 ? ['example'] : names)].map((name) => named(name));
  const distinct = new Map(calls.map((call) => [JSON.stringify(call.input), call]));
  return [...distinct.values()];
}

function places(document: JsonObject, parameters: readonly Parameter[], name: string): CallInput {
  // Without a prototype, a parameter may be called `__proto__`.
  const none = (): Record<string, JsonValue> => Object.create(null) as Record<string, JsonValue>;
  const input: Record<Parameter['in'], Record<string, JsonValue>> = {
    path: none(),
    query: none(),
    header: none(),
    cookie: none(),
  };
  for (const parameter of parameters) {
    const value = exampleOf(document, parameter, name);
    if (value !== undefined) input[parameter.in][parameter.name] = value;
  }
  return Object.fromEntries(Object.entries(input).filter(([, values]) => Object.keys(values).length > 0));
}

function exampleOf(document: JsonObject, parameter: Parameter, name: string): JsonValue | undefined {
  const { examples, schema, required } = parameter;
  const shown = examples.find((example) => example.name === name) ?? examples[0];
  if (shown !== undefined) return shown.value;
  const node = objectOf(resolve(document, schema, parameter.pointer).value);
  const declared = node['example'] ?? arrayOf(node['examples'])[0];
  if (declared !== undefined || !required) return declared;
  const isTaken = parameter.in === 'path' && segmentsOf(document).has(parameter.name);
  return sampleOf(document, schema, isTaken ? `some-${parameter.name}` : parameter.name);
}

const segments = new WeakMap<JsonObject, ReadonlySet<string>>();

/** What paths have written out: `/users/id` is not read as `/users/{id}`. */
function segmentsOf(document: JsonObject): ReadonlySet<string> {
  const known =
    segments.get(document) ?? new Set(Object.keys(objectOf(document['paths'])).flatMap((key) => key.split('/')));
  segments.set(document, known);
  return known;
}

/** The one argument of the client's method for a call; undefined when none is needed. */
export function argumentOf(operation: Operation, call: ExampleCall): JsonValue | undefined {
  const { input } = operation;
  const { path, query, header, cookie, body: whole } = call.input as Record<string, JsonValue | undefined>;
  const body = argumentsIn(operation, whole);
  const named = Object.entries({ path, query, header, cookie }).flatMap(([place, values]) =>
    isObject(values) ? [[place, values] as const] : [],
  );
  const argument =
    input.style === 'flat'
      ? { ...Object.fromEntries(named.flatMap(([, values]) => Object.entries(values))), ...objectOf(body) }
      : { ...Object.fromEntries(named), ...(body === undefined ? {} : { body }) };
  return Object.keys(argument).length === 0 && input.optional ? undefined : argument;
}

/** What callers like to call the client: the last word of the shared path, `api` when there is none. */
export function clientName(api: Api): string {
  const word = api.dispatch === undefined ? '' : (api.operations[0]?.wire.path.split('/').pop() ?? '');
  return /^[a-z][a-z0-9]*$/.test(word) && word !== 'result' ? word : 'api';
}
