/** Answers that are as the document says: its example, what Prism makes of the schema, or what we make of it. */
import { createHash } from 'node:crypto';
import type { Api, Content, Operation } from '../../meaning/api.js';
import { codeIn, isErrorExample } from '../../meaning/declared/errors.js';
import { jsonText, parseKnown } from '../../meaning/digits.js';
import { isObject, pointerSegments, valueAt, type JsonValue } from '../../meaning/json.js';
import { shownIn } from '../../meaning/schema/direction.js';
import { isStructured } from '../../meaning/operation/content.js';
import { isJson } from '../../meaning/operation/wire.js';
import { writeBody } from '../../meaning/operation/wire-body.js';
import type { Say } from '../../validate/say.js';
import { isStream, itemTexts, streamText } from '../../validate/stream.js';
import type { Validator } from '../../validate/validator.js';
import type { Violation } from '../../validate/violation.js';
import { sentType } from '../http/accept.js';
import type { Choice } from './choice.js';
import { completedExample, fittingValue, headersOf, isOfTransport } from './own.js';
import { asLast, withValueAt } from './later.js';
import type { Made, Prism } from './prism.js';
import { asSuccess } from './success.js';

export interface Making {
  readonly api: Api;
  readonly validator: Validator;
  /** Loaded when it is first needed. */
  readonly prism: () => Promise<Prism>;
  readonly say: Say;
}

export interface Wish {
  readonly example?: string | undefined;
  /** Made from the schema, whatever is documented. */
  readonly seed?: string | undefined;
  /** It comes after the page that is shown. */
  readonly isLater?: boolean | undefined;
}

/** With schemas that fit half of the time, one answer in 2^30 would be missing. */
const attempts = 30;

/** Of two shapes, an error comes as often as a success; of a thousand answers one is no success in the end. */
const mostErrors = 10;

/** A schema that Prism cannot do at all fails every time. */
const mostFailures = 3;

/** @param wish for data that is made up anew, a seed: the same one makes the same answer */
export async function fitting(making: Making, operation: Operation, choice: Choice, wish: Wish): Promise<Made> {
  const { status, response, content } = choice;
  const headers = response === undefined ? {} : headersOf(making.api, response);
  if (content === undefined) return { status, headers, body: '' };
  const made =
    wish.seed === undefined
      ? await shown(making, operation, choice, wish)
      : await generated(making, operation, choice, wish.seed);
  if (made === undefined) return { status, headers, body: bodyOf(content, undefined) };
  const isWritten = content.examples.some(({ value }) => JSON.stringify(value) === JSON.stringify(made.value));
  const value =
    status >= 300 || isWritten
      ? made.value
      : asSuccess(making.api, content.schema, made.value, (one) => fits(making, content, one));
  const isLater = wish.isLater === true;
  // What nobody wrote leads nowhere, so that whoever follows comes to an end.
  const page =
    status < 300 && (isLater || !isWritten)
      ? asLast(operation, value, isLater, (one) => fits(making, content, one))
      : value;
  const link = operation.pagination?.header?.toLowerCase();
  const all = Object.entries({ ...made.headers, ...headers }).filter(
    ([name]) => !isOfTransport(name) && (!isLater || name.toLowerCase() !== link),
  );
  return {
    status,
    headers: { ...Object.fromEntries(all), 'Content-Type': sentType(content.mediaType) },
    body: bodyOf(content, isLater ? page : counted(operation, content, page)),
  };
}

/** What is made up counts its items, so that whoever walks through pages comes to an end that is one. */
function counted(
  { pagination }: Operation,
  { examples }: Content,
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (pagination?.total === undefined || value === undefined || examples.length > 0) return value;
  const items = valueAt(value, pagination.items);
  const total = valueAt(value, pagination.total);
  if (!Array.isArray(items) || typeof total !== 'number' || total >= items.length) return value;
  return withValueAt(value, pointerSegments(pagination.total), items.length);
}

interface MadeValue {
  readonly value: JsonValue | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** The documented example, else what Prism always makes of the schema. */
async function shown(
  making: Making,
  operation: Operation,
  choice: Choice,
  { example }: Wish,
): Promise<MadeValue | undefined> {
  const content = choice.content as Content;
  const first = await asked(making, operation, choice, example === undefined ? {} : { example });
  // Nobody is shown an error who has not asked for one, not even where the success that is written does not fit.
  const isShown = (name: string) => choice.status >= 300 || !isErrorExample(operation, choice.status, name);
  const documented = content.examples.filter(({ name }) => (example === undefined ? isShown(name) : name === example));
  if (first !== undefined && fits(making, content, first.value)) return first;
  const wrong = documented[0];
  // What is asked for by name is what the caller wants to see.
  if (example !== undefined && wrong !== undefined) return first ?? { value: wrong.value, headers: {} };
  const other = documented.find(({ value }) => fits(making, content, shownValue(making.api, content, value)));
  if (other !== undefined)
    return { value: shownValue(making.api, content, other.value), headers: first?.headers ?? {} };
  if (content.schema === undefined) return first;
  if (wrong !== undefined) {
    const value = shownValue(making.api, content, wrong.value);
    const [violation] = violations(making, content, value);
    const reason = [violation?.field, violation?.reason].filter(Boolean).join(' ');
    const what = `The example ${wrong.name} of ${operation.id} (${choice.status}) does not fit its schema: ${reason}.`;
    const completed = completedExample(making.api, making.validator, content, value);
    const assumed = completed === undefined ? {} : { assumed: 'Answers have what it lacks as well.' };
    making.say({ rule: 'example-invalid', pointer: content.pointer, what, ...assumed });
    if (completed !== undefined) return { value: completed, headers: first?.headers ?? {} };
  }
  return ownValue(making, operation, choice) ?? first;
}

async function generated(
  making: Making,
  operation: Operation,
  choice: Choice,
  seed: string,
): Promise<MadeValue | undefined> {
  const content = choice.content as Content;
  let failures = 0;
  const errors: MadeValue[] = [];
  for (let attempt = 0; attempt < attempts && failures < mostFailures; attempt += 1) {
    const made = await asked(making, operation, choice, {
      seed: createHash('sha256').update(`${seed}|${attempt}`).digest('hex'),
    });
    if (made === undefined) failures += 1;
    else if (fits(making, content, made.value)) {
      if (!isErrorShaped(making.api, choice.status, made.value)) return made;
      // Where nothing else comes, its code is what says that there is none.
      if (errors.push(made) >= mostErrors) break;
    }
  }
  const [error] = errors;
  if (error !== undefined) return error;
  return ownValue(making, operation, choice) ?? shown(making, operation, choice, {});
}

/** Whether a success is one of the shapes that have an error in them. */
function isErrorShaped({ errors }: Api, status: number, value: JsonValue | undefined): boolean {
  return status < 300 && errors !== undefined && errors.success === undefined && codeIn(errors, value) !== undefined;
}

function ownValue(making: Making, operation: Operation, { status, content }: Choice): MadeValue | undefined {
  if (content?.schema === undefined) return undefined;
  const value = fittingValue(making.api, making.validator, content);
  if (value !== undefined) return { value, headers: {} };
  const what = `No answer of ${operation.id} (${status}) that fits its schema can be made.`;
  making.say({ rule: 'answer-invalid', pointer: content.pointer, what });
  return undefined;
}

/** What Prism makes; undefined where it cannot. */
async function asked(
  { api, prism }: Making,
  operation: Operation,
  { status, content }: Choice,
  wish: Wish,
): Promise<MadeValue | undefined> {
  const of = content as Content;
  try {
    const made = await (
      await prism()
    ).make(operation, {
      status,
      mediaTypes: [of.mediaType],
      dynamic: wish.seed !== undefined,
      ...wish,
    });
    if (made.status !== status) return undefined;
    const { value } = made;
    return { value: value === undefined ? undefined : shownValue(api, of, value), headers: made.headers };
  } catch {
    return undefined;
  }
}

function shownValue({ document }: Api, { pointer, schema }: Content, value: JsonValue): JsonValue {
  return schema === undefined ? value : shownIn(document, valueAt(document, pointer) ?? true, value, 'answer');
}

function fits(making: Making, content: Content, value: JsonValue | undefined): boolean {
  return value !== undefined && violations(making, content, value).length === 0;
}

function violations({ validator }: Making, content: Content, value: JsonValue): readonly Violation[] {
  const { pointer, schema } = content;
  if (schema !== undefined && isStream(content)) {
    const items = itemTexts(content, streamText(content, value)).map((text) => jsonOf(text));
    return items.flatMap((item) => validator.value(pointer, item, 'answer'));
  }
  // A text is one that only who reads it can judge.
  if (schema === undefined || !isStructured(content)) return [];
  // What is written as it is sent has digits that a number has not.
  if (content.xml !== undefined && typeof value === 'string') return validator.text(content, value);
  return validator.value(pointer, value, 'answer');
}

function bodyOf(content: Content, value: JsonValue | undefined): string {
  // JSON of which nothing is said is something all the same.
  if (value === undefined && content.xml !== undefined) return writeBody(content, {}).text;
  if (value === undefined) return isJson(sentType(content.mediaType)) ? '{}' : content.kind === 'text' ? 'text' : '';
  if (isStream(content)) return streamText(content, value);
  if (content.xml !== undefined) return writeBody(content, value).text;
  return typeof value === 'string' && content.kind !== 'json' ? value : jsonText(value);
}

/** Undefined becomes null, which no schema of items takes unless it says so. */
function jsonOf(text: string): JsonValue {
  try {
    return parseKnown(text);
  } catch {
    return null;
  }
}
