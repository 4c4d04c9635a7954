/** `x-wait`: how to learn that what an operation begins has come to its end. Wrong declarations are problems, not surprises. */
import type { Problems } from '../../problem.js';
import type { Operation, Wait, WaitArgument } from '../api.js';
import { arrayOf, isObject, objectOf, own, pointerSegments, pointerTo, resolve, stringOf } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { instanceSchema } from '../schema/schema.js';
import { inData, placeInAnswer } from './answer.js';
import { declared } from './extensions.js';

/**
 * The operations with their waits, for which all of them have to be known.
 * @param document the bundled document
 */
export function withWaits(
  operations: readonly Operation[],
  document: JsonObject,
  problems: Problems,
): readonly Operation[] {
  return operations.map((operation) => {
    const at = pointerTo(operation.pointer, 'x-wait');
    const value = declared(resolve(document, { $ref: `#${operation.pointer}` }, '').value, 'x-wait');
    if (value === undefined) return operation;
    const wait = readWait(value, at, operation, operations, document, problems);
    return wait === undefined ? operation : { ...operation, wait };
  });
}

const example =
  '{ ask: describeJob, parameters: { Id: $response.body#/Id }, state: /Status, well: [Done], badly: [Failed] }';

function readWait(
  value: JsonValue,
  at: string,
  operation: Operation,
  operations: readonly Operation[],
  document: JsonObject,
  problems: Problems,
): Wait | undefined {
  const [ask, state] = [stringOf(own(value, 'ask')), stringOf(own(value, 'state'))];
  const [well, badly] = [own(value, 'well'), own(value, 'badly') ?? []];
  const parameters = own(value, 'parameters') ?? {};
  if (
    ask === undefined ||
    state === undefined ||
    !Array.isArray(well) ||
    well.length === 0 ||
    !Array.isArray(badly) ||
    !isObject(parameters)
  ) {
    problems.add('wait', { pointer: at }, 'x-wait lacks ask, state or well.', `Write x-wait: ${example}.`);
    return undefined;
  }
  const asked = operations.find(({ id }) => id === ask);
  if (asked === undefined) {
    const what = `x-wait asks "${ask}", which is no operation of this document.`;
    problems.add('wait', { pointer: pointerTo(at, 'ask') }, what, 'Name the operationId of one that tells the state.');
    return undefined;
  }
  if (asked.safety?.source === 'x-safety' && !asked.safety.repeatable) {
    const what = `x-wait asks "${ask}" again and again, which its x-safety calls harmful.`;
    problems.add('wait', { pointer: pointerTo(at, 'ask') }, what, 'Name an operation that changes nothing.');
  }
  if (asked.body?.required === true) {
    const what = `x-wait asks "${ask}", which needs a body; a question has parameters only.`;
    problems.add('wait', { pointer: pointerTo(at, 'ask') }, what, 'Name an operation that can be asked without one.');
  }
  const seen = checkStates({ state, well, badly }, at, asked, document, problems);
  const given = argumentsOf(parameters, at, operation, asked, document, problems);
  return { ask, given, state: seen, well, badly };
}

function checkStates(
  { state, well, badly }: { state: string; well: readonly JsonValue[]; badly: readonly JsonValue[] },
  at: string,
  asked: Operation,
  document: JsonObject,
  problems: Problems,
): readonly string[] {
  const { schema, path } = placeInAnswer(document, asked, state) ?? {};
  const place = path === undefined ? undefined : inData(asked, path);
  if (schema === undefined || place === undefined) {
    const what = `x-wait's state "${state}" is nothing that ${asked.id} answers.`;
    const fix = `Point it at a property of ${asked.answer === undefined ? 'its 2xx answer' : 'the data of its 2xx answer'}.`;
    problems.add('wait', { pointer: pointerTo(at, 'state') }, what, fix);
    return [];
  }
  const values = own(objectOf(resolve(document, schema, '').value), 'enum');
  for (const [list, name] of [
    [well, 'well'],
    [badly, 'badly'],
  ] as const) {
    for (const [index, one] of list.entries()) {
      const pointer = pointerTo(at, name, String(index));
      if (values !== undefined && !arrayOf(values).includes(one)) {
        const known = arrayOf(values).map(String).join(', ');
        const what = `x-wait ends ${name} with "${String(one)}", which is no value of ${state}.`;
        problems.add('wait', { pointer }, what, `Name one of its values: ${known}.`);
      }
      if (name === 'badly' && well.includes(one)) {
        const what = `x-wait ends both well and badly with "${String(one)}".`;
        problems.add('wait', { pointer }, what, 'Leave it in one of the two lists.');
      }
    }
  }
  return place;
}

function argumentsOf(
  parameters: JsonObject,
  at: string,
  operation: Operation,
  asked: Operation,
  document: JsonObject,
  problems: Problems,
): WaitArgument[] {
  for (const { name, required } of asked.parameters) {
    if (!required || own(parameters, name) !== undefined) continue;
    const what = `x-wait asks ${asked.id} without its required parameter "${name}".`;
    const fix = `Add ${name}: $request.… or $response.body#/… to x-wait.parameters.`;
    problems.add('wait', { pointer: pointerTo(at, 'parameters') }, what, fix);
  }
  return Object.entries(parameters).flatMap(([name, expression]): WaitArgument[] => {
    const pointer = pointerTo(at, 'parameters', name);
    const parameter = asked.parameters.find((one) => one.name === name);
    if (parameter === undefined) {
      const known = asked.parameters.map((one) => one.name).join(', ');
      const what = `x-wait gives ${asked.id} a parameter "${name}", which it does not take.`;
      problems.add('wait', { pointer }, what, `Name one of its parameters: ${known}.`);
      return [];
    }
    const source = sourceOf(stringOf(expression) ?? '', operation, document);
    if (source === undefined) {
      const what = `x-wait's "${String(expression)}" is nothing that ${operation.id} takes or answers.`;
      const fix =
        'Write $request.query.NAME, $request.path.NAME, $request.header.NAME, $request.body#/POINTER or $response.body#/POINTER.';
      problems.add('wait', { pointer }, what, fix);
      return [];
    }
    const to = asked.input.style === 'flat' ? [name] : [parameter.in, name];
    return [{ to, ...source, ...(parameter.required ? {} : { optional: true }) }];
  });
}

/** A runtime expression of OpenAPI's links. */
function sourceOf(
  expression: string,
  operation: Operation,
  document: JsonObject,
): Omit<WaitArgument, 'to'> | undefined {
  const isFlat = operation.input.style === 'flat';
  const [, side, place, name, pointer] =
    /^\$(request|response)\.(?:(query|path|header)\.(.+)|body#(\/.*))$/.exec(expression) ?? [];
  if (pointer !== undefined) {
    if (side === 'response') {
      const found = placeInAnswer(document, operation, pointer);
      const place = found === undefined ? undefined : inData(operation, found.path);
      return place === undefined ? undefined : { from: 'answer', at: place };
    }
    const schema = operation.body?.contents[0]?.schema;
    const path = pointerSegments(pointer);
    if (schema === undefined || instanceSchema(document, schema, path) === undefined) return undefined;
    // The caller knows his object, not the body around it.
    const around = operation.wire.body?.arguments ?? [];
    if (around.some((name, index) => path[index] !== name)) return undefined;
    const given = path.slice(around.length);
    return { from: 'input', at: isFlat ? given : ['body', ...given] };
  }
  if (side !== 'request' || place === undefined || name === undefined) return undefined;
  if (!operation.parameters.some((one) => one.in === place && one.name === name)) return undefined;
  return { from: 'input', at: isFlat ? [name] : [place, name] };
}
