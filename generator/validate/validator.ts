/**
 * Holds requests and answers against a document. Everything is compiled once; a schema that cannot be compiled is a
 * problem of the document, never a check that is silently left out.
 */
import type { Api, Content, Operation, Parameter, Response } from '../meaning/api.js';
import { isObject, type JsonValue } from '../meaning/json.js';
import { isJson } from '../meaning/wire.js';
import { Problems } from '../problem.js';
import { createCompiler, type Compiled } from './compile.js';
import { parseExact } from './exact.js';
import { explain } from '../runtime/explain.js';
import { readTexts } from './parameters.js';
import { byGravity, type Violation } from './violation.js';

/** The arguments of a call as they arrived, decoded but not interpreted. Names are exact, header names lower case. */
export interface Received {
  readonly path?: ReadonlyMap<string, readonly string[]>;
  readonly query?: ReadonlyMap<string, readonly string[]>;
  readonly header?: ReadonlyMap<string, readonly string[]>;
  readonly cookie?: ReadonlyMap<string, readonly string[]>;
  /** The body's text; undefined when there was none. */
  readonly body?: string | undefined;
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
  /** Violations of an answer's body, given as text. `status` is the HTTP status it came with. */
  answer(operation: Operation, status: number, body: string): readonly Violation[];
  /** Violations of a value by the schema at a JSON pointer of the document. */
  value(pointer: string, value: JsonValue): readonly Violation[];
}

/** @throws ProblemError naming every schema that cannot be compiled */
export function createValidator(api: Api): Validator {
  const compiler = createCompiler(api.document);
  compileAll(api, compiler.at);
  const against = (
    pointer: string,
    value: JsonValue,
    literals: ReadonlyMap<string, string> = new Map(),
    base: readonly string[] = [],
  ) => explain(compiler.at(pointer)(value, literals), base) as Violation[];
  /** @param size length of the text that the value was read from */
  const againstText = (pointer: string, value: JsonValue, literals: ReadonlyMap<string, string>, size: number) => {
    if (size <= large) return against(pointer, value, literals);
    const first = compiler.firstAt(pointer)(value, literals);
    if (first.length === 0) return [];
    const found = against(pointer, beginning(value), literals);
    return found.length > 0 ? found : (explain(first) as Violation[]);
  };

  const parameter = (declared: Parameter, arrived: Received): Violation[] => {
    const name = declared.in === 'header' ? declared.name.toLowerCase() : declared.name;
    const texts = arrived[declared.in]?.get(name) ?? [];
    const isEmpty = texts.length === 0 || (texts.length === 1 && texts[0] === '');
    if (isEmpty && declared.required) return [fault('missing', declared.name, undefined, 'must be present')];
    if (texts.length === 0) return [];
    const isList = declared.explode || texts.length === 1;
    const { value, literals } = readTexts(api.document, declared, texts);
    if (!isList || (texts.length > 1 && !Array.isArray(value))) {
      return [fault('value', declared.name, texts.join(', '), 'must be given once')];
    }
    return against(declared.pointer, value, literals, [declared.name]);
  };

  const body = ({ body: declared }: Operation, arrived: Received): Judgement => {
    const content =
      declared?.contents.find(({ mediaType }) => mediaType === arrived.mediaType) ?? declared?.contents[0];
    if (declared === undefined || content === undefined) return { violations: [] };
    if (arrived.body === undefined || arrived.body.trim() === '') {
      // A required body that is absent lacks all its required members; naming them helps more than naming "the body".
      if (!declared.required) return { violations: [] };
      const violations = isJson(content.mediaType) ? bodyViolations(content, {}, new Map(), 0) : [];
      return {
        violations: violations.length > 0 ? violations : [fault('missing', 'body', undefined, 'must be present')],
      };
    }
    if (!isJson(content.mediaType)) return { violations: [] };
    try {
      const { value, literals } = parseExact(arrived.body);
      return { violations: bodyViolations(content, value, literals, arrived.body.length), body: value };
    } catch (error) {
      const why = error instanceof SyntaxError ? 'must be JSON' : 'is nested too deeply';
      return { violations: [fault('format', '', undefined, why)] };
    }
  };
  const bodyViolations = (
    { pointer, schema }: Content,
    value: JsonValue,
    literals: ReadonlyMap<string, string>,
    size: number,
  ) => (schema === undefined ? [] : againstText(pointer, value, literals, size));

  return {
    request: (operation, arrived) => {
      const judged = body(operation, arrived);
      const violations = [...operation.parameters.flatMap((one) => parameter(one, arrived)), ...judged.violations];
      return { ...judged, violations: violations.sort(byGravity) };
    },
    answer: (operation, status, text) => {
      const response = responseFor(operation, status);
      if (response === undefined) return [fault('value', 'status', status, 'must be a documented status')];
      const content = response.contents.find(({ mediaType }) => isJson(mediaType));
      if (text === '')
        return response.bodyOptional || response.contents.length === 0
          ? []
          : [fault('missing', '', undefined, 'must not be empty')];
      if (content?.schema === undefined) return [];
      try {
        const { value, literals } = parseExact(text);
        return againstText(content.pointer, value, literals, text.length);
      } catch {
        return [fault('format', '', undefined, 'must be JSON')];
      }
    },
    value: (pointer, value) => against(pointer, value),
  };
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

/** The response that documents a status: exactly, by its class, or the default. */
export function responseFor(operation: Operation, status: number): Response | undefined {
  const find = (wanted: string) => operation.responses.find((one) => one.status.toUpperCase() === wanted);
  return find(String(status)) ?? find(`${Math.floor(status / 100)}XX`) ?? find('DEFAULT');
}

function fault(kind: Violation['kind'], field: string, value: JsonValue | undefined, reason: string): Violation {
  return { kind, field, pointer: field === '' ? '' : `/${field}`, value, reason };
}

function compileAll(api: Api, compile: (pointer: string) => Compiled): void {
  const problems = new Problems();
  const pointers = api.operations.flatMap(({ parameters, body, responses }) => [
    ...parameters.map(({ pointer }) => pointer),
    ...(body?.contents ?? []).filter(({ schema }) => schema !== undefined).map(({ pointer }) => pointer),
    ...responses.flatMap(({ contents }) =>
      contents.filter(({ schema }) => schema !== undefined).map(({ pointer }) => pointer),
    ),
  ]);
  for (const pointer of new Set(pointers)) {
    try {
      compile(pointer);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      problems.add(
        'schema',
        { pointer },
        `The schema cannot be used for validation: ${why}.`,
        'Correct the schema: a check that cannot run would pass everything.',
      );
    }
  }
  problems.throwIfAny();
}
