/** A call as TypeScript, with the generated client. */
import type { Api, Operation } from '../model/api.js';
import type { ExampleCall } from '../model/calls.js';
import { isObject, objectOf, type JsonValue } from '../model/json.js';

export function typescript(api: Api, operation: Operation, call: ExampleCall, baseUrl: string): string {
  const name = clientName(api);
  const input = argument(operation, call);
  return [
    ...(call.summary === undefined ? [] : [`// ${call.summary.replaceAll('\n', ' ')}`]),
    `import { createClient } from './generated/client.js';`,
    '',
    `const ${name} = createClient({ baseUrl: ${literal(baseUrl)} });`,
    '',
    `const result = await ${name}.${operation.id}(${input === undefined ? '' : literal(input)});`,
    'if (result.ok) console.log(result.data);',
    'else console.error(result.error);',
  ].join('\n');
}

/** What callers like to call the client: the last word of the shared path, `api` when there is none. */
function clientName(api: Api): string {
  const word = api.dispatch?.path.split('/').pop() ?? '';
  return /^[a-z][a-z0-9]*$/.test(word) && word !== 'result' ? word : 'api';
}

function argument({ input }: Operation, { input: given }: ExampleCall): JsonValue | undefined {
  const { path, query, header, cookie, body } = given as Record<string, JsonValue | undefined>;
  const places = { path, query, header, cookie };
  const named = Object.entries(places).flatMap(([place, values]) =>
    isObject(values) ? [[place, values] as const] : [],
  );
  if (input.style === 'flat') {
    const flat = Object.fromEntries([
      ...named.flatMap(([, values]) => Object.entries(values)),
      ...Object.entries(objectOf(body)),
    ]);
    return Object.keys(flat).length === 0 && input.optional ? undefined : flat;
  }
  const grouped = { ...Object.fromEntries(named), ...(body === undefined ? {} : { body }) };
  return Object.keys(grouped).length === 0 && input.optional ? undefined : grouped;
}

/** A JSON value as a TypeScript literal, over several lines where it is long. */
function literal(value: JsonValue, indent = ''): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const parts = (deeper: string): string[] =>
    isList
      ? (value as readonly JsonValue[]).map((item) => literal(item, deeper))
      : Object.entries(value).map(([key, item]) => `${property(key)}: ${literal(item, deeper)}`);
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }'];
  const flat = parts(indent);
  if (flat.length === 0) return isList ? '[]' : '{}';
  const line = open + flat.join(', ') + close;
  if (!line.includes('\n') && indent.length + line.length <= 60) return line;
  const rows = parts(inner).map((part) => `${inner}${part},\n`);
  return `${open.trim()}\n${rows.join('')}${indent}${close.trim()}`;
}

function property(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)}'`;
}
