/**
 * What the corpus asks of the toolkit, as its users would: the programmatic interface. What that does not offer is taken
 * from inside, here and nowhere else, so that a moved room is mended in this file. Each part is loaded when it is needed.
 */
import type { Api, Operation } from '../../generator/meaning/api.js';
import type { WireRequest } from '../../generator/meaning/operation/wire.js';
import type { Fault } from '../../generator/contract/checks/checks.js';
import type { RawAnswer } from '../../generator/contract/live/send.js';
import type { Finding } from './result.js';

export const library = () => import('../../generator/api.js');

/** A document loaded and understood, with what had to be assumed and what is not carried: one finding a rule. */
export async function understood(file: string): Promise<{ api: Api; findings: Finding[] }> {
  const { load } = await import('../../generator/read/load.js');
  const { buildApi } = await import('../../generator/meaning/build.js');
  const source = await load(file);
  const api = buildApi(source);
  const findings = source.findings.list(source.locate).map(({ class: kind, rule, count, what, pointer }) => ({
    class: kind,
    kind: rule,
    message: what,
    count,
    ...(pointer === undefined ? {} : { where: pointer }),
  }));
  return { api, findings };
}

/** A proper call of each operation, carried out and judged by the document. */
export interface Caller {
  readonly operations: readonly Operation[];
  /** Undefined where none can be derived. */
  readonly callOf: (operation: Operation) => WireRequest | undefined;
  readonly send: (request: WireRequest) => Promise<RawAnswer>;
  readonly judge: (operation: Operation, answer: RawAnswer) => readonly Fault[];
}

/** @param base address of the mock */
export async function callerOf(api: Api, base: string): Promise<Caller> {
  const { casesOf } = await import('../../generator/contract/requests/cases.js');
  const { openSession } = await import('../../generator/contract/session.js');
  const { sender } = await import('../../generator/contract/live/send.js');
  const { requestOf } = await import('../../generator/contract/requests/wire.js');
  const session = openSession({ api, send: sender(base), base, seed: 1, kind: 'own' });
  const { validator, judge, send } = session;
  const callOf = (operation: Operation) => {
    const right = casesOf(api, validator, operation, { seed: 1, variations: 0 }).find(({ kind }) => kind === undefined);
    return right === undefined ? undefined : requestOf(operation, right.input);
  };
  return { operations: api.operations, callOf, send, judge };
}
