/** Answers to requests that are wrong: in the document's own envelope, or as problem+json where it declares none. */
import { randomUUID } from 'node:crypto';
import type { Api, ErrorRule, Operation, ViolationKind } from '../../meaning/api.js';
import { errorMarkup, ruleFor } from '../../meaning/declared/errors.js';
import { jsonText } from '../../meaning/digits.js';
import type { JsonObject } from '../../meaning/json.js';
import { pathOf, placed } from '../../meaning/operation/enclosure.js';
import { writeBody } from '../../meaning/operation/wire-body.js';
import { sentType } from '../http/accept.js';
import type { Answer } from '../http/exchange.js';
import { fixedMembers } from './fixed.js';
import { createStamps } from './stamp.js';

export interface Fault {
  readonly kind: ViolationKind;
  readonly field: string;
  readonly value: unknown;
  readonly reason: string;
  /** Appended to the message: what the caller of the mock, not of the API, has to know. */
  readonly hint?: string;
}

export type Refuse = (
  fault: Fault,
  more?: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly status?: number;
    readonly requestId?: string | undefined;
    /** Whose call it was, when that is known. */
    readonly operation?: Operation | undefined;
  },
) => Answer;

interface ProblemKind {
  readonly name: string;
  readonly status: number;
  readonly title: string;
}

const unprocessable: ProblemKind = { name: 'UNPROCESSABLE_ENTITY', status: 422, title: 'Invalid request' };

/** What a document without `x-errors` gets: the types, statuses and titles that Prism answers with; only the detail is ours. */
const problems: Readonly<Record<ViolationKind, ProblemKind>> = {
  missing: unprocessable,
  format: unprocessable,
  value: unprocessable,
  duplicate: unprocessable,
  action: unprocessable,
  method: { name: 'NO_METHOD_MATCHED_ERROR', status: 405, title: 'Route resolved, but no method matched' },
  path: { name: 'NO_PATH_MATCHED_ERROR', status: 404, title: 'Route not resolved, no path matched' },
  size: { name: 'REQUEST_TOO_LARGE', status: 413, title: 'Request body is too large' },
};

/** What Prism calls refusals that their status alone names. */
const byStatus: Readonly<Record<number, Pick<ProblemKind, 'name' | 'title'>>> = {
  401: { name: 'UNAUTHORIZED', title: 'Invalid security scheme used' },
  403: { name: 'FORBIDDEN', title: 'The credentials do not reach this far' },
  406: { name: 'NOT_ACCEPTABLE', title: 'The server cannot produce a representation for your accept header' },
};

export function createRefusal(api: Api): Refuse {
  const { errors, requestId: requestIdName } = api;
  const fixed = fixedMembers(api);
  const stamps = createStamps(api);
  const written = errorMarkup(api);
  return (fault, { headers = {}, status, requestId = randomUUID(), operation } = {}) => {
    const always = fixed(operation);
    if (errors === undefined) {
      const { name, title, status: usual } = { ...problems[fault.kind], ...byStatus[status ?? 0] };
      const detail = [fault.field, fault.reason].filter(Boolean).join(' ');
      const body = jsonText({
        type: `${problemTypes}${name}`,
        title,
        status: status ?? usual,
        detail,
        ...always,
      });
      return { status: status ?? usual, headers: { ...headers, 'Content-Type': 'application/problem+json' }, body };
    }
    const rule = ruleFor(errors, fault.kind);
    const said = [
      [errors.code, rule.written ?? rule.code],
      [errors.message, messageOf(rule, fault)],
      ...(requestIdName === undefined ? [] : [[requestIdName, requestId] as const]),
    ] as const;
    const told = said.reduce<object>((whole, [at, value]) => placed(whole as JsonObject, pathOf(at), value), always);
    const content = written(operation);
    const type = content === undefined ? {} : { 'Content-Type': sentType(content.mediaType) };
    const answered = status ?? rule.status;
    return {
      status: answered,
      headers: { ...stamps.ofRefusal(operation, answered), ...type, ...headers, 'X-Request-Id': requestId },
      body: content === undefined ? jsonText(told) : writeBody(content, told as JsonObject).text,
    };
  };
}

const problemTypes = 'https://stoplight.io/prism/errors#';

const longestShown = 200;

/** Fills the placeholders of a template. Values are shown as the caller wrote them, shortened. */
function messageOf({ message }: ErrorRule, { field, value, reason, hint }: Fault): string {
  const shown = textOf(value);
  const fill: Readonly<Record<string, string>> = {
    field: field === '' ? 'body' : field,
    value: shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown,
    reason,
  };
  const text = message.replaceAll(/\{(field|value|reason)\}/g, (_, name: string) => fill[name] ?? '');
  return hint === undefined ? text : `${text} ${hint}`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // Nested more deeply than the stack allows.
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}
