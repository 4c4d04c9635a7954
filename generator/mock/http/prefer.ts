/**
 * Situations that a caller forces: `Prefer: code=400, example=NothingToUpdate`, `Prefer: dynamic=true`, `Prefer: wait=2`,
 * `Prefer: reset`, or simply `X-Mock-Error: NothingToUpdate`. Preferences may be separated by commas or semicolons.
 */
import type { Example, Operation, Response } from '../../meaning/api.js';
import { isStructured } from '../../meaning/operation/content.js';
import { header, type Incoming } from './exchange.js';

export interface Forced {
  /** The documented response to answer with; undefined when the caller does not care. */
  readonly response?: Response;
  readonly status?: number;
  readonly example?: string;
  readonly dynamic?: boolean;
  readonly seed?: string;
  /** Milliseconds. */
  readonly wait?: number;
  readonly reset?: boolean;
  /** What the caller's credentials allow. */
  readonly scopes?: readonly string[];
}

/** A preference that cannot be met, and what could be asked for instead. */
export interface Unmet {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

const longestWait = 30;

export function readForced(operation: Operation, incoming: Incoming): Forced | Unmet {
  const error = header(incoming, 'x-mock-error');
  const preferences = incoming.headers.get('prefer');
  if (error === undefined && preferences === undefined) return {};
  const wishes = new Map(
    (preferences ?? [])
      .join(',')
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => {
        const [name = '', ...value] = one.split('=');
        return [
          name.trim().toLowerCase(),
          value
            .join('=')
            .trim()
            .replace(/^"(.*)"$/, '$1'),
        ] as const;
      }),
  );
  const wait = wishes.get('wait');
  if (wait !== undefined && !(Number(wait) >= 0 && Number(wait) <= longestWait && wait !== '')) {
    return { field: 'Prefer', value: `wait=${wait}`, reason: `wait is a number of seconds from 0 to ${longestWait}` };
  }
  const dynamic = wishes.get('dynamic');
  if (dynamic !== undefined && dynamic !== 'true' && dynamic !== 'false') {
    return { field: 'Prefer', value: `dynamic=${dynamic}`, reason: 'dynamic is true or false' };
  }
  const seed = wishes.get('seed');
  const scopes = wishes.get('scopes');
  const side = {
    ...(scopes === undefined ? {} : { scopes: scopes.split(' ').filter((scope) => scope !== '') }),
    ...(wait === undefined ? {} : { wait: Number(wait) * 1000 }),
    ...(wishes.has('reset') ? { reset: true } : {}),
    ...(dynamic === undefined ? {} : { dynamic: dynamic === 'true' }),
    ...(seed === undefined ? {} : { seed }),
  };
  const code = wishes.get('code');
  const example = error ?? wishes.get('example');
  if (code === undefined && example === undefined) return side;
  const found = find(operation, code, example, error === undefined ? 'Prefer' : 'X-Mock-Error');
  return 'field' in found ? found : { ...found, ...side };
}

interface Named {
  readonly response: Response;
  readonly status: number;
  readonly example: Example;
}

/** Every example of the operation's answers that can be asked for by name. */
export function namedAnswers(operation: Operation): Named[] {
  return operation.responses.flatMap((response) =>
    response.contents
      .filter(isStructured)
      .flatMap(({ examples }) =>
        examples.map((example) => ({ response, status: statusFor(operation, response), example })),
      ),
  );
}

/** A status that means this response and no other: its own, or the first one that a class or the default alone stands for. */
export function statusFor(operation: Operation, { status }: Response): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  const others = operation.responses
    .map((one) => one.status.toUpperCase())
    .filter((one) => one !== status.toUpperCase());
  const starts = /^[1-5]XX$/i.test(status) ? [Number(status[0]) * 100] : [500, 400, 200];
  const candidates = starts.flatMap((start) => Array.from({ length: 100 }, (_, index) => start + index));
  return candidates.find((one) => !others.includes(`${one}`) && !others.includes(`${`${one}`[0]}XX`)) ?? 500;
}

function find(
  operation: Operation,
  code: string | undefined,
  example: string | undefined,
  field: string,
): Forced | Unmet {
  const answers = namedAnswers(operation);
  if (example !== undefined) {
    const named = answers.find(
      (one) => one.example.name === example && (code === undefined || String(one.status) === code),
    );
    if (named !== undefined) return { response: named.response, status: named.status, example };
    const there = answers.map((one) => `${one.example.name} (${one.status})`).join(', ');
    const wish = field === 'Prefer' ? `example=${example}` : example;
    const value = [code === undefined ? '' : `code=${code}`, wish].filter(Boolean).join(', ');
    return { field, value, reason: `there is ${there === '' ? 'no example' : there}` };
  }
  const exact = operation.responses.find(({ status }) => status === code);
  const byClass = operation.responses.find(
    ({ status }) => status.toUpperCase() === `${code?.[0]}XX` && /^\d{3}$/.test(code ?? ''),
  );
  const response = exact ?? byClass;
  if (response !== undefined) {
    return { response, status: response === byClass ? Number(code) : statusFor(operation, response) };
  }
  const there = operation.responses.map(({ status }) => status).join(', ');
  return { field, value: `code=${code}`, reason: `there is ${there}` };
}
