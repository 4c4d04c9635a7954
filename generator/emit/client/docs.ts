/** TSDoc of methods and arguments, from the document. */
import type { Api, DocumentedError, Operation, Parameter } from '../../meaning/api.js';
import { argumentOf, clientName, exampleCalls } from '../../meaning/operation/calls.js';
import { besideUrl, trueCall } from '../../meaning/declared/dispatch.js';
import { jsonText } from '../../meaning/digits.js';
import { arrayOf, objectOf, resolve, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { fieldsSentAs, sentAs } from '../../meaning/operation/lists/names.js';
import { laidOut } from '../literal.js';
import { constraintsOf } from '../constraints.js';
import { commentText, member } from '../names.js';

/** Says what a method does, what it really sends, what can go wrong, and shows a call. */
export function methodDocs(api: Api, operation: Operation): string {
  const { summary, description, documentedErrors, deprecated, body } = operation;
  const text = [
    ...(summary === undefined ? [] : [`${summary.replace(/\.$/, '')}.`]),
    ...(description === undefined ? [] : [description]),
    `Sends \`${[trueCall(operation), ...besideUrl(api, operation).map(({ text: one }) => one)].join('` with `')}\`${effectOf(operation)}.`,
    ...(body?.contents.slice(0, 1) ?? []).flatMap((content) =>
      fieldsSentAs(api.document, content).map(([name, text]) => `\`${name}\`: ${text}`),
    ),
    ...(documentedErrors.length === 0 ? [] : [`Error codes:\n${documentedErrors.map(errorLine).join('\n')}`]),
  ];
  return [commentText(text.join('\n\n')), ...exampleTag(api, operation), ...(deprecated ? ['@deprecated'] : [])].join(
    '\n\n',
  );
}

/** What a call does, and who says so where the document does not. */
function effectOf({ safety, wire, idempotencyKey }: Operation): string {
  const key =
    idempotencyKey === undefined ? '' : `, with a key of its own as \`${idempotencyKey}\` unless you give one`;
  if (safety?.changesState !== false) return key;
  return `, which changes nothing${safety.source === 'method' ? ` (${wire.method} only reads)` : ''}${key}`;
}

function errorLine({ name, code, status, summary }: DocumentedError): string {
  const meaning = summary ?? (name === code ? undefined : name);
  return `- \`${code}\` (${status})${meaning === undefined ? '' : `: ${meaning}`}`;
}

/** Shows a call, unless the document shows none that is complete. */
function exampleTag(api: Api, operation: Operation): string[] {
  const [call] = exampleCalls(api.document, operation);
  if (call === undefined || (operation.body?.required === true && call.input.body === undefined)) return [];
  const argument = argumentOf(operation, call);
  const text = argument === undefined ? '' : laidOut(argument, 'typescript');
  const code = `const result = await ${member(clientName(api), operation.name)}(${text});`;
  return [`@example\n\`\`\`ts\n${commentText(code)}\n\`\`\``];
}

/** Says what an argument means, what it may be, what it is when left out, and gives an example. */
export function parameterDocs(document: JsonObject, parameter: Parameter): string | undefined {
  const schema = objectOf(resolve(document, parameter.schema, '').value);
  const text = commentText(
    [parameter.description ?? '', ...constraintsOf(schema), sentAs(document, parameter) ?? ''].join(' '),
  );
  const example = parameter.examples[0]?.value ?? schema['example'] ?? arrayOf(schema['examples'])[0];
  const tags = [
    ...(schema['default'] === undefined ? [] : [`@default ${shown(schema['default'])}`]),
    ...(example === undefined ? [] : [`@example ${shown(example)}`]),
    ...(parameter.deprecated ? ['@deprecated'] : []),
  ];
  const all = [text, tags.join('\n')].filter((part) => part !== '').join('\n');
  return all === '' ? undefined : all;
}

function shown(value: JsonValue): string {
  return commentText(typeof value === 'string' ? value : jsonText(value));
}
