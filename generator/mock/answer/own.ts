/** Answers of our own, where nobody wrote an example that fits and Prism makes none. */
import type { Api, Content, Response } from '../../meaning/api.js';
import { sendable } from '../../meaning/digits.js';
import { isObject, own, valueAt, type JsonValue } from '../../meaning/json.js';
import { rowOf, textRow } from '../../meaning/operation/arguments.js';
import { valuesAt, type ValueOptions } from '../../meaning/schema/values.js';
import type { Validator } from '../../validate/validator.js';

/** About how many nodes an answer has that nobody wrote. */
const most = 400;

const ways: readonly ValueOptions[] = [
  { most },
  { most, plain: true },
  { onlyRequired: true },
  { onlyRequired: true, plain: true },
  { most: 20_000, plain: true },
];

/** A value that fits a schema: the first of several that are made of it; undefined when none fits. */
export function fittingValue({ document }: Api, validator: Validator, { pointer }: Content): JsonValue | undefined {
  for (const way of ways) {
    const made = valuesAt(document, pointer, { ...way, direction: 'answer' });
    const fitting = made.find((value) => validator.value(pointer, value, 'answer').length === 0);
    if (fitting !== undefined) return fitting;
  }
  return undefined;
}

/** An example with what it lacks; undefined when that is not all that is wrong with it. */
export function completedExample(
  { document }: Api,
  validator: Validator,
  { pointer }: Content,
  example: JsonValue,
): JsonValue | undefined {
  const made = valuesAt(document, pointer, { onlyRequired: true, direction: 'answer' });
  return made
    .map((value) => over(value, example))
    .find((value) => validator.value(pointer, value, 'answer').length === 0);
}

/** What is written, over what is made: members that are lacking come from there. */
function over(made: JsonValue, written: JsonValue): JsonValue {
  if (Array.isArray(written)) {
    const [item] = Array.isArray(made) ? (made as readonly JsonValue[]) : [];
    const items = written as readonly JsonValue[];
    return item === undefined ? items : items.map((one) => over(item, one));
  }
  if (!isObject(made) || !isObject(written)) return written;
  const lacking = Object.entries(made).filter(([name]) => !Object.hasOwn(written, name));
  const own = Object.entries(written).map(([name, value]): [string, JsonValue] => [
    name,
    Object.hasOwn(made, name) ? over(made[name] ?? null, value) : value,
  ]);
  return Object.fromEntries([...own, ...lacking]);
}

/** Headers that say how the bytes travel: the server's own to say, whatever a document has of them. */
export function isOfTransport(name: string): boolean {
  return /^(content-(type|length|encoding)|transfer-encoding|connection|keep-alive|trailer|te|upgrade)$/i.test(name);
}

/**
 * Documented headers that are required, that the document shows, or that not every text would be. What a header cannot hold is
 * percent-encoded.
 */
export function headersOf({ document }: Api, response: Response): Record<string, string> {
  const found = response.headers.flatMap(({ name, required, pointer, explode, mediaType }): [string, string][] => {
    if (isOfTransport(name) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return [];
    const holder = pointer.replace(/(\/content\/[^/]+)?\/schema$/, '');
    const shown =
      exampleOf(valueAt(document, pointer.replace(/\/schema$/, '')) ?? null) ??
      exampleOf(valueAt(document, holder) ?? null);
    const isNeeded = required || own(valueAt(document, pointer), 'pattern') !== undefined;
    const value = shown ?? (isNeeded ? valuesAt(document, pointer, { onlyRequired: true })[0] : undefined);
    if (value === undefined) return [];
    const row = rowOf({
      in: 'header',
      style: 'simple',
      explode,
      allowReserved: false,
      ...(mediaType && { mediaType }),
    });
    const text = textRow(row).write(name, sendable(value, 'text'), (one) => one);
    return text === undefined ? [] : [[name, text.replaceAll(/[^\x20-\x7e]/gu, encodeURIComponent)]];
  });
  return Object.fromEntries(found);
}

function exampleOf(header: JsonValue): JsonValue | undefined {
  const [named] = Object.values(
    isObject(own(header, 'examples')) ? (header as { examples: object }).examples : {},
  ) as JsonValue[];
  return own(header, 'example') ?? own(named, 'value') ?? own(own(header, 'schema'), 'example');
}
