/** Which of the documented answers a call gets, and in which media type. */
import type { Content, Operation, Response } from '../../meaning/api.js';
import { responseFor } from '../../validate/responses.js';
import { qualityOf, sentType } from '../http/accept.js';
import { isBodiless } from '../http/exchange.js';
import { statusFor } from '../http/prefer.js';

export interface Choice {
  readonly status: number;
  /** Undefined where nothing is documented. */
  readonly response?: Response;
  /** Undefined for an answer without content. */
  readonly content?: Content;
}

export interface Wanted {
  readonly status?: number | undefined;
  /** Name of an example. */
  readonly example?: string | undefined;
  /** The header as it was sent; undefined where it changes nothing. */
  readonly accept?: string | undefined;
}

/** `unacceptable` when a success is documented in other media types only. */
export function choose(operation: Operation, { status, example, accept }: Wanted): Choice | 'unacceptable' {
  const response = status === undefined ? usual(operation) : responseFor(operation, status);
  const code = status ?? (response === undefined ? 200 : usualStatus(operation, response));
  if (response === undefined || isBodiless(code))
    return { status: code, ...(response === undefined ? {} : { response }) };
  const named = response.contents.filter(({ examples }) => examples.some(({ name }) => name === example));
  const offered = example === undefined || named.length === 0 ? response.contents : named;
  const wanted = offered
    .map((content) => ({ content, quality: qualityOf(accept, sentType(content.mediaType)) }))
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality || rank(left.content) - rank(right.content));
  const [first] = wanted;
  // What went wrong is told in whatever there is.
  if (first === undefined && offered.length > 0 && code < 300) return 'unacceptable';
  const content = first?.content ?? offered[0];
  return { status: code, response, ...(content === undefined ? {} : { content }) };
}

/** JSON first: it is what this toolkit's own clients read. */
function rank({ kind }: Content): number {
  return kind === 'json' ? 0 : 1;
}

/** The lowest success, else what stands for one, else the first answer there is. */
function usual({ responses }: Operation): Response | undefined {
  const successes = responses.filter(({ status }) => /^2\d\d$/.test(status));
  const lowest = [...successes].sort((left, right) => Number(left.status) - Number(right.status))[0];
  const find = (wanted: string) => responses.find(({ status }) => status.toUpperCase() === wanted);
  return (
    lowest ?? find('2XX') ?? find('DEFAULT') ?? responses.find(({ status }) => !status.startsWith('1')) ?? responses[0]
  );
}

function usualStatus(operation: Operation, response: Response): number {
  return response.status.toUpperCase() === 'DEFAULT' ? 200 : statusFor(operation, response);
}
