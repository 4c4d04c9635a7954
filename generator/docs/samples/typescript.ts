/** A call as TypeScript, with the generated client. */
import type { Api, Operation } from '../../meaning/api.js';
import { argumentOf, clientName, type ExampleCall } from '../../meaning/operation/calls.js';
import { onOneLine } from './line.js';
import { laidOut } from '../../emit/literal.js';

export function typescript(api: Api, operation: Operation, call: ExampleCall, baseUrl: string): string {
  const name = clientName(api);
  const input = argumentOf(operation, call);
  return [
    ...(call.summary === undefined ? [] : [`// ${onOneLine(call.summary)}`]),
    `import { createClient } from './generated/client.js';`,
    '',
    `const ${name} = createClient({ baseUrl: ${laidOut(baseUrl, 'typescript')} });`,
    '',
    `const result = await ${name}.${operation.name}(${input === undefined ? '' : laidOut(input, 'typescript')});`,
    'if (result.ok) console.log(result.data);',
    'else console.error(result.error.code, result.error.message);',
  ].join('\n');
}
