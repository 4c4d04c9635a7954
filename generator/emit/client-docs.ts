/** TSDoc of methods and fields, from the document. */
import type { Api, Operation, Parameter } from '../model/api.js';
import { trueCall } from '../model/dispatch.js';
import { commentText } from './names.js';

export function methodDocs(_api: Api, operation: Operation): string {
  const errors = operation.documentedErrors.map(({ name, status, code, summary }) => {
    const called = name === code ? '' : ` (${name})`;
    return `- \`${code}\`${called}, ${status}${summary === undefined ? '' : `: ${summary}`}`;
  });
  const parts = [
    operation.summary === undefined ? undefined : `${operation.summary.replace(/\.$/, '')}.`,
    operation.description,
    `\`${trueCall(operation)}\``,
    errors.length === 0 ? undefined : `Errors:\n${errors.join('\n')}`,
  ];
  const text = commentText(parts.filter((part) => part !== undefined).join('\n\n'));
  return operation.deprecated ? `${text}\n\n@deprecated` : text;
}

export function parameterDocs({ description, deprecated }: Parameter): string | undefined {
  const text = description === undefined ? '' : commentText(description);
  const all = deprecated ? `${text}\n@deprecated`.trim() : text;
  return all === '' ? undefined : all;
}
