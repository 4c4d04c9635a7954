/** `x-stories`: sequences of calls that a document tells. What cannot be told is a problem, not a surprise. */
import type { Problem, Problems } from '../../problem.js';
import type { Operation, Step, Story } from '../api.js';
import { placeInAnswer } from './answer.js';
import { onlyKnown } from './members.js';
import { itemsOf, membersOf } from './reference/table.js';
import { namesOf } from './dispatch.js';
import { arrayOf, isObject, objectOf, own, pointerTo, stringOf } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { argumentNames, failureNames, failureOf } from './state.js';
import { declared } from './extensions.js';

const kind = 'story';

export interface Stories {
  readonly stories: readonly Story[];
  /** Of the stories that cannot be told, which are left out. */
  readonly problems: readonly Problem[];
}

/**
 * Stories follow a document and must not hold it up: one that no longer fits leaves everything else as it is.
 * @param collected makes a list for the problems of one story
 */
export function readStories(
  document: JsonObject,
  operations: readonly Operation[],
  collected: () => Problems,
): Stories {
  const told = Object.entries(objectOf(declared(document, 'x-stories'))).map(([name, value]) => {
    const problems = collected();
    const story = readStory(name, value, document, operations, problems);
    return { story, problems: problems.list };
  });
  return {
    stories: told.flatMap(({ story, problems }) => (problems.length === 0 ? [story] : [])),
    problems: told.flatMap(({ problems }) => problems),
  };
}

function readStory(
  name: string,
  value: JsonValue,
  document: JsonObject,
  operations: readonly Operation[],
  problems: Problems,
): Story {
  const pointer = pointerTo('/x-stories', name);
  onlyKnown(value, membersOf('x-stories', 'additionalProperties'), pointer, kind, problems);
  const summary = stringOf(own(value, 'summary'));
  if (summary === undefined) {
    problems.add(kind, { pointer }, `The story ${name} has no summary.`, 'Write summary: followed by a few words.');
  }
  const given = objectOf(own(value, 'given'));
  const known = new Set(Object.keys(given));
  const at = pointerTo(pointer, 'steps');
  const told = arrayOf(own(value, 'steps'));
  if (told.length === 0) {
    problems.add(kind, { pointer }, `The story ${name} has no steps.`, 'Write steps: with a list of calls.');
  }
  const steps = told.flatMap((step, index): Step[] => {
    const read = readStep(step, pointerTo(at, index), document, operations, known, problems);
    Object.keys(read?.keep ?? {}).forEach((one) => known.add(one));
    return read === undefined ? [] : [read];
  });
  const description = stringOf(own(value, 'description'));
  return {
    name,
    pointer,
    summary: summary ?? name,
    ...(description === undefined ? {} : { description }),
    given,
    steps,
  };
}

function readStep(
  value: JsonValue,
  pointer: string,
  document: JsonObject,
  operations: readonly Operation[],
  known: ReadonlySet<string>,
  problems: Problems,
): Step | undefined {
  onlyKnown(value, membersOf('x-stories', 'additionalProperties', ...itemsOf('steps')), pointer, kind, problems);
  const call = stringOf(own(value, 'call'));
  const named = operations.filter((one) => call !== undefined && namesOf(one).includes(call));
  const [operation] = named;
  if (operation === undefined || named.length > 1) {
    const what = named.length > 1 ? `Several operations are called "${call}".` : `There is no operation "${call}".`;
    problems.add(kind, { pointer: pointerTo(pointer, 'call') }, what, 'Write call: followed by one operationId.');
    return undefined;
  }
  const input = objectOf(own(value, 'with'));
  checkInput(input, pointerTo(pointer, 'with'), document, operation, problems);
  const [answer, until] = [objectOf(own(value, 'answer')), objectOf(own(value, 'until'))];
  for (const [one, at] of [
    [input, 'with'],
    [answer, 'answer'],
    [until, 'until'],
  ] as const) {
    for (const name of namesIn(one).filter((each) => !known.has(each))) {
      const what = `Nothing before this step gives or keeps "${name}".`;
      const fix = known.size === 0 ? 'Add it to given.' : `Known are: ${[...known].join(', ')}.`;
      problems.add(kind, { pointer: pointerTo(pointer, at) }, what, fix);
    }
  }
  const error = stringOf(own(value, 'error'));
  if (error !== undefined && failureOf(operation, error) === undefined) {
    const what = `${operation.id} documents no error example "${error}".`;
    const fix = `Name one of: ${failureNames(operation).join(', ')}.`;
    problems.add(kind, { pointer: pointerTo(pointer, 'error') }, what, fix);
  }
  const keep = Object.fromEntries(
    Object.entries(objectOf(own(value, 'keep'))).flatMap(([name, at]) => {
      const told = stringOf(at);
      return told === undefined ? [] : [[name, told] as const];
    }),
  );
  const asked = error === undefined ? [...Object.keys(answer), ...Object.keys(until), ...Object.values(keep)] : [];
  const placeOf = (at: string) => {
    const place = placeInAnswer(document, operation, at);
    return place === undefined ? at : pointerTo('', ...place.path);
  };
  for (const at of asked) {
    if (placeInAnswer(document, operation, at) !== undefined) continue;
    const what = `${operation.id} answers nothing at "${at}".`;
    problems.add(kind, { pointer }, what, 'Point at a property of its 2xx answer, such as /Items/0/Name.');
  }
  const description = stringOf(own(value, 'description'));
  return {
    pointer,
    ...(description === undefined ? {} : { description }),
    call: operation.id,
    input,
    ...(error === undefined ? {} : { error }),
    answer: atPlaces(answer),
    until: atPlaces(until),
    keep: Object.fromEntries(Object.entries(keep).map(([name, at]) => [name, placeOf(at)])),
  };
  function atPlaces(told: JsonObject): JsonObject {
    return Object.fromEntries(Object.entries(told).map(([at, one]) => [placeOf(at), one]));
  }
}

/** A misspelled argument would be ignored by many servers, and the story would tell something else. */
function checkInput(
  input: JsonObject,
  pointer: string,
  document: JsonObject,
  operation: Operation,
  problems: Problems,
): void {
  const places = ['path', 'query', 'header', 'cookie'] as const;
  const isFlat = operation.input.style === 'flat';
  const known = isFlat ? argumentNames(document, operation) : [...places, 'body'];
  const check = (value: JsonObject, at: string, names: readonly string[]) => {
    for (const name of Object.keys(value).filter((one) => !names.includes(one))) {
      const what = `${operation.id} does not take "${name}".`;
      problems.add(kind, { pointer: pointerTo(at, name) }, what, `Known are: ${names.join(', ') || 'none'}.`);
    }
  };
  check(input, pointer, known);
  if (isFlat) return;
  for (const place of places) {
    const names = operation.parameters.filter((one) => one.in === place).map((one) => one.name);
    check(objectOf(own(input, place)), pointerTo(pointer, place), names);
  }
}

const placeholder = /^\$\{(\w+)\}$/;

/** The name that a text stands for, if it does. */
export function nameIn(text: string): string | undefined {
  return placeholder.exec(text)?.[1];
}

function namesIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [nameIn(value) ?? []].flat();
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(namesIn);
  return isObject(value) ? Object.values(value).flatMap(namesIn) : [];
}

/** The value with every `${name}` replaced by what it stands for. */
export function filled<Value extends JsonValue>(value: Value, values: JsonObject): Value {
  const fill = (one: JsonValue): JsonValue => {
    if (typeof one === 'string') return own(values, nameIn(one) ?? '') ?? one;
    if (Array.isArray(one)) return (one as readonly JsonValue[]).map(fill);
    if (!isObject(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([name, member]) => [name, fill(member)]));
  };
  return fill(value) as Value;
}
