/** Answers that name the call they are to: one to another call is none to this. */
import type { Read } from '../client.js';
import type { EnclosedOperation } from './enclosed.js';
import { failure } from '../failure.js';
import { stringify } from '../json.js';

export const called =
  <Row extends EnclosedOperation>(read: Read<Row>): Read<Row> =>
  async (operation, response, parse, action, call) => {
    const result = await read(operation, response, parse, action, call);
    const at = operation.enclosure?.call?.at;
    const body = result.ok ? result.data : result.error?.kind === 'api' ? result.error.body : undefined;
    if (at === undefined || body === undefined) return result;
    const [sent, got] = [JSON.parse((call as { body: string }).body) as unknown, body].map((one) =>
      at.reduce<unknown>((holder, name) => (holder as Readonly<Record<string, unknown>> | undefined)?.[name], one),
    );
    // Who could not read the call cannot name it.
    if (got === sent || (!result.ok && got === null)) return result;
    const message = `The answer is to the call ${stringify(got)}, and not to ${stringify(sent)}`;
    const { status } = response;
    return failure({ kind: 'unreadable', status, message, text: stringify(body) }, response, result.requestId);
  };
