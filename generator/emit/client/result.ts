/** The types of what an operation comes back with: its data, and the union of its outcomes. */
import type { Api, Content, Operation, Response } from '../../meaning/api.js';
import { isJson } from '../../meaning/wire.js';
import { answeredType } from './schema.js';
import { indented, unionOf } from '../layout.js';
import { stringLiteral } from '../names.js';

export function answerType(api: Api, operation: Operation): string {
  const types = successes(operation).flatMap((response) => bodyTypes(api, operation, response));
  return [...new Set(types)].join(' | ') || 'undefined';
}

/** @param answer name of the type of the operation's data */
export function resultType(api: Api, operation: Operation, answer: string): string {
  const documented = successes(operation);
  const good = documented.map((one) => {
    const data = documented.length === 1 ? answer : bodyTypes(api, operation, one).join(' | ');
    return `Success<${statusType(one)}, ${data}>`;
  });
  const bad = operation.responses
    .filter((response) => !documented.includes(response))
    .map((response) => {
      const body = bodyTypes(api, operation, response).join(' | ');
      return `ApiFault<${statusType(response)}, ${codeType(api, operation, response)}, ${body}>`;
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

function successes({ responses }: Operation): Response[] {
  return responses.filter(({ status }) => status.startsWith('2'));
}

function statusType({ status }: Response): string {
  return /^\d{3}$/.test(status) ? status : 'number';
}

/** The codes that are documented for a status. A status without any, and all others, may bring whatever code. */
function codeType(api: Api, operation: Operation, response: Response): string {
  if (api.errors === undefined) return 'undefined';
  const codes = operation.documentedErrors.filter(({ status }) => status === Number(response.status));
  return [...new Set(codes.map(({ code }) => stringLiteral(code)))].join(' | ') || 'UnlistedCode';
}

function bodyTypes(api: Api, operation: Operation, response: Response): string[] {
  const types = response.contents.map((content) => contentType(api, operation, response, content));
  return response.bodyOptional || types.length === 0 ? [...new Set(types), 'undefined'] : [...new Set(types)];
}

function contentType(api: Api, operation: Operation, response: Response, { mediaType, schema }: Content): string {
  const status = /^\d{3}$/.test(response.status) ? response.status : stringLiteral(response.status);
  const at = `operations[${stringLiteral(operation.id)}]['responses'][${status}]['content'][${stringLiteral(mediaType)}]`;
  if (isJson(mediaType)) return answeredType(api.document, schema, at);
  return /^text\//i.test(mediaType) || !response.status.startsWith('2') ? 'string' : 'Blob';
}
