/** What the mock can be asked for, as JSON: actions, their true calls, examples and errors by name. */
import type { Api } from '../../meaning/api.js';
import { urlOf } from '../../meaning/declared/dispatch.js';
import { namedAnswers } from './prefer.js';

export const cataloguePath = '/__mock';
export const healthPath = '/__mock/health';

export function catalogue(api: Api): string {
  const operations = api.operations.map((operation) => {
    const { fixed = {} } = operation.wire.body ?? {};
    const answers = namedAnswers(operation).filter(({ status }) => status < 300);
    return {
      operationId: operation.id,
      ...(operation.action === undefined ? {} : { action: operation.action.name }),
      ...(operation.action?.version === undefined ? {} : { version: operation.action.version }),
      method: operation.wire.method,
      url: urlOf(operation),
      ...(operation.wire.headers.length === 0 ? {} : { headers: Object.fromEntries(operation.wire.headers) }),
      ...(Object.keys(fixed).length === 0 ? {} : { body: fixed }),
      examples: answers.map(({ example, status }) => ({ name: example.name, status, summary: example.summary })),
      errors: operation.documentedErrors.map(({ name, status, code, summary }) => ({ name, status, code, summary })),
    };
  });
  const force = {
    example: 'Prefer: example=NAME',
    status: 'Prefer: code=STATUS',
    error: 'X-Mock-Error: NAME',
    generated: 'Prefer: dynamic=true',
    delay: 'Prefer: wait=SECONDS',
    reset: 'Prefer: reset',
  };
  return JSON.stringify({ title: api.title, version: api.version, force, operations }, null, 2);
}
