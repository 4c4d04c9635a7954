/** The member of answers that names the call. */
import type { Operation } from '../../meaning/api.js';
import { own } from '../../meaning/json.js';
import { isScalar, jsonOf, membersBelow } from './members.js';
import { targetOf, type Found } from '../proposal.js';
import type { Way, World } from '../world.js';

const names = /^(x?[-_]?(request|req|trace|correlation|log|invocation)[-_]?id|trace)$/i;
/** Envelopes are not deep. */
const depth = 3;

export function findRequestId({ api }: World, ways: readonly Way[]): Found {
  const none: Found = { proposals: [], untold: [] };
  if (own(api.document, 'x-request-id') !== undefined) return none;
  const answers = ways.flatMap(({ operation }) => pointersOf(operation));
  if (answers.length < 2 && ways.length > 1) return none;
  const counts = new Map<string, number>();
  for (const one of answers) for (const pointer of one) counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
  const [most] = [...counts].sort((left, right) => right[1] - left[1]);
  if (most === undefined || answers.length === 0) return none;
  const [pointer, count] = most;
  const share = count / answers.length;
  if (share < 0.5) return none;
  const isTop = pointer.lastIndexOf('/') === 0 && !/[~%]/.test(pointer);
  const because = share === 1 ? `Every JSON answer has it.` : `${count} of ${answers.length} JSON answers have it.`;
  const name = isTop ? pointer.slice(1) : pointer;
  return {
    proposals: [
      { target: targetOf([]), proposes: { 'x-request-id': name }, sure: share === 1 ? 'certain' : 'likely', because },
    ],
    untold: [],
  };

  /** One list an answer that is an object. */
  function pointersOf(operation: Operation): string[][] {
    return jsonOf(operation, 'success').flatMap(({ schema }) => {
      if (schema === undefined) return [];
      const members = membersBelow(api.document, schema, depth).filter((one) => !one.pointer.split('/').includes('0'));
      if (members.length < 2) return [];
      return [members.filter((one) => names.test(one.name) && isScalar(one, 'string')).map((one) => one.pointer)];
    });
  }
}
