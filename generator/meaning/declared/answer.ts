/** `x-answer`: where in its envelope the data of an answer lies, and where other things of an answer lie. */
import type { Findings } from '../../finding.js';
import type { Problems } from '../../problem.js';
import { memberAt } from '../../runtime/bodies/envelope.js';
import type { Operation, Response } from '../api.js';
import { pointerSegments, pointerTo, stringOf, type JsonObject, type JsonValue } from '../json.js';
import { isStructured } from '../operation/content.js';
import { pathOf } from '../operation/enclosure.js';
import { instanceSchema } from '../schema/schema.js';
import { declared } from './extensions.js';

type Answering = Pick<Operation, 'responses'> & { readonly answer?: readonly string[] };

/** The first success that is documented. */
export function successOf({ responses }: Pick<Operation, 'responses'>): Response | undefined {
  return responses.find(({ status }) => status.startsWith('2'));
}

/** What a whole success is described by. */
export function answerSchema(operation: Pick<Operation, 'responses'>): JsonValue | undefined {
  return successOf(operation)?.contents[0]?.schema;
}

/** What the data of a success is described by. */
export function dataSchema(document: JsonObject, operation: Answering): JsonValue | undefined {
  const whole = answerSchema(operation);
  return whole === undefined ? undefined : instanceSchema(document, whole, operation.answer ?? []);
}

/** The data of an answer's body. */
export function dataIn({ answer = [] }: Pick<Operation, 'answer'>, body: JsonValue | undefined): JsonValue | undefined {
  return memberAt(body, answer) as JsonValue | undefined;
}

/** A place of an answer. */
export interface AnswerPlace {
  /** From the top of the answer. */
  readonly path: readonly string[];
  readonly schema: JsonValue;
}

/** Where a pointer of a declaration leads: into the data, or, where nothing is there, into the whole answer. */
export function placeInAnswer(document: JsonObject, operation: Answering, pointer: string): AnswerPlace | undefined {
  const whole = answerSchema(operation);
  if (whole === undefined) return undefined;
  const segments = pointerSegments(pointer);
  for (const path of [[...(operation.answer ?? []), ...segments], segments]) {
    const schema = instanceSchema(document, whole, path);
    if (schema !== undefined) return { path, schema };
  }
  return undefined;
}

/** A place of an answer as a place of its data; undefined where it lies in the envelope around them. */
export function inData({ answer = [] }: Pick<Operation, 'answer'>, path: readonly string[]): string[] | undefined {
  return answer.every((name, index) => path[index] === name) ? path.slice(answer.length) : undefined;
}

/**
 * The operation's own rule, else that of all. A member that an answer does not have is a mistake where the operation names it; a
 * rule for all says nothing of such an operation.
 */
export function readAnswer(
  document: JsonObject,
  value: JsonObject,
  operation: { readonly id: string; readonly pointer: string; readonly responses: readonly Response[] },
  problems: Problems,
  findings: Findings,
): readonly string[] | undefined {
  const own = stringOf(declared(value, 'x-answer'));
  const said = own ?? stringOf(declared(document, 'x-answer'));
  // An empty pointer is the whole answer.
  if (said === undefined || said === '') return undefined;
  const path = pathOf(said);
  const described = operation.responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ contents }) => contents.filter(isStructured))
    .flatMap(({ schema }) => (schema === undefined ? [] : [schema]));
  if (described.length === 0) return undefined;
  if (described.every((schema) => instanceSchema(document, schema, path) !== undefined)) return path;
  const what = `x-answer "${said}" is no member of what ${operation.id} answers.`;
  if (own === undefined) findings.add('answer-whole', { pointer: operation.pointer }, what);
  else
    problems.add(
      'answer',
      { pointer: pointerTo(operation.pointer, 'x-answer') },
      what,
      "Point it at a member of each of its 2xx answers in JSON or XML, or write x-answer: '' for the whole answer.",
    );
  return undefined;
}
