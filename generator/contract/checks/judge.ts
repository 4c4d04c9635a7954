/** Holds one answer, as bytes, against what the document says of it. */
import type { Api, ErrorRule, Operation, Response } from '../../meaning/api.js';
import { codeIn } from '../../meaning/declared/errors.js';
import { asWritten, jsonText } from '../../meaning/digits.js';
import { isObject, own, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { isStructured } from '../../meaning/operation/content.js';
import { instanceSchema } from '../../meaning/schema/schema.js';
import { isJson } from '../../meaning/operation/wire.js';
import { isXml } from '../../runtime/arguments/media-type.js';
import { decodeXml } from '../../runtime/xml/decode.js';
import { readHeader } from '../../validate/arguments.js';
import { responseFor } from '../../validate/responses.js';
import type { Validator } from '../../validate/validator.js';
import type { Violation } from '../../validate/violation.js';
import type { Fault } from './checks.js';
import { headerOf, type RawAnswer } from '../live/send.js';

export type Judge = (operation: Operation, answer: RawAnswer) => Fault[];

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function isBodiless({ wire }: Operation, status: number): boolean {
  return wire.method === 'HEAD' || [204, 205, 304].includes(status);
}

/** Faults of an answer, by check; none when it is as documented. */
export function createJudge(api: Api, validator: Validator): Judge {
  const rules = Object.values<ErrorRule>(api.errors?.violations ?? {});

  return (operation, answer) => {
    const { status } = answer;
    const response = responseFor(operation, status);
    const type = headerOf(answer, 'content-type') ?? '';
    const text = textOf(answer.bytes, type);
    const body = answer.json === undefined && text !== undefined ? jsonOf(text) : jsonOf(answer.json ?? '');
    const faults: Fault[] = [...serverError(operation, status), ...errorInside(response, status, body)];
    const isKnown = isDocumented(operation, status, body);
    if (!isKnown) faults.push(undocumented(operation, status));
    // A success that nobody documented is no error, and need not look like one.
    if (response === undefined || (!isKnown && status < 400)) return faults;
    // What HTTP sends without a body has none to judge, whatever the document describes for it.
    if (isBodiless(operation, status)) return [...faults, ...headers(response, answer)];
    faults.push(...contentType(response, answer), ...headers(response, answer), ...errorCode(operation, status, body));
    // An answer of another type is no JSON, and saying so twice helps nobody.
    if (faults.some(({ check }) => check === 'content_type_conformance')) return faults;
    if (text === undefined) faults.push(schemaFault('', 'UTF-8', 'bytes that are not UTF-8'));
    else faults.push(...validator.answer(operation, status, text, type === '' ? undefined : type).map(violated));
    return faults;
  };

  /** `default` stands for errors that nobody listed, where the document lists errors at all; elsewhere it documents them. */
  function isDocumented(operation: Operation, status: number, body: JsonValue | undefined): boolean {
    const response = responseFor(operation, status);
    if (response === undefined) return ruleOf(status, body) !== undefined;
    const isFallback = response.status === 'default' && operation.documentedErrors.length > 0;
    return !isFallback || ruleOf(status, body) !== undefined;
  }

  function ruleOf(status: number, body: JsonValue | undefined): ErrorRule | undefined {
    const code = codeIn(api.errors, body);
    return rules.find((rule) => rule.status === status && rule.code === code);
  }

  function undocumented({ responses }: Operation, status: number): Fault {
    const listed = responses.map((one) => one.status).filter((one) => one !== 'default');
    return {
      check: 'status_code_conformance',
      pointer: '',
      expected: `a documented status: ${listed.join(', ')}`,
      found: String(status),
    };
  }

  function errorInside(response: Response | undefined, status: number, body: JsonValue | undefined): Fault[] {
    if (api.errors === undefined || status >= 300 || !isObject(body)) return [];
    const { code, message } = api.errors;
    const schema = response?.contents.find(isStructured)?.schema ?? {};
    const isDeclared = instanceSchema(api.document, schema, [code]) !== undefined;
    if (isDeclared || typeof own(body, code) !== 'string' || own(body, message) === undefined) return [];
    const found = `${status} with the error ${JSON.stringify(own(body, code))}`;
    return [
      {
        check: 'status_code_conformance',
        pointer: pointerTo('', code),
        expected: 'no error inside a success',
        found,
      },
    ];
  }

  function errorCode(operation: Operation, status: number, body: JsonValue | undefined): Fault[] {
    if (api.errors === undefined || status < 400 || operation.documentedErrors.length === 0) return [];
    const code = codeIn(api.errors, body);
    if (code === undefined || ruleOf(status, body) !== undefined) return [];
    const listed = operation.documentedErrors.filter((one) => one.status === status).map((one) => one.code);
    if (listed.includes(code)) return [];
    const expected =
      listed.length === 0
        ? `no error with ${status}`
        : `a code listed for ${status}: ${[...new Set(listed)].join(', ')}`;
    return [
      {
        check: 'error_code_conformance',
        pointer: pointerTo('', api.errors.code),
        expected,
        found: JSON.stringify(code),
      },
    ];
  }

  function headers(response: Response, answer: RawAnswer): Fault[] {
    return response.headers.flatMap(({ name, required, pointer, ...written }): Fault[] => {
      const text = headerOf(answer, name);
      const fault = (expected: string, found: string): Fault => ({
        check: 'response_headers_conformance',
        pointer: `header ${name}`,
        expected,
        found,
      });
      if (text === undefined) return required ? [fault('a required header', 'none')] : [];
      const declared = { name, in: 'header', required, deprecated: false, style: 'simple' } as const;
      const parameter = { ...declared, allowReserved: false, ...written, pointer, examples: [] };
      const { value, literals, wrong } = readHeader(api.document as JsonObject, parameter, [text]);
      if (wrong !== undefined) return [fault(wrong, JSON.stringify(text))];
      return validator
        .value(pointer, asWritten(value, literals))
        .map(({ reason }) => fault(reason, JSON.stringify(text)));
    });
  }
}

function serverError(operation: Operation, status: number): Fault[] {
  if (status < 500) return [];
  const { id } = operation;
  return [{ check: 'not_a_server_error', pointer: '', expected: `an answer of ${id}`, found: `${status}` }];
}

function contentType(response: Response, answer: RawAnswer): Fault[] {
  const offered = response.contents.map(({ mediaType }) => mediaType);
  if (answer.bytes.length === 0 || offered.length === 0) return [];
  const type = headerOf(answer, 'content-type');
  const [essence = '', ...parameters] = (type ?? '').split(';').map((part) => part.trim().toLowerCase());
  const fits = offered.some((one) => {
    const [wanted = ''] = one.toLowerCase().split(';');
    return wanted === essence || wanted === '*/*' || wanted === `${essence.split('/')[0]}/*`;
  });
  const charset = parameters
    .find((one) => one.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  const isReadable = !isJson(essence) || charset === undefined || charset === 'utf-8' || charset === 'utf8';
  if (fits && isReadable) return [];
  const expected = isReadable ? offered.join(' or ') : 'JSON in UTF-8';
  return [{ check: 'content_type_conformance', pointer: 'header Content-Type', expected, found: type ?? 'none' }];
}

function violated({ pointer, reason, value, kind }: Violation): Fault {
  const found = kind === 'missing' ? 'nothing' : value === undefined ? 'something else' : shortened(value);
  return schemaFault(pointer, kind === 'missing' ? 'a required field' : reason, found);
}

function schemaFault(pointer: string, expected: string, found: string): Fault {
  return { check: 'response_schema_conformance', pointer, expected, found };
}

/** A value short enough for a line. */
export function shortened(value: JsonValue): string {
  const text = jsonText(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function textOf(bytes: Uint8Array, contentType: string): string | undefined {
  try {
    if (isXml(contentType)) return decodeXml(bytes, contentType);
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
