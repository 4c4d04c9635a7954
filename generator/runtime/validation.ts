/** Requests checked before they are sent, answers when they have come, by the document's own rules. */
import { withDigits, type Digits } from './checks.js';
import type { AnyMethod, Input } from './options.js';
import { parseWritten, Written } from './digits.js';
import { explain, type Finding } from './explain.js';
import { failure } from './failure.js';
import type { Middleware } from './middleware.js';
import type { ClientOptions } from './options.js';
import type { InvalidFault } from './result.js';
import { byGravity, type Violation } from './violation.js';

/** A compiled schema. */
export interface Check {
  (value: unknown): boolean;
  errors?: readonly Finding[] | null;
}

/** What is known of one operation. */
export interface Rules {
  readonly parameters?: readonly (readonly [
    name: string,
    check: Check,
    required: boolean,
    place: 'path' | 'query' | 'header' | 'cookie',
  ])[];
  /** Of JSON bodies. */
  readonly body?: readonly [check: Check, required: boolean];
  /** By status, `4XX` or `default`; absent where the answer has no JSON. */
  readonly answers: Readonly<Record<string, Check | undefined>>;
}

/** An answer that is not what the document says. */
export interface Drift {
  readonly action: string;
  readonly status: number;
  /** The most fundamental first. */
  readonly violations: readonly Violation[];
  /** The answer's text. */
  readonly text: string;
}

export interface ValidationOptions {
  /** Requests are checked; a wrong one is never sent and comes back with an error of kind `invalid`. True by default. */
  readonly requests?: boolean;
  /**
   * Hears of every answer that is JSON but not what the document says. The call's result stays what it is. What it throws makes the
   * call fail. Without it answers are not checked.
   */
  readonly onDrift?: (drift: Drift) => void;
}

/** @param isGrouped arguments stand apart by place, not in one flat object */
export function validating(
  rules: Readonly<Record<string, Rules>>,
  isGrouped: boolean,
  { requests = true, onDrift }: ValidationOptions,
): Pick<ClientOptions, 'wrap'> {
  const wrap = (method: AnyMethod, action: string): AnyMethod => {
    const rule = rules[action];
    if (rule === undefined) return method;
    const observer: Middleware = {
      async onResponse({ response }) {
        const text = await response.clone().text();
        const violations = answerViolations(rule, response.status, text);
        if (violations.length > 0) onDrift?.({ action, status: response.status, violations, text });
      },
    };
    return async (input, options) => {
      const fault = requests ? invalid(rule, isGrouped, input ?? {}) : undefined;
      if (fault !== undefined) return { ...failure(fault), action };
      return method(input, onDrift ? { ...options, middleware: [...(options?.middleware ?? []), observer] } : options);
    };
  };
  return { wrap };
}

function invalid(rules: Rules, isGrouped: boolean, input: Input): InvalidFault | undefined {
  try {
    const violations = requestViolations(rules, isGrouped, input);
    const message = violations.map(({ field, reason }) => `${field} ${reason}`.trim()).join('; ');
    return violations.length === 0 ? undefined : { kind: 'invalid', message, violations };
  } catch (cause) {
    // What cannot be looked through, such as a circle, cannot be sent either.
    return { kind: 'invalid', message: `${cause}`, cause };
  }
}

function requestViolations({ parameters = [], body }: Rules, isGrouped: boolean, input: Input): Violation[] {
  const found = parameters.flatMap(([name, check, required, place]): Violation[] => {
    const group = isGrouped ? (input[place] as Input | undefined) : input;
    const value = group !== undefined && Object.hasOwn(group, name) ? group[name] : undefined;
    // An empty text is a value, but no step of a path; where one flat object is all, it is nothing.
    const isNothing = value === '' && (!isGrouped || place === 'path');
    if (value !== undefined && value !== null && !isNothing) return against(check, value, [name]);
    return required ? [missing(name)] : [];
  });
  if (body === undefined || (isGrouped && !isJson(input['contentType']))) return found;
  const [check, required] = body;
  const names = new Set(parameters.map(([name]) => name));
  const rest = Object.entries(input).filter(([name]) => !names.has(name));
  const value = isGrouped ? input['body'] : required || rest.length > 0 ? Object.fromEntries(rest) : undefined;
  if (value !== undefined) found.push(...against(check, value));
  else if (required) found.push(missing('body'));
  return found.sort(byGravity);
}

/** A body in another media type is none of ours. */
function isJson(contentType: unknown): boolean {
  return contentType === undefined || /^application\/([\w.+-]+\+)?json\b/i.test(contentType as string);
}

function answerViolations({ answers }: Rules, status: number, text: string): Violation[] {
  let value: unknown;
  try {
    value = parseWritten(text, isOdd);
  } catch {
    return []; // No JSON: the result says so already.
  }
  const key = [`${status}`, `${Math.floor(status / 100)}XX`, 'default'].find((one) => Object.hasOwn(answers, one));
  if (key === undefined) {
    return [
      { kind: 'value', field: 'status', pointer: '/status', value: status, reason: 'must be a documented status' },
    ];
  }
  const check = answers[key];
  return check === undefined ? [] : against(check, value);
}

/** An integer in another spelling than its own, or one that others are taken for; a fraction with more digits than a double has. */
function isOdd(token: string): boolean {
  const number = +token;
  if (!Number.isInteger(number)) return token.length > 16;
  return `${number}` !== token || !Number.isSafeInteger(number);
}

function against(check: Check, value: unknown, base: readonly string[] = []): Violation[] {
  const digits = new Map<string, string>();
  const plain = plainOf(value, '', digits);
  const findings = withDigits<readonly Finding[]>(digits, () => (check(plain) ? [] : (check.errors ?? [])));
  return explain(
    findings.map((one) => ({ ...one, data: valueAt(plain, one.instancePath, digits) })),
    base,
  );
}

/** The value as it looks on the wire: long integers as numbers, with their digits aside. */
function plainOf(value: unknown, pointer: string, digits: Map<string, string>): unknown {
  if (typeof value === 'bigint' || value instanceof Written) {
    const text = value instanceof Written ? value.digits : `${value}`;
    digits.set(pointer, text);
    return +text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('toJSON' in value && typeof value.toJSON === 'function') return plainOf(value.toJSON(), pointer, digits);
  const below = (child: unknown, key: string | number) =>
    plainOf(child, `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`, digits);
  if (Array.isArray(value)) return value.map((item: unknown, index) => below(item === undefined ? null : item, index));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, below(member, name)]));
}

function valueAt(value: unknown, pointer: string, digits: Digits): unknown {
  const long = digits.get(pointer);
  if (long !== undefined) return long;
  return pointer
    .split('/')
    .slice(1)
    .reduce(
      (node, key) => (node as Readonly<Record<string, unknown>>)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      value,
    );
}

function missing(name: string): Violation {
  return { kind: 'missing', field: name, pointer: `/${name}`, value: undefined, reason: 'must be present' };
}
