/**
 * Signs in names that openapi-typescript takes for something else: it undoes percent-encoding where there is none, again and
 * again, and writes "/" for "#" in an operationId. It gets words in their place.
 */
import { decoded, isObject, type JsonObject, type JsonValue } from '../../meaning/json.js';

export interface Unsigned {
  readonly document: JsonObject;
  /** Puts the signs back into what was made of the document. */
  readonly signed: (text: string) => string;
}

/** The document itself when its names have no such sign, as nearly all have none. */
export function withoutSigns(document: JsonObject): Unsigned {
  const text = JSON.stringify(document);
  if (!/%|#(?!\/components)/.test(text)) return { document, signed: (one) => one };
  const signs = Object.entries({ '%': 'percent-sign', '#': 'number-sign' }).map(([sign, name]) => {
    let word = `${name}-`;
    while (text.includes(word)) word += '-';
    return [sign, word] as const;
  });
  const inWords = (name: string) => signs.reduce((left, [sign, word]) => left.replaceAll(sign, word), name);
  const walk = (value: JsonValue, key: string): JsonValue => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map((one) => walk(one, key));
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [inWords(name), walk(one, key === 'mapping' ? '$ref' : name)]),
      );
    if (typeof value !== 'string') return value;
    if (key === '$ref') return value.startsWith('#') ? `#${inWords(decoded(value.slice(1)))}` : value;
    return ['operationId', 'propertyName', 'name', 'required'].includes(key) ? inWords(value) : value;
  };
  return {
    document: walk(document, '') as JsonObject,
    signed: (one) => signs.reduce((left, [sign, word]) => left.replaceAll(word, sign), one),
  };
}
