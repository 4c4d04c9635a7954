/** The types of what an operation comes back with: its data, and the union of its outcomes. */
import type { Api, Content, Operation, Response } from '../../meaning/api.js';
import { isSuccess, successesOf } from './success.js';
import { headedType } from './headers.js';
import { answeredType } from './schema.js';
import { isStructured } from '../../meaning/operation/content.js';
import { pointerSegments } from '../../meaning/json.js';
import { pathOf } from '../../meaning/operation/enclosure.js';
import { indented, literal, unionOf } from '../layout.js';
import { stringLiteral } from '../names.js';

export function answerType(api: Api, operation: Operation): string {
  const types = successesOf(operation).flatMap((response) => dataTypes(api, operation, response));
  return [...new Set(types)].join(' | ') || 'undefined';
}

/** The type of the data of successes in one media type. */
export function chosenType(api: Api, operation: Operation, mediaType: string): string {
  const types = successesOf(operation).flatMap((response) =>
    response.contents
      .filter((one) => one.mediaType === mediaType)
      .map((content) => dataType(api, operation, response, content)),
  );
  return [...new Set(types)].join(' | ');
}

/** @param answer name of the type of the operation's data */
export function resultType(api: Api, operation: Operation, answer: string): string {
  const documented = successesOf(operation);
  const good = documented.map((one) => {
    const data = documented.length === 1 ? answer : dataTypes(api, operation, one).join(' | ');
    const success = `Success<${statusType(api, operation, one)}, ${data}>`;
    const typed = [success, headedType(api, operation, one)].filter((type) => type !== undefined).join(' & ');
    const isWhole = operation.answer !== undefined && one.contents.every(isStructured);
    return isWhole ? `${typed} & Whole<${bodyTypes(api, operation, one).join(' | ')}>` : typed;
  });
  const bad = operation.responses
    .filter((response) => !isSuccess(response) || hasErrors(operation, response))
    .map((response) => {
      const body = bodyTypes(api, operation, response).join(' | ');
      const fault = `ApiFault<${statusType(api, operation, response)}, ${codeType(api, operation, response)}, ${body}>`;
      return [fault, headedType(api, operation, response)].filter((type) => type !== undefined).join(' & ');
    });
  // Where codes tell errors apart, one that the document does not list is an error of the API all the same.
  const isOpen = operation.responses.some(({ status }) => status === 'default');
  const unlisted = api.errors === undefined || isOpen ? [] : ['ApiFault<number, UnlistedCode, unknown>'];
  const faults = [...bad, ...unlisted];
  const types = [
    unionOf(good.length === 0 ? ['Success<number, unknown>'] : good),
    unionOf(faults.length === 0 ? ['never'] : faults),
  ];
  return `Result<\n${types.map(indented).join(',\n')}\n>`;
}

/** A class of statuses is told from those of it that are listed, so that these keep their types. */
function statusType(api: Api, { responses }: Operation, { status }: Response): string {
  if (/^\d{3}$/.test(status)) return status;
  const listed = responses.map((one) => one.status).filter((one) => /^\d{3}$/.test(one));
  const [digit = ''] = status;
  if (/^[1-5]xx$/i.test(status)) {
    const but = listed.filter((one) => one.startsWith(digit));
    return but.length === 0 ? 'number' : `StatusOf<${digit}, ${but.join(' | ')}>`;
  }
  const classes = ['1', '2', '3', '4', '5'].filter(
    (one) => !responses.some((other) => other.status.toUpperCase() === `${one}XX`),
  );
  // Where codes tell errors apart, statuses do not.
  const isTold = api.errors === undefined && (listed.length > 0 || classes.length < 5) && responses.some(isSuccess);
  return isTold ? `StatusOf<${classes.join(' | ')}${listed.length === 0 ? '' : `, ${listed.join(' | ')}`}>` : 'number';
}

/** A success whose status errors come with as well. */
function hasErrors({ documentedErrors }: Operation, { status }: Response): boolean {
  return documentedErrors.some((one) => one.status === Number(status));
}

/** The codes that are documented for a status. A status without any, and all others, may bring whatever code. */
function codeType(api: Api, operation: Operation, response: Response): string {
  if (api.errors === undefined) return 'undefined';
  const codes = operation.documentedErrors.filter(({ status }) => status === Number(response.status));
  return [...new Set(codes.map(({ code }) => literal(code)))].join(' | ') || 'UnlistedCode';
}

function bodyTypes(api: Api, operation: Operation, response: Response): string[] {
  const types = response.contents.map((content) => contentType(api, operation, response, content));
  return response.bodyOptional || types.length === 0 ? [...new Set(types), 'undefined'] : [...new Set(types)];
}

/** What a success gives: what its answer is, or what it holds. */
function dataTypes(api: Api, operation: Operation, response: Response): string[] {
  const types = response.contents.map((content) => dataType(api, operation, response, content));
  return response.bodyOptional || types.length === 0 ? [...new Set(types), 'undefined'] : [...new Set(types)];
}

function dataType(api: Api, operation: Operation, response: Response, content: Content): string {
  const type = contentType(api, operation, response, content);
  const isHeld = operation.answer !== undefined && isStructured(content) && content.schema !== undefined;
  const held = isHeld ? `Held<${type}, ${literal(operation.answer)}>` : type;
  const error = isStructured(content) ? errorPath(api, operation, response) : [];
  return error.length === 0 ? held : `Fine<${held}, ${literal(error)}>`;
}

/** Where the data of a success have a code if they are an error; empty where they are never one. */
function errorPath({ errors }: Api, operation: Operation, response: Response): readonly string[] {
  const { answer = [] } = operation;
  // Where codes that mean none are listed, every answer has one.
  if (errors === undefined || errors.success !== undefined || !hasErrors(operation, response)) return [];
  const path = pathOf(errors.code);
  return answer.every((name, index) => path[index] === name) ? path.slice(answer.length) : [];
}

/** Where types.ts has the type of a stream's item: it knows lists, and no schemas of items apart. */
function itemType(pointer: string, at: string): string {
  if (/\/content\/[^/]+\/schema$/.test(pointer)) return at;
  if (/\/content\/[^/]+\/schema\/items$/.test(pointer)) return `${at}[number]`;
  const component = /^\/components\/schemas\/([^/]+)\/items$/.exec(pointer)?.[1];
  const name = component === undefined ? undefined : pointerSegments(`/${component}`)[0];
  return name === undefined ? 'unknown' : `components['schemas'][${stringLiteral(name)}][number]`;
}

function contentType(api: Api, operation: Operation, response: Response, content: Content): string {
  const { mediaType, schema, kind, pointer } = content;
  const status = /^\d{3}$/.test(response.status) ? response.status : stringLiteral(response.status);
  const at = `operations[${stringLiteral(operation.id)}]['responses'][${status}]['content'][${stringLiteral(mediaType)}]`;
  if (isStructured(content)) return answeredType(api.document, schema, at);
  if (!successesOf(operation).includes(response)) return 'string';
  const item = () => answeredType(api.document, schema, itemType(pointer, at));
  if (kind === 'events' || kind === 'lines') return `AsyncIterable<${item()}>`;
  return kind === 'text' ? 'string' : 'Blob';
}
