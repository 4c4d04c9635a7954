/**
 * Situations that a caller forces: `Prefer: code=400, example=NothingToUpdate`, `Prefer: dynamic=true`, `Prefer: wait=2`,
 * `Prefer: reset`, or simply `X-Mock-Error: NothingToUpdate`. Preferences may be separated by commas or semicolons.
 */
import type { Example, Operation, Response } from '../model/api.js';
import { isJson } from '../model/wire.js';
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
  const seed = wishes.get('seed');
  const side = {
    ...(wait === undefined ? {} : { wait: Number(wait) * 1000 }),
    ...(wishes.has('reset') ? { reset: true } : {}),
    ...(dynamic === undefined ? {} : { dynamic: dynamic !== 'false' }),
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
      .filter(({ mediaType }) => isJson(mediaType))
      .flatMap(({ examples }) => examples.map((example) => ({ response, status: statusOf(response), example }))),
  );
}

/** A number for a response's status; a class or the default gets the mildest status it stands for. */
function statusOf({ status }: Response): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  return /^[1-5]XX$/i.test(status) ? Number(status[0]) * 100 : 500;
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
    const value = [code === undefined ? '' : `code=${code}`, `example=${example}`].filter(Boolean).join(', ');
    return { field, value, reason: `there is ${there === '' ? 'no example' : there}` };
  }
  const exact = operation.responses.find(({ status }) => status === code);
  const byClass = operation.responses.find(
    ({ status }) => status.toUpperCase() === `${code?.[0]}XX` && /^\d{3}$/.test(code ?? ''),
  );
  const response = exact ?? byClass;
  if (response !== undefined) return { response, status: Number(code) };
  const there = operation.responses.map(({ status }) => status).join(', ');
  return { field, value: `code=${code}`, reason: `there is ${there}` };
}
