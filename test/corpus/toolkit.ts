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
export async function understood(
  file: string,
  overlays: readonly string[] = [],
): Promise<{ api: Api; findings: Finding[] }> {
  const { load } = await import('../../generator/read/load.js');
  const { buildApi } = await import('../../generator/meaning/build.js');
  const source = await load(file, { overlays });
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

/** Proper calls of each operation, carried out and judged by the document. */
export interface Caller {
  readonly operations: readonly Operation[];
  readonly callsOf: (operation: Operation) => readonly Call[];
  readonly send: (request: WireRequest) => Promise<RawAnswer>;
  readonly judge: (operation: Operation, answer: RawAnswer) => readonly Fault[];
}

export interface Call {
  /** Of what the call is: the operation, or the same action by another method. */
  readonly operation: Operation;
  /** Undefined where none can be derived. */
  readonly request: WireRequest | undefined;
}

/** @param base address of the mock */
export async function callerOf(api: Api, base: string): Promise<Caller> {
  const { rightInputs } = await import('../../generator/contract/requests/cases.js');
  const { receivedOf } = await import('../../generator/contract/requests/received.js');
  const { openSession } = await import('../../generator/contract/session.js');
  const { sender } = await import('../../generator/contract/live/send.js');
  const { wireRequest } = await import('../../generator/meaning/operation/wire.js');
  const { postedForms } = await import('./posted.js');
  const session = openSession({ api, send: sender(base), base, seed: 1, kind: 'own' });
  const { validator, judge, send } = session;
  const rightOf = (operation: Operation) => {
    for (const input of rightInputs(api, validator, operation, undefined)) {
      try {
        const request = wireRequest(operation, input);
        if (validator.request(operation, receivedOf(operation, request)).violations.length === 0)
          return { input, request };
      } catch {
        // It cannot be written: another one may.
      }
    }
    return undefined;
  };
  const callsOf = (operation: Operation): Call[] => {
    const ways = [operation, ...(operation.others ?? [])];
    // A form is what the document says of POST; where it says nothing, the query in another spelling.
    const posted = ways.find(({ wire }) => wire.method === 'POST') ?? operation;
    return ways.flatMap((way): Call[] => {
      const right = rightOf(way);
      const forms = right === undefined || way !== posted ? [] : postedForms(api, way, right);
      return [{ operation: way, request: right?.request }, ...forms.map((request) => ({ operation: way, request }))];
    });
  };
  return { operations: api.operations, callsOf, send, judge };
}
