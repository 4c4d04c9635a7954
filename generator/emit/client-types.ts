/** The types of one operation: what it takes and what it comes back with. */
import { StructureKind, type StatementStructures } from 'ts-morph';
import type { Api, Operation, Parameter, Response } from '../model/api.js';
import { objectOf, stringOf, own, type JsonValue } from '../model/json.js';
import { holds, isInt64 } from '../model/holds.js';
import { isJson } from '../model/wire.js';
import { parameterDocs } from './client-docs.js';
import { pascalCase, propertyKey, stringLiteral, type Names } from './names.js';

export interface OperationTypes {
  /** Name of the type of its arguments, unless it takes none. */
  readonly input?: string;
  readonly result: string;
  readonly statements: readonly StatementStructures[];
}

export function operationTypes(api: Api, operation: Operation, names: Names): OperationTypes {
  const base = pascalCase(operation.id);
  const takesInput = operation.parameters.length > 0 || operation.body !== undefined;
  const input = takesInput ? names.claim(`${base}Input`) : undefined;
  const answer = names.claim(`${base}Answer`);
  const result = names.claim(`${base}Result`);
  return {
    ...(input === undefined ? {} : { input }),
    result,
    statements: [
      ...(input === undefined ? [] : [inputType(api, operation, input)]),
      {
        kind: StructureKind.TypeAlias,
        name: answer,
        isExported: true,
        docs: [`What \`${operation.id}\` answers.`],
        type: answerType(api, operation),
      },
      {
        kind: StructureKind.TypeAlias,
        name: result,
        isExported: true,
        docs: [`What a call of \`${operation.id}\` comes back with.`],
        type: resultType(api, operation, answer),
      },
    ],
  };
}

function inputType(api: Api, operation: Operation, name: string): StatementStructures {
  const docs = [`Arguments of \`${operation.id}\`.`];
  const { body, parameters } = operation;
  if (body !== undefined) {
    const content = body.contents[0];
    const schema = content?.schema;
    const plain =
      schemaType(schema) ??
      `operations[${stringLiteral(operation.id)}]['requestBody']['content'][${stringLiteral(content?.mediaType ?? '')}]`;
    const type = schema !== undefined && holds(api.document, schema, isInt64) ? `Sendable<${plain}>` : plain;
    return { kind: StructureKind.TypeAlias, name, isExported: true, docs, type };
  }
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs,
    properties: parameters.map((parameter) => {
      const comment = parameterDocs(parameter);
      return {
        name: propertyKey(parameter.name),
        isReadonly: true,
        hasQuestionToken: !parameter.required,
        type: parameterType(api, operation, parameter),
        ...(comment === undefined ? {} : { docs: [comment] }),
      };
    }),
  };
}

function parameterType(api: Api, operation: Operation, parameter: Parameter): string {
  const simple = simpleType(parameter.schema);
  if (simple !== undefined) return parameter.required ? simple : `${simple} | undefined`;
  const plain = `NonNullable<operations[${stringLiteral(operation.id)}]['parameters'][${stringLiteral(parameter.in)}]>[${stringLiteral(parameter.name)}]`;
  return holds(api.document, parameter.schema, isInt64) ? `Sendable<${plain}>` : plain;
}

/** Types that say themselves what they are. */
function simpleType(schema: JsonValue): string | undefined {
  if (isInt64(schema)) return 'number | bigint';
  const node = objectOf(schema);
  if ('enum' in node || 'const' in node || 'nullable' in node) return undefined;
  const type = stringOf(node['type']);
  return type === 'integer' || type === 'number'
    ? 'number'
    : type === 'string' || type === 'boolean'
      ? type
      : undefined;
}

/** `Schemas['Name']` for a reference to a component. */
function schemaType(schema: JsonValue | undefined): string | undefined {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(stringOf(own(schema, '$ref')) ?? '')?.[1];
  return name === undefined ? undefined : `Schemas[${stringLiteral(name)}]`;
}

function answerType(api: Api, operation: Operation): string {
  const success = operation.responses.filter(({ status }) => status.startsWith('2'));
  return [...new Set(success.flatMap((response) => bodyTypes(api, operation, response)))].join(' | ') || 'undefined';
}

function bodyTypes(_api: Api, operation: Operation, response: Response): string[] {
  const types = response.contents.map((content) => {
    if (!isJson(content.mediaType)) return 'string';
    const plain =
      schemaType(content.schema) ??
      `operations[${stringLiteral(operation.id)}]['responses'][${/^\d+$/.test(response.status) ? response.status : stringLiteral(response.status)}]['content'][${stringLiteral(content.mediaType)}]`;
    return `Answer<${plain}>`;
  });
  return response.bodyOptional || types.length === 0 ? [...types, 'undefined'] : types;
}

function resultType(api: Api, operation: Operation, answer: string): string {
  const success = operation.responses.find(({ status }) => status.startsWith('2'));
  const faults = operation.responses
    .filter(({ status }) => !status.startsWith('2'))
    .map((response) => {
      const status = Number(response.status);
      const codes = operation.documentedErrors
        .filter((one) => one.status === status)
        .map((one) => stringLiteral(one.code));
      const code = codes.length > 0 ? [...new Set(codes)].join(' | ') : 'UnlistedCode';
      return `ApiFault<${Number.isNaN(status) ? 'number' : status}, ${code}, ${bodyTypes(api, operation, response).join(' | ')}>`;
    });
  // An operation that documents no error still has those that no document can leave out.
  const documented = faults.length === 0 ? ['never'] : faults;
  return `Result<\nSuccess<${success?.status ?? 'number'}, ${answer}>,\n${documented.map((fault) => `| ${fault}`).join('\n')}\n>`;
}
