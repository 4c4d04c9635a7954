/** Calls that only begin something, and how to learn that it has come to its end. */
import type { AnyMethod, Input } from './options.js';
import { inTime } from './in-time.js';
import type { CallOptions } from './options.js';
import type { DataOf, Failure, AnyFault } from './result.js';
import { ApiError, unwrap } from './unwrap.js';

/** How the end of what an operation begins is told. */
export interface Waiting {
  /** The operation that is asked again and again. */
  readonly ask: string;
  /** Its arguments, out of the first call's. */
  readonly given: readonly {
    readonly to: readonly string[];
    readonly from: 'input' | 'answer';
    readonly at: readonly string[];
    /** The question can do without it. */
    readonly optional?: boolean;
  }[];
  /** Where the state is in what it answers. */
  readonly state: readonly string[];
  /** States that are a good end, or a bad one. With any other one it goes on. */
  readonly well: readonly unknown[];
  readonly badly: readonly unknown[];
}

export interface WaitOptions extends CallOptions {
  /** How long everything may take, the first call and all pauses included. No limit by default. */
  readonly timeoutMs?: number | undefined;
  /** The pause before asking again, longer by half each time; 1000 by default. */
  readonly intervalMs?: number | undefined;
  /** What no pause exceeds; by default 15000, or `intervalMs` where that is longer. */
  readonly longestIntervalMs?: number | undefined;
}

/** It ended badly, or not in time, or nobody can be asked about it. */
export class WaitError extends Error {
  override readonly name = 'WaitError';
  /** The operation that began it. */
  readonly action: string;
  /** The state is a bad end; the time was up; or the first answer lacks what the question needs. */
  readonly reason: 'state' | 'timeout' | 'unidentified';
  /** The last state seen. */
  readonly state: unknown;
  /** The last answer. */
  readonly data: unknown;

  constructor(action: string, reason: WaitError['reason'], message: string, state: unknown, data: unknown) {
    super(`${action}: ${message}`);
    this.action = action;
    this.reason = reason;
    this.state = state;
    this.data = data;
  }
}

/** What a method has besides being called, when its call only begins something. */
export interface Waits<Method, Asked> {
  /**
   * Calls, and waits for the end.
   * @returns what the last question was answered
   * @throws ApiError when a call fails; WaitError when it ends badly or takes too long
   */
  andWait(input: Parameters0<Method>, options?: WaitOptions): Promise<Asked>;
  /** Waits for the end of a call that was made before, given what it took and answered. */
  wait(input: Parameters0<Method>, answer: DataIn<Method>, options?: WaitOptions): Promise<Asked>;
}

/** A client that can wait for what these operations begin. */
export type WaitingClient<Client, Rows> = Client & {
  readonly [Name in keyof Rows & keyof Client]: Waits<
    Client[Name],
    Rows[Name] extends { readonly ask: infer Ask extends keyof Client } ? DataIn<Client[Ask]> : never
  >;
};

type Parameters0<Method> = Method extends (input: infer Given, ...more: never) => unknown ? Given : never;
type DataIn<Method> = Method extends (...call: never) => Promise<infer R> ? DataOf<R> : never;

/** Adds `wait` and `andWait` to the methods of these operations. */
export function waiting<Client extends object, const Rows extends Readonly<Record<string, Waiting>>>(
  client: Client,
  rows: Rows,
): WaitingClient<Client, Rows> {
  const all = { ...client } as Record<string, AnyMethod>;
  for (const [action, row] of Object.entries(rows)) {
    const [begin, ask] = [all[action], all[row.ask]];
    if (begin === undefined || ask === undefined) continue;
    const wait = async (input: Input | undefined, answer: unknown, options: WaitOptions = {}) =>
      untilEnd(action, row, ask, argumentsOf(action, row, input, answer), options);
    const andWait = async (input?: Input, options: WaitOptions = {}) => {
      const end = endOf(options);
      const answer = unwrap(await begin(input, callOptions(options, end)));
      return wait(input, answer, { ...options, timeoutMs: end - Date.now() });
    };
    all[action] = Object.assign((...call: Parameters<AnyMethod>) => begin(...call), { ...begin, wait, andWait });
  }
  return all as WaitingClient<Client, Rows>;
}

async function untilEnd(
  action: string,
  { state, well, badly }: Waiting,
  ask: AnyMethod,
  question: Input,
  options: WaitOptions,
): Promise<unknown> {
  // Never none at all: it would be asked without a break, and nothing grows by half from 0.
  const shortest = Math.max(options.intervalMs ?? 1000, 1);
  const { longestIntervalMs = Math.max(shortest, 15_000), signal } = options;
  const end = endOf(options);
  let seen: unknown;
  let data: unknown;
  const late = () => new WaitError(action, 'timeout', `not done in time, last state ${seen}`, seen, data);
  for (let next = shortest; ; next *= 1.5) {
    const pause = Math.min(next, longestIntervalMs);
    const result = await ask(question, callOptions(options, end));
    // A timer may fire a moment before the clock says so; with no time for another question, the time is up.
    if (!result.ok && result.error.kind === 'timeout' && Date.now() + pause >= end) throw late();
    data = unwrap(result);
    seen = at(data, state);
    if (well.includes(seen)) return data;
    if (badly.includes(seen)) throw new WaitError(action, 'state', `ended in the state ${seen}`, seen, data);
    if (Date.now() + pause >= end) throw late();
    const paused = await inTime(pause, signal);
    if (signal?.aborted) throw new ApiError({ ...paused, action } as Failure<AnyFault>);
  }
}

function endOf({ timeoutMs = Infinity }: WaitOptions): number {
  return Date.now() + timeoutMs;
}

/** What one call may take of the time that is left. */
function callOptions(options: WaitOptions, end: number): CallOptions {
  const { intervalMs: _pause, longestIntervalMs: _longest, timeoutMs: _all, ...call } = options;
  return end === Infinity ? call : { ...call, timeoutMs: Math.max(0, end - Date.now()) };
}

/** Asked without an argument, a server may tell the state of something else, which must never look like the end of this. */
function argumentsOf(action: string, { given }: Waiting, input: Input = {}, answer: unknown): Input {
  const question: Record<string, unknown> = {};
  for (const { to, from, at: path, optional } of given) {
    const value = at(from === 'input' ? input : answer, path);
    if (value == null) {
      if (optional) continue;
      const message = `cannot be asked about, its ${from} has no ${path.join('.')}`;
      throw new WaitError(action, 'unidentified', message, undefined, answer);
    }
    const [last = '', ...groups] = [...to].reverse();
    const group = groups.reduceRight<Record<string, unknown>>(
      (node, key) => (node[key] ??= {}) as Record<string, unknown>,
      question,
    );
    group[last] = value;
  }
  return question;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Input | null | undefined)?.[key], value);
}
