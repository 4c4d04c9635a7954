/**
 * Holds requests and answers against a document. Everything is compiled once, when it is first needed; what cannot be checked
 * is left out and said, never silently.
 */
import type { Api, Content, Operation, Parameter, Response } from '../meaning/api.js';
import { asArrived } from '../meaning/digits.js';
import { isObject, type JsonValue } from '../meaning/json.js';
import { canBeUnwritten } from '../meaning/operation/arguments.js';
import { argumentShape } from '../meaning/schema/argument-shape.js';
import type { Direction } from '../meaning/schema/direction.js';
import { contentFor, isStructured } from '../meaning/operation/content.js';
import type { Shape } from '../runtime/arguments/shape.js';
import { createCompiler } from './compile/compile.js';
import { parseExact } from './exact.js';
import type { Say } from './say.js';
import { readBody } from './bodies.js';
import { explain } from '../runtime/explain.js';
import { argumentsOf, type Places, type ReadArgument } from './arguments.js';
import { responseFor } from './responses.js';
import { isStream, itemTexts } from './stream.js';
import { jsonTextOf, structuredFor } from './structured.js';
import { byGravity, type Violation } from './violation.js';

/** A call as it arrived, not interpreted. */
export interface Received extends Places {
  /** Undefined when there was none. */
  readonly body?: string | Uint8Array | undefined;
  /** As it was sent, parameters included. */
  readonly contentType?: string | undefined;
  /** Which of the operation's media types the body is; the first one when left out. */
  readonly mediaType?: string | undefined;
}

export interface Judgement {
  /** The most fundamental first; empty when the request is as the document says. */
  readonly violations: readonly Violation[];
  /** The body as JSON, when there is one and it can be read. */
  readonly body?: JsonValue;
}

export interface Validator {
  request(operation: Operation, arrived: Received): Judgement;
  /** Whether texts of a path, still encoded, are what an operation's parameters say: what tells like paths apart. */
  fitsPath(operation: Operation, path: ReadonlyMap<string, string>): boolean;
  /**
   * Violations of an answer's body, given as text; of each item, where they come piece by piece.
   * @param status the HTTP status it came with
   * @param contentType what it says it is; JSON when left out
   */
  answer(operation: Operation, status: number, body: string, contentType?: string): readonly Violation[];
  /** Violations of a text, in JSON or XML, by what its content says. */
  text(content: Content, text: string): readonly Violation[];
  /** Violations of a value of the document, or of one made for it, by the schema at a JSON pointer. */
  value(pointer: string, value: JsonValue, direction?: Direction): readonly Violation[];
}

/** @param found hears once of everything in the document that is not judged as it stands there, when it is first needed */
export function createValidator(api: Api, found?: Say): Validator {
  const compiler = createCompiler(api.document, found);
  const against = (
    pointer: string,
    value: JsonValue,
    literals: ReadonlyMap<string, string> = new Map(),
    base: readonly string[] = [],
    direction?: Direction,
  ) => explain(compiler.at(pointer, direction)(value, literals), base) as Violation[];
  /** @param size length of the text that the value was read from */
  const againstText = (
    pointer: string,
    value: JsonValue,
    literals: ReadonlyMap<string, string>,
    size: number,
    direction: Direction,
  ) => {
    if (size <= large) return against(pointer, value, literals, [], direction);
    const first = compiler.firstAt(pointer, direction)(value, literals);
    if (first.length === 0) return [];
    const found = against(pointer, beginning(value), literals, [], direction);
    return found.length > 0 ? found : (explain(first) as Violation[]);
  };

  const parameter = (declared: Parameter, read: ReadArgument): Violation[] => {
    const found = read(declared);
    const { name, required, allowEmptyValue } = declared;
    if (found === undefined)
      return required && !canBeUnwritten(api.document, declared)
        ? [fault('missing', name, undefined, 'must be present')]
        : [];
    if (found.isEmpty && allowEmptyValue === true) return [];
    if (found.isEmpty && required && !canBeEmpty(declared))
      return [fault('missing', name, undefined, 'must be present')];
    if (found.wrong !== undefined) return [fault('value', name, found.text, found.wrong)];
    return against(declared.pointer, found.value, found.literals, [name]);
  };
  /** An empty text is a value where the schema allows texts. Where one flat object is all, it is nothing. */
  const canBeEmpty = ({ schema }: Parameter) =>
    api.dispatch === undefined && isTextual(argumentShape(api.document, schema));

  const body = ({ body: declared }: Operation, arrived: Received): Judgement => {
    const content =
      declared?.contents.find(({ mediaType }) => mediaType === arrived.mediaType) ?? declared?.contents[0];
    if (declared === undefined || content === undefined) return { violations: [] };
    if (isBlank(arrived.body)) {
      // A required body that is absent lacks all its required members; naming them helps more than naming "the body".
      if (!declared.required) return { violations: [] };
      const violations = isStructured(content) ? bodyViolations(content, {}, new Map(), 0) : [];
      return {
        violations: violations.length > 0 ? violations : [fault('missing', 'body', undefined, 'must be present')],
      };
    }
    const bytes = typeof arrived.body === 'string' ? new TextEncoder().encode(arrived.body) : (arrived.body ?? none);
    const read = readBody(api.document, content, bytes, arrived.contentType);
    if (read === undefined) return { violations: [] };
    if ('wrong' in read) {
      const { wrong, field = '', found } = read;
      return { violations: [fault(field === '' ? 'format' : 'value', field, found, wrong)] };
    }
    return { violations: bodyViolations(content, read.value, read.literals, bytes.length), body: read.value };
  };
  const bodyViolations = (
    { pointer, schema }: Content,
    value: JsonValue,
    literals: ReadonlyMap<string, string>,
    size: number,
  ) => (schema === undefined ? [] : againstText(pointer, value, literals, size, 'request'));

  const json = (content: Content, text: string): readonly Violation[] => {
    const { pointer, schema, kind } = content;
    if (schema === undefined) return [];
    try {
      const { value, literals } = parseExact(jsonTextOf(content, text));
      return againstText(pointer, value, literals, text.length, 'answer');
    } catch (error) {
      const why = kind === 'xml' ? `XML: ${error instanceof Error ? error.message : ''}` : 'JSON';
      return [fault('format', '', undefined, `must be ${why}`)];
    }
  };

  return {
    request: (operation, arrived) => {
      const judged = body(operation, arrived);
      const read = argumentsOf(api.document, operation, arrived);
      const violations = [...operation.parameters.flatMap((one) => parameter(one, read)), ...judged.violations];
      return { ...judged, violations: violations.sort(byGravity) };
    },
    fitsPath: (operation, path) => {
      const read = argumentsOf(api.document, operation, { path });
      return operation.parameters.every((one) => one.in !== 'path' || parameter(one, read).length === 0);
    },
    answer: (operation, status, text, contentType = 'application/json') => {
      const response = responseFor(operation, status);
      if (response === undefined) return [fault('value', 'status', status, 'must be a documented status')];
      if (text === '')
        // A text or a file may well be empty.
        return response.bodyOptional || response.contents.every(({ kind }) => kind === 'text' || kind === 'binary')
          ? []
          : [fault('missing', '', undefined, 'must not be empty')];
      const stream = response.contents.find(isStream);
      if (stream !== undefined && contentFor([stream], contentType) === stream)
        return itemTexts(stream, text).flatMap((item) => json(stream, item));
      const content = structuredFor(response, text, contentType);
      return content === undefined ? [] : json(content, text);
    },
    text: json,
    value: (pointer, value, direction) => {
      const arrived = asArrived(value);
      return against(pointer, arrived.value, arrived.literals, [], direction);
    },
  };
}

const none = new Uint8Array();

/** Nothing, or nothing but blanks. */
function isBlank(body: Received['body']): boolean {
  if (body === undefined) return true;
  if (typeof body === 'string') return body.trim() === '';
  return body.length < 100 && new TextDecoder().decode(body).trim() === '';
}

function isTextual({ text, isPlain, items }: Shape): boolean {
  return (text && isPlain !== true) || (items !== undefined && isTextual(items()));
}

/** Texts longer than this, in characters, may hold more errors than anyone reads or the memory holds. */
const large = 100_000;

/** The first items of every list: enough to name what is wrong. */
function beginning(value: JsonValue, depth = 0): JsonValue {
  if (depth > 64) return value;
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).slice(0, 100).map((item) => beginning(item, depth + 1));
  if (!isObject(value)) return value;
  const members = Object.keys(value).slice(0, 1_000);
  return Object.fromEntries(members.map((name) => [name, beginning(value[name] ?? null, depth + 1)]));
}

function fault(kind: Violation['kind'], field: string, value: JsonValue | undefined, reason: string): Violation {
  return { kind, field, pointer: field === '' ? '' : `/${field}`, value, reason };
}
