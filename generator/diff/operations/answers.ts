/** What callers read: statuses, headers, bodies and documented errors. */
import type { Response } from '../../meaning/api.js';
import type { Comparison } from './comparison.js';
import { compareContents } from './requests.js';
import { compareSchemas, type Change, type SchemaWalk } from '../schemas/schemas.js';

export function compareAnswers(pair: Comparison): void {
  const { old, now } = pair;
  const report = (change: Change) => pair.report(change, pair.read);
  for (const { status, pointer } of old.responses) {
    if (now.responses.some((one) => one.status === status)) continue;
    const rule = isSuccess(status) ? 'success-status-removed' : 'error-status-removed';
    report({ rule, pointer, oldPointer: pointer, what: `status ${status} is gone` });
  }
  for (const response of now.responses) {
    const before = old.responses.find((one) => one.status === response.status);
    if (before !== undefined) compareResponses(pair, before, response);
    else {
      const rule = isSuccess(response.status) ? 'success-status-added' : 'error-status-added';
      report({ rule, pointer: response.pointer, what: `status ${response.status} is new` });
    }
  }
  compareErrors(pair);
}

function isSuccess(status: string): boolean {
  return /^[23]/.test(status);
}

function compareResponses(pair: Comparison, old: Response, now: Response): void {
  const report = (change: Change) => pair.report(change, pair.read);
  const at = { pointer: now.pointer, oldPointer: old.pointer };
  const walk: SchemaWalk = { schemas: pair.schemas, direction: pair.read, report };
  if (old.bodyOptional !== now.bodyOptional) {
    const rule = now.bodyOptional ? 'empty-answer-added' : 'empty-answer-removed';
    const what = now.bodyOptional ? 'success may come without a body' : 'success always has a body';
    report({ rule, pointer: `${now.pointer}/x-body-optional`, oldPointer: `${old.pointer}/x-body-optional`, what });
  }
  const sameName = (one: { name: string }, other: { name: string }) =>
    one.name.toLowerCase() === other.name.toLowerCase();
  for (const header of old.headers)
    if (!now.headers.some((one) => sameName(one, header)))
      report({
        rule: 'field-removed',
        pointer: header.pointer,
        oldPointer: header.pointer,
        what: `${header.name} (header) is gone`,
      });
  for (const header of now.headers) {
    const before = old.headers.find((one) => sameName(one, header));
    if (before === undefined) {
      report({ rule: 'field-added', pointer: header.pointer, what: `${header.name} (header) is new` });
      continue;
    }
    if (before.required !== header.required) {
      const rule = header.required ? 'field-required' : 'field-optional';
      const what = `${header.name} (header) ${header.required ? 'is always there' : 'may be missing'} now`;
      report({ rule, pointer: header.pointer, oldPointer: before.pointer, what });
    }
    compareSchemas(walk, before.pointer, header.pointer, header.name);
  }
  compareContents(pair, old.contents, now.contents, at, walk);
}

function compareErrors({ old, now, report }: Comparison): void {
  const codes = (operation: typeof old) =>
    new Map(operation.documentedErrors.map(({ code }) => [String(code), statuses(operation, String(code))]));
  const statuses = (operation: typeof old, wanted: string) =>
    [...new Set(operation.documentedErrors.filter(({ code }) => String(code) === wanted).map(({ status }) => status))]
      .sort()
      .join(', ');
  const [before, after] = [codes(old), codes(now)];
  const at = { pointer: `${now.pointer}/responses`, oldPointer: `${old.pointer}/responses` };
  for (const code of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(code), after.get(code)];
    if (was === is) continue;
    if (is === undefined)
      report({ rule: 'error-code-removed', ...at, what: `error ${code} is gone`, before: code }, 'answer');
    else if (was === undefined)
      report({ rule: 'error-code-added', ...at, what: `error ${code} is new`, after: code }, 'answer');
    else
      report(
        { rule: 'error-code-status', ...at, what: `error ${code} has another status`, before: was, after: is },
        'answer',
      );
  }
}
