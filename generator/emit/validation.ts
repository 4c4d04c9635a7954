/**
 * This file makes generated/validation.ts and generated/validators.ts: the document's schemas compiled, as an import of its
 * own that needs no library. Only for documents that ask for it.
 */
import type { Api, Content, Operation } from '../meaning/api.js';
import { isStructured } from '../meaning/operation/content.js';
import { objectOf, resolve, valueAt, type JsonObject } from '../meaning/json.js';
import { hides, type Direction } from '../meaning/schema/direction.js';
import { argumentSchema, needsBody } from '../meaning/operation/enclosure.js';
import { compileStandalone, type Wanted } from '../validate/compile/standalone.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';
import { literal } from './layout.js';
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
  const rowsOf = (style: Operation['input']['style']) =>
    api.operations
      .filter(({ input }) => input.style === style)
      .map((operation) => `  ${propertyKey(operation.name)}: ${rules(api.document, operation, nameOf)},`)
      .join('\n');
  const [flat, grouped] = [rowsOf('flat'), rowsOf('grouped')];
  const schemas = new Map([...names.values()].map(({ name, schema }) => [name, schema]));
  const { code, formats, runtime } = compileStandalone(api.document, schemas, './runtime');
  const banner = bannerFor('emit/validation.ts');
  const isMixed = flat !== '' && grouped !== '';
  const table = (name: string, rows: string) =>
    `const ${name} = {\n${rows}\n} as unknown as Readonly<Record<string, Rules>>;`;
  const isEnclosing = [flat, grouped].some((rows) => rows.includes('enclosing('));
  const validation = `${banner}
import type { ClientOptions } from './client.js';
${isEnclosing ? "import { enclosing } from './runtime/calls/enclosing.js';\n" : ''}import { validating, type Check, type Rules, type ValidationOptions } from './runtime/validation.js';
import * as compiled from './validators.js';
export type { Drift, ValidationOptions } from './runtime/validation.js';
export type { Violation } from './runtime/violation.js';

const { ${[...schemas.keys()].join(', ')} } = compiled as unknown as Readonly<Record<string, Check>>;

${table('rules', flat === '' ? grouped : flat)}
${isMixed ? `\n/** Of methods that take their arguments apart by place. */\n${table('apart', grouped)}\n` : ''}
/**
 * Options of a client that validates: \`createClient({ baseUrl, ...validation({ onDrift }) })\`. Requests are checked before
 * they are sent, answers when they have come, by the document's own schemas.
 */
export function validation(options: ValidationOptions = {}): Pick<ClientOptions, 'wrap'> {
${
  isMixed
    ? `  const [one, other] = [validating(rules, false, options), validating(apart, true, options)];
  return { wrap: (method, action) => other.wrap!(one.wrap!(method, action), action) };`
    : `  return validating(rules, ${grouped !== ''}, options);`
}
}
`;
  return [
    { path: 'validation.ts', text: validation },
    { path: 'validators.ts', text: `${banner}// Compiled by Ajv.\n// @ts-nocheck\n\n${code}` },
    ...(formats === undefined ? [] : [{ path: 'formats.ts', text: `${banner}\n${formats}` }]),
    ...runtimeFiles('validation', 'checks', ...(isEnclosing ? ['calls/enclosing'] : []), ...runtime),
  ];
}

/** Where a schema stands that is only referred to here: one validator does for all who refer to it. */
function targetOf(document: JsonObject, pointer: string): string {
  const node = objectOf(valueAt(document, pointer) ?? null);
  const rules = Object.keys(node).filter((key) => !key.startsWith('x-') && key !== 'description' && key !== 'summary');
  return rules.length === 1 && rules[0] === '$ref' ? resolve(document, node, pointer).pointer : pointer;
}

type NameOf = (pointer: string, direction: Direction) => string;

function rules(document: JsonObject, operation: Operation, nameOf: NameOf): string {
  const { parameters, responses } = operation;
  const checkOf = (content: Content | undefined, direction: Direction) =>
    content?.schema === undefined ? undefined : nameOf(content.pointer, direction);
  const rows = parameters.map(
    ({ name, pointer, required, in: place }) =>
      `[${stringLiteral(name)}, ${nameOf(pointer, 'request')}, ${required}, ${stringLiteral(place)}]`,
  );
  const check = bodyCheck(document, operation, nameOf);
  const answers = responses.map(({ status, contents }) => {
    const found = checkOf(contents.find(isStructured), 'answer');
    return `${propertyKey(status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase())}: ${found}`;
  });
  const members = [
    ...(rows.length === 0 ? [] : [`parameters: [${rows.join(', ')}]`]),
    ...(check === undefined ? [] : [`body: [${check}, ${needsBody(document, operation)}]`]),
    `answers: { ${answers.join(', ')} }`,
  ];
  return `{ ${members.join(', ')} }`;
}

/** Of a JSON body, or of the caller's object in it. */
function bodyCheck(document: JsonObject, operation: Operation, nameOf: NameOf): string | undefined {
  const [first] = operation.body?.contents ?? [];
  const described = argumentSchema(document, operation);
  if (first === undefined || described === undefined || first.kind !== 'json') return undefined;
  const name = nameOf(described.pointer, 'request');
  const enclosure = operation.wire.body;
  return enclosure?.arguments?.length === 0 ? `enclosing(${name}!, ${literal(enclosure)})` : name;
}
