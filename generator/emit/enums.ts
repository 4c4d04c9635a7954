/** This file makes generated/enums.ts: the document's enumerations and error codes as values, for code that has to list them. */
import type { Api, DocumentedError } from '../meaning/api.js';
import { digitsOf } from '../meaning/digits.js';
import { arrayOf, isObject, objectOf, own, stringOf, type JsonObject, type JsonValue } from '../meaning/json.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';
import { comment, indented, literal } from './layout.js';
import { commentText, Names, pascalCase, propertyKey } from './names.js';

interface Enumeration {
  readonly name: string;
  readonly schema: JsonObject;
  readonly values: readonly (string | number)[];
}

/** Nothing for documents without enumerations and error codes. */
export function emitEnums(api: Api): GeneratedFile[] {
  const parts = [...enumerations(api).map(enumText), ...errorCodes(api)];
  return parts.length === 0 ? [] : [{ path: 'enums.ts', text: [bannerFor('emit/enums.ts'), ...parts].join('\n') }];
}

/** Named by the way to them: `WorkloadStatus`, `WorkloadKind` for the property Kind of Workload, `ListEventsSort` for a parameter. */
function enumerations({ document, operations }: Api): Enumeration[] {
  const names = new Names(['errorCodes']);
  const found: Enumeration[] = [];
  const visit = (schema: JsonValue | undefined, path: readonly string[]): void => {
    if (!isObject(schema)) return;
    const values = arrayOf(own(schema, 'enum')).filter((one) => typeof one === 'string' || typeof one === 'number');
    if (values.length > 0) found.push({ name: names.claim(path.map(pascalCase).join('')), schema, values });
    for (const [key, property] of Object.entries(objectOf(own(schema, 'properties')))) visit(property, [...path, key]);
    for (const keyword of ['items', 'additionalProperties']) visit(own(schema, keyword), path);
    for (const keyword of ['allOf', 'oneOf', 'anyOf'])
      for (const one of arrayOf(own(schema, keyword))) visit(one, path);
  };
  const components = objectOf(own(own(document, 'components'), 'schemas'));
  for (const [name, schema] of Object.entries(components)) visit(schema, [name]);
  for (const { name: method, parameters, body, responses } of operations) {
    for (const { name, schema } of parameters) visit(schema, [method, name]);
    for (const { schema } of body?.contents ?? []) visit(schema, [method, 'Body']);
    for (const { status, contents } of responses)
      for (const { schema } of contents) visit(schema, [method, status === '200' ? 'Answer' : `Answer${status}`]);
  }
  return found;
}

function enumText({ name, schema, values }: Enumeration): string {
  const texts = objectOf(own(schema, 'x-enumDescriptions'));
  const members = values.map((value) => {
    const key = typeof value === 'number' ? digitsOf(value) : value;
    return indented(`${docs(own(texts, key))}${propertyKey(key)}: ${literal(value)},`);
  });
  return `${docs(own(schema, 'description') ?? own(schema, 'title'))}export const ${name} = {
${members.join('\n')}
} as const;
export type ${name} = (typeof ${name})[keyof typeof ${name}];
`;
}

function docs(text: JsonValue | undefined): string {
  const said = commentText(stringOf(text) ?? '');
  return said === '' ? '' : comment(said);
}

function errorCodes({ operations }: Api): string[] {
  const codes = new Map<string | number, DocumentedError>();
  for (const error of operations.flatMap(({ documentedErrors }) => documentedErrors)) {
    // Several errors may share a code; the one that is called like it speaks for it.
    const known = codes.get(error.code);
    if (known === undefined || (known.name !== error.code && error.name === error.code)) codes.set(error.code, error);
  }
  if (codes.size === 0) return [];
  const rows = [...codes].map(([code, { status, summary, description, message }]) => {
    const meaning = [summary, description].filter((part) => part !== undefined).join('. ');
    return `  ${propertyKey(String(code))}: ${literal({ status, meaning, example: message })},`;
  });
  return [
    `/** The documented error codes: with which status they come, what they mean, and what a message looks like. */
export const errorCodes = {
${rows.join('\n')}
} as const;
`,
  ];
}
