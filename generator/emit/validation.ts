/**
 * This file makes generated/validation.ts and generated/validators.ts: the document's schemas compiled, as an import of its
 * own that needs no library. Only for documents that ask for it.
 */
import type { Api, Content, Operation } from '../meaning/api.js';
import { objectOf, resolve, valueAt, type JsonObject } from '../meaning/json.js';
import { hides, type Direction } from '../meaning/schema/direction.js';
import { isJson } from '../meaning/operation/wire.js';
import { compileStandalone, type Wanted } from '../validate/compile/standalone.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';
import { propertyKey, stringLiteral } from './names.js';
import { runtimeFiles } from './runtime.js';

export function emitValidation(api: Api): GeneratedFile[] {
  if (!api.validation) return [];
  const names = new Map<string, { readonly name: string; readonly schema: Wanted }>();
  const nameOf = (written: string, direction: Direction): string => {
    const pointer = targetOf(api.document, written);
    const isOneWay = hides(api.document, valueAt(api.document, pointer) ?? true, direction);
    const schema = { pointer, direction: isOneWay ? direction : undefined };
    const key = `${schema.direction} ${pointer}`;
    const { name } = names.get(key) ?? { name: `v${names.size}` };
    names.set(key, { name, schema });
    return name;
  };
  const rows = api.operations.map((operation) => `  ${propertyKey(operation.name)}: ${rules(operation, nameOf)},`);
  const schemas = new Map([...names.values()].map(({ name, schema }) => [name, schema]));
  const { code, formats, runtime } = compileStandalone(api.document, schemas, './runtime');
  const banner = bannerFor('emit/validation.ts');
  const isGrouped = api.operations.some(({ input }) => input.style === 'grouped');
  const validation = `${banner}
import type { ClientOptions } from './client.js';
import { validating, type Check, type Rules, type ValidationOptions } from './runtime/validation.js';
import * as compiled from './validators.js';
export type { Drift, ValidationOptions } from './runtime/validation.js';
export type { Violation } from './runtime/violation.js';

const { ${[...schemas.keys()].join(', ')} } = compiled as unknown as Readonly<Record<string, Check>>;

const rules = {
${rows.join('\n')}
} as unknown as Readonly<Record<string, Rules>>;

/**
 * Options of a client that validates: \`createClient({ baseUrl, ...validation({ onDrift }) })\`. Requests are checked before
 * they are sent, answers when they have come, by the document's own schemas.
 */
export function validation(options: ValidationOptions = {}): Pick<ClientOptions, 'wrap'> {
  return validating(rules, ${isGrouped}, options);
}
`;
  return [
    { path: 'validation.ts', text: validation },
    { path: 'validators.ts', text: `${banner}// Compiled by Ajv.\n// @ts-nocheck\n\n${code}` },
    ...(formats === undefined ? [] : [{ path: 'formats.ts', text: `${banner}\n${formats}` }]),
    ...runtimeFiles('validation', 'checks', ...runtime),
  ];
}

/** Where a schema stands that is only referred to here: one validator does for all who refer to it. */
function targetOf(document: JsonObject, pointer: string): string {
  const node = objectOf(valueAt(document, pointer) ?? null);
  const rules = Object.keys(node).filter((key) => !key.startsWith('x-') && key !== 'description' && key !== 'summary');
  return rules.length === 1 && rules[0] === '$ref' ? resolve(document, node, pointer).pointer : pointer;
}

type NameOf = (pointer: string, direction: Direction) => string;

function rules({ parameters, body, responses }: Operation, nameOf: NameOf): string {
  const checkOf = (content: Content | undefined, direction: Direction) =>
    content?.schema === undefined ? undefined : nameOf(content.pointer, direction);
  const rows = parameters.map(
    ({ name, pointer, required, in: place }) =>
      `[${stringLiteral(name)}, ${nameOf(pointer, 'request')}, ${required}, ${stringLiteral(place)}]`,
  );
  const [first] = body?.contents ?? [];
  const check = first !== undefined && isJson(first.mediaType) ? checkOf(first, 'request') : undefined;
  const answers = responses.map(({ status, contents }) => {
    const found = checkOf(
      contents.find(({ mediaType }) => isJson(mediaType)),
      'answer',
    );
    return `${propertyKey(status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase())}: ${found}`;
  });
  const members = [
    ...(rows.length === 0 ? [] : [`parameters: [${rows.join(', ')}]`]),
    ...(check === undefined ? [] : [`body: [${check}, ${body?.required === true}]`]),
    `answers: { ${answers.join(', ')} }`,
  ];
  return `{ ${members.join(', ')} }`;
}
