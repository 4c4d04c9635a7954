/** What stands around the data of an answer: as the document's example has it, else made from the schema. */
import type { Api, Content, Operation, Response } from '../../meaning/api.js';
import { successOf } from '../../meaning/declared/answer.js';
import { successExample } from '../../meaning/declared/errors.js';
import { isObject, pointerSegments, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { isStructured, shownBy } from '../../meaning/operation/content.js';
import { pathOf, placed } from '../../meaning/operation/enclosure.js';
import { valuesAt } from '../../meaning/schema/values.js';
import type { Validator } from '../../validate/validator.js';
import { fixedIn } from './fixed.js';
import { asSuccess } from './success.js';
import { statusFor } from '../http/prefer.js';
import { isMembers, plainOf, valueOf, type Members, type Value } from '../state/value.js';

/** Data, or what already is an answer with its envelope begun → the whole answer. */
export type Whole = (operation: Operation, value: Value) => Value;

/** A list comes with its place from the top of the answer, and one resource as the data. */
export function createEnvelopes(api: Api, validator: Validator): Whole {
  const around = new Map<Operation, Members>();
  return (operation, value) => {
    const { answer, state } = operation;
    const isBegun = answer === undefined || state?.does === 'list';
    const within = (envelope: Members): Value =>
      isBegun ? merged(envelope, value) : (placed(envelope, answer, value) as Members);
    const envelope = around.get(operation) ?? envelopeOf(operation, within);
    around.set(operation, envelope);
    return within(envelope);
  };

  /** @param within puts into it what is answered at first, so that what is made up fits */
  function envelopeOf(operation: Operation, within: (envelope: Members) => Value): Members {
    const { answer } = operation;
    const response = successOf(operation);
    const content = response?.contents.find(isStructured);
    if (response === undefined || content?.schema === undefined) return {};
    const fits = (one: JsonValue) => {
      const whole = plainOf(within(valueOf(one) as Members)) as JsonValue;
      return validator.value(content.pointer, whole, 'answer').length === 0;
    };
    const at = api.errors === undefined ? [] : pathOf(api.errors.code);
    const ways =
      answer === undefined
        ? [fixedIn(api.document, content.schema, { mark: at, ways: [at], onlyRequired: true })]
        : written(operation, response, content);
    const isCoded = answer !== undefined || api.errors?.success !== undefined;
    const coded = isCoded ? ways.map((one) => asSuccess(api, content.schema, one, fits) as JsonObject) : ways;
    return valueOf(coded.find(fits) ?? coded[0] ?? {}) as Members;
  }

  /** Answers without their data. */
  function written(operation: Operation, response: Response, content: Content): JsonObject[] {
    const { pointer, examples } = content;
    const { answer = [], pagination } = operation;
    const shown = successExample(operation, statusFor(operation, response), examples);
    const example = shown === undefined ? undefined : shownBy(content, shown.value);
    const made = isObject(example)
      ? [example]
      : valuesAt(api.document, pointer, { onlyRequired: true, direction: 'answer' });
    // What counts and what leads on is of each page.
    const ofPage = [pagination?.total, pagination?.next].flatMap((one) =>
      one === undefined ? [] : [pointerSegments(one)],
    );
    const ofData = [answer, ...ofPage];
    return made.filter(isObject).map((one) => ofData.reduce(without, one));
  }
}

function without(value: JsonObject, [name = '', ...rest]: readonly string[]): JsonObject {
  const { [name]: held, ...others } = value;
  return rest.length === 0 || !isObject(held) ? others : { ...value, [name]: without(held, rest) };
}

/** Members of both, at every depth; the second's win. */
function merged(one: Members, two: Value): Value {
  if (!isMembers(two)) return two;
  const both = Object.entries(two).map(([name, value]): [string, Value] => {
    const held = one[name];
    return [name, held !== undefined && isMembers(held) && isMembers(value) ? merged(held, value) : value];
  });
  return { ...one, ...Object.fromEntries(both) };
}
