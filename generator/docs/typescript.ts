/** A call as TypeScript, with the generated client. */
import type { Api, Operation } from '../model/api.js';
import type { ExampleCall } from '../model/calls.js';
import { isObject, objectOf, type JsonValue } from '../model/json.js';
import { laidOut } from './literal.js';

export function typescript(api: Api, operation: Operation, call: ExampleCall, baseUrl: string): string {
  const name = clientName(api);
  const input = argument(operation, call);
  return [
    ...(call.summary === undefined ? [] : [`// ${call.summary.replaceAll('\n', ' ')}`]),
    `import { createClient } from './generated/client.js';`,
    '',
    `const ${name} = createClient({ baseUrl: ${laidOut(baseUrl, 'typescript')} });`,
    '',
    `const result = await ${name}.${operation.id}(${input === undefined ? '' : laidOut(input, 'typescript')});`,
    'if (result.ok) console.log(result.data);',
    'else console.error(result.error.code, result.error.message);',
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
