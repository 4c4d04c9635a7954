/**
 * What the corpus asks of the toolkit, as its users would: the programmatic interface. What that does not offer is taken
 * from inside, here and nowhere else, so that a moved room is mended in this file. Each part is loaded when it is needed.
 */
import type { Api, Operation } from '../../generator/model/api.js';
import type { WireRequest } from '../../generator/model/wire.js';
import type { Fault } from '../../generator/contract/checks.js';
import type { RawAnswer } from '../../generator/contract/send.js';
import type { Finding } from './result.js';

export const library = () => import('../../generator/api.js');

export async function readApi(file: string): Promise<Api> {
  const { load } = await import('../../generator/load.js');
  const { buildApi } = await import('../../generator/model/build.js');
  return buildApi(await load(file));
}

/** What nothing is generated from, and says so. */
export async function findingsOf({ document }: Api): Promise<Finding[]> {
  const { gapsOf } = await import('../../generator/model/census.js');
  return gapsOf(document).map(({ keyword, means, pointers }) => ({
    class: 'omitted',
    kind: keyword,
    message: means,
    count: pointers.length,
  }));
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
  const { casesOf } = await import('../../generator/contract/cases.js');
  const { openSession } = await import('../../generator/contract/session.js');
  const { sender } = await import('../../generator/contract/send.js');
  const { requestOf } = await import('../../generator/contract/wire.js');
  const session = openSession({ api, send: sender(base), base, seed: 1, kind: 'own' });
  const { validator, judge, send } = session;
  const callOf = (operation: Operation) => {
    const right = casesOf(api, validator, operation, { seed: 1, variations: 0 }).find(({ kind }) => kind === undefined);
    return right === undefined ? undefined : requestOf(operation, right.input);
  };
  return { operations: api.operations, callOf, send, judge };
}
