/** `x-errors`: the error envelope, and the errors each operation documents through its named examples. */
import type { Problems } from '../../problem.js';
import {
  violationKinds,
  type DocumentedError,
  type ErrorRule,
  type ErrorRules,
  type Response,
  type ViolationKind,
} from '../api.js';
import { isObject, own, pointerTo, stringOf, type JsonObject } from '../json.js';
import { isJson } from '../operation/wire.js';
import { declared } from './extensions.js';

export function readErrorRules(document: JsonObject, problems: Problems): ErrorRules | undefined {
  const rules = declared(document, 'x-errors');
  if (rules === undefined) return undefined;
  const code = stringOf(own(rules, 'code'));
  const message = stringOf(own(rules, 'message'));
  if (code === undefined || message === undefined) {
    problems.add(
      'errors',
      { pointer: '/x-errors' },
      'x-errors does not name the properties of the envelope.',
      'Write code: Code and message: Message (the names your errors use).',
    );
  }
  const violations = violationKinds.flatMap((kind): [ViolationKind, ErrorRule][] => {
    const rule = own(own(rules, 'violations'), kind);
    if (rule === undefined) return [];
    const status = own(rule, 'status');
    const ruleCode = stringOf(own(rule, 'code'));
    const template = stringOf(own(rule, 'message'));
    if (typeof status !== 'number' || ruleCode === undefined || template === undefined) {
      problems.add(
        'errors',
        { pointer: pointerTo('/x-errors/violations', kind) },
        `x-errors does not say what answers the violation "${kind}".`,
        `Write ${kind}: { status: 400, code: …, message: … }, or leave it out of x-errors.violations.`,
      );
    }
    return [
      [kind, { status: typeof status === 'number' ? status : 400, code: ruleCode ?? '', message: template ?? '' }],
    ];
  });
  return {
    code: code ?? '',
    message: message ?? '',
    violations: Object.fromEntries(violations),
  };
}

/** Statuses of violations that a document says nothing of. */
const usual: Readonly<Partial<Record<ViolationKind, number>>> = { method: 405, path: 404, size: 413 };

/** What answers a violation: its own rule, else that of `value`, else the kind's name as the code. */
export function ruleFor({ violations }: ErrorRules, kind: ViolationKind): ErrorRule {
  return (
    violations[kind] ?? violations.value ?? { status: usual[kind] ?? 400, code: kind, message: '{field} {reason}' }
  );
}

/** One error per named example of a non-2xx JSON answer that carries the envelope's code; names are unique per operation. */
export function documentedErrors(responses: readonly Response[], rules: ErrorRules | undefined): DocumentedError[] {
  if (rules === undefined) return [];
  const found = new Map<string, DocumentedError>();
  for (const response of responses) {
    const status = Number(response.status);
    if (!(status >= 300)) continue;
    for (const content of response.contents.filter((one) => isJson(one.mediaType))) {
      for (const { name, value, summary, description } of content.examples) {
        const code = stringOf(own(value, rules.code));
        if (!isObject(value) || code === undefined || found.has(name)) continue;
        found.set(name, {
          name,
          status,
          code,
          message: stringOf(own(value, rules.message)) ?? '',
          ...(summary === undefined ? {} : { summary }),
          ...(description === undefined ? {} : { description }),
          value,
        });
      }
    }
  }
  return [...found.values()];
}
