/** Answers whose data lie inside of an envelope: callers get the data, and the whole answer beside them. */
import { memberAt } from '../bodies/envelope.js';
import type { Operation, Read } from '../client.js';

export interface OpenedOperation extends Operation {
  /** Where the data of its answers are. */
  readonly answer?: readonly string[];
}

export const opened =
  <Row extends Operation>(read: Read<Row>): Read<Row & OpenedOperation> =>
  async (operation, ...more) => {
    const result = await read(operation, ...more);
    const at = operation.answer;
    return result.ok && at ? { ...result, data: memberAt(result.data, at), body: result.data } : result;
  };
