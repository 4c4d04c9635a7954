/** The types of one operation: what it takes, what it answers, what a call comes back with. */
import type { Api, Operation } from '../../meaning/api.js';
import { argumentSchema } from '../../meaning/operation/enclosure.js';
import { inputType } from './input.js';
import { answerType, chosenType, resultType } from './result.js';
import { choicesOf } from './success.js';
import { aliasText } from '../layout.js';
import { commentText, pascalCase, type Names } from '../names.js';

export interface OperationTypes {
  /** Name of the type of its argument, unless it takes none. */
  readonly input?: string;
  readonly result: string;
  /** Media types of the answer that a call may choose from, with the type of its data. */
  readonly choices: readonly { readonly mediaType: string; readonly data: string }[];
  readonly statements: readonly string[];
}

export function operationTypes(api: Api, operation: Operation, names: Names): OperationTypes {
  const base = pascalCase(operation.name);
  const choices = choicesOf(operation);
  const takesBody = operation.body !== undefined && argumentSchema(api.document, operation) !== undefined;
  const takesInput = operation.parameters.length > 0 || takesBody || choices.length > 0;
  const input = takesInput ? names.claim(`${base}Input`) : undefined;
  const answer = names.claim(`${base}Answer`);
  const result = names.claim(`${base}Result`);
  const id = commentText(operation.id);
  return {
    ...(input === undefined ? {} : { input }),
    result,
    choices: choices.map(({ mediaType }) => ({ mediaType, data: chosenType(api, operation, mediaType) })),
    statements: [
      ...(input === undefined ? [] : [inputType(api, operation, input)]),
      aliasText(answer, `What \`${id}\` answers.`, answerType(api, operation)),
      aliasText(result, `What a call of \`${id}\` comes back with.`, resultType(api, operation, answer)),
    ],
  };
}
