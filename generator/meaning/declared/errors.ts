/** `x-errors`: the error envelope, and the errors each operation documents through its named examples. */
import type { Problems } from '../../problem.js';
import {
  violationKinds,
  type Api,
  type Content,
  type DocumentedError,
  type ErrorRule,
  type ErrorRules,
  type Example,
  type Operation,
  type Response,
  type ViolationKind,
} from '../api.js';
import { arrayOf, isObject, own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../json.js';
import { codeOf, memberAt } from '../../runtime/bodies/envelope.js';
import { isStructured, shownBy } from '../operation/content.js';
import { pathOf } from '../operation/enclosure.js';
import { instanceSchema } from '../schema/schema.js';
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
  const cut = cutting(rules, problems);
  const violations = violationKinds.flatMap((kind): [ViolationKind, ErrorRule][] => {
    const rule = own(own(rules, 'violations'), kind);
    if (rule === undefined) return [];
    const status = own(rule, 'status');
    const ruleCode = codeText(own(rule, 'code'));
    const template = stringOf(own(rule, 'message'));
    if (typeof status !== 'number' || ruleCode === undefined || template === undefined) {
      problems.add(
        'errors',
        { pointer: pointerTo('/x-errors/violations', kind) },
        `x-errors does not say what answers the violation "${kind}".`,
        `Write ${kind}: { status: 400, code: …, message: … }, or leave it out of x-errors.violations.`,
      );
    }
    const ofRule = codeOf({ code: ruleCode ?? '' }, { ...cut, success: [], code: ['code'] }) ?? '';
    const written = typeof ruleCode === 'string' && ofRule !== ruleCode ? { written: ruleCode } : {};
    return [
      [kind, { status: typeof status === 'number' ? status : 400, code: ofRule, ...written, message: template ?? '' }],
    ];
  });
  return {
    code: code ?? '',
    message: message ?? '',
    ...cut,
    violations: Object.fromEntries(violations),
  };
}

function codeText(value: JsonValue | undefined): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** Which codes mean none, and how one is cut out of a longer text. */
function cutting(rules: JsonValue, problems: Problems): Pick<ErrorRules, 'success' | 'codeAfter' | 'codeBefore'> {
  const said = own(rules, 'success');
  const success = arrayOf(said).flatMap((one) => codeText(one) ?? []);
  if (said !== undefined && (success.length === 0 || success.length < arrayOf(said).length))
    problems.add(
      'errors',
      { pointer: '/x-errors/success' },
      'The success of x-errors is no list of codes.',
      'Write success: [0, OK] (the codes that mean no error), or leave it out.',
    );
  const [codeAfter, codeBefore] = [stringOf(own(rules, 'codeAfter')), stringOf(own(rules, 'codeBefore'))];
  return {
    ...(said === undefined ? {} : { success }),
    ...(codeAfter === undefined || codeAfter === '' ? {} : { codeAfter }),
    ...(codeBefore === undefined || codeBefore === '' ? {} : { codeBefore }),
  };
}

/** The code of the error that a body is; undefined where it is none. */
export function codeIn(rules: ErrorRules | undefined, body: JsonValue | undefined): string | number | undefined {
  return rules === undefined ? undefined : codeOf(body, { ...rules, code: pathOf(rules.code) });
}

/** The message of an error, when it has one. */
export function messageIn({ message }: ErrorRules, body: JsonValue | undefined): JsonValue | undefined {
  return memberAt(body, pathOf(message)) as JsonValue | undefined;
}

/** What names the call in an answer. */
export function requestIdIn(name: string, body: JsonValue | undefined): JsonValue | undefined {
  return memberAt(body, pathOf(name)) as JsonValue | undefined;
}

/** Whether an example of an answer is an error, whatever its status. */
export function isErrorExample({ documentedErrors }: Operation, status: number, name: string): boolean {
  return documentedErrors.some((one) => one.name === name && one.status === status);
}

/** The first example of a success that is none of an error; undefined where there is none, or the status is none of a success. */
export function successExample(
  operation: Operation,
  status: number,
  examples: readonly Example[],
): Example | undefined {
  return status >= 300 ? undefined : examples.find(({ name }) => !isErrorExample(operation, status, name));
}

/** Statuses of violations that a document says nothing of. */
const usual: Readonly<Partial<Record<ViolationKind, number>>> = { method: 405, path: 404, size: 413 };

/** What answers a violation: its own rule, else that of `value`, else the kind's name as the code. */
export function ruleFor({ violations }: ErrorRules, kind: ViolationKind): ErrorRule {
  return (
    violations[kind] ?? violations.value ?? { status: usual[kind] ?? 400, code: kind, message: '{field} {reason}' }
  );
}

/** One error per named example of a JSON or XML answer that carries the envelope's code; names are unique per operation. */
export function documentedErrors(responses: readonly Response[], rules: ErrorRules | undefined): DocumentedError[] {
  if (rules === undefined) return [];
  const found = new Map<string, DocumentedError>();
  for (const response of responses) {
    const status = Number(response.status);
    if (Number.isNaN(status)) continue;
    for (const content of response.contents.filter(isStructured)) {
      for (const { name, value: written, summary, description } of content.examples) {
        const value = shownBy(content, written);
        const code = codeIn(rules, value);
        if (!isObject(value) || code === undefined || found.has(name)) continue;
        found.set(name, {
          name,
          status,
          code,
          message: stringOf(messageIn(rules, value)) ?? '',
          ...(summary === undefined ? {} : { summary }),
          ...(description === undefined ? {} : { description }),
          value,
        });
      }
    }
  }
  return [...found.values()];
}

/**
 * The content of errors that are documented in XML alone: of an operation, or, where it has none or none is known, of all. It is
 * that of errors whose status nobody documented as well.
 */
export function errorMarkup({ document, errors, operations }: Api): (operation?: Operation) => Content | undefined {
  const at = errors === undefined ? [] : pathOf(errors.code);
  const find = (among: readonly Operation[]): Content | undefined => {
    if (errors === undefined) return undefined;
    const contents = among
      .flatMap(({ responses }) => responses.filter(({ status }) => !status.startsWith('2')))
      .flatMap(({ contents: all }) => all.filter(isStructured))
      .filter(({ schema }) => schema !== undefined && instanceSchema(document, schema, at) !== undefined);
    return contents.every(({ kind }) => kind === 'xml') ? contents[0] : undefined;
  };
  let ofAll: readonly [Content | undefined] | undefined;
  const known = new Map<Operation, Content | undefined>();
  return (operation) => {
    ofAll ??= [find(operations)];
    if (operation === undefined) return ofAll[0];
    if (!known.has(operation)) known.set(operation, find([operation]) ?? ofAll[0]);
    return known.get(operation);
  };
}
