/** Runs the stories of a document: call after call, each answer held against the document and against what the story tells. */
import { isDeepStrictEqual } from 'node:util';
import type { Operation, Step, Story } from '../../meaning/api.js';
import { labelOf } from '../../meaning/declared/dispatch.js';
import { own, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { codeIn } from '../../meaning/declared/errors.js';
import { failureOf } from '../../meaning/declared/state.js';
import { filled } from '../../meaning/declared/story.js';
import { spread, wireRequest, type CallInput, type WireRequest } from '../../meaning/operation/wire.js';
import type { Fault } from './checks.js';
import { shortened } from './judge.js';
import type { Gap } from '../gap.js';
import type { Matrix } from '../matrix.js';
import { Enough, NoAnswer, type RawAnswer } from '../live/send.js';
import { sheetNamed, type Session, type Sheet } from '../session.js';
import { exactAt } from '../requests/exact-at.js';
import { bodyOf } from './asking.js';

export interface StoriesOptions {
  readonly stories: readonly Story[];
  /** Before each story: a world that knows nothing of the others, where there is one. */
  readonly begin?: () => void;
  /** Lets time pass before something is asked again. */
  readonly pass: (seconds: number) => Promise<void> | void;
  /** Why an operation must not be sent; undefined when it may. A story with such a step is not begun. */
  readonly leaveOut?: (operation: Operation) => Gap | undefined;
}

/** Between two questions, and how long it is asked at most; in seconds. */
const pause = 2;
const patience = 300;

/** @throws NoAnswer when there is no server at all */
export async function runStories(session: Session, options: StoriesOptions): Promise<Matrix> {
  const start = performance.now();
  const rows: Sheet[] = [];
  const leftOut: Gap[] = [];
  let stopped: string | undefined;
  for (const story of options.stories) {
    const sheet = sheetNamed(story.name);
    rows.push(sheet);
    const gap = whyNot(session, story, options);
    if (gap !== undefined) leftOut.push(gap);
    else if (stopped === undefined) {
      options.begin?.();
      try {
        await tell(session, story, sheet, options);
      } catch (error) {
        if (!(error instanceof Enough)) throw error;
        stopped = error.message;
      }
    }
  }
  const skipped = new Set(leftOut.map(({ action }) => action));
  const cells = rows.flatMap((row) => [...row.cells.values()]);
  const isTold = ({ cells: own }: Sheet) => (own.get('story_conformance')?.runs ?? 0) > 0;
  return {
    rows,
    noun: 'stories',
    selected: options.stories.length,
    leftOut,
    uncovered: rows
      .filter((row) => !skipped.has(row.action) && !isTold(row))
      .map(({ action }) => ({ action, why: stopped ?? 'it was not told' })),
    ...(stopped === undefined ? {} : { stopped }),
    findings: cells.flatMap(({ findings }) => findings),
    seed: session.seed,
    runs: cells.reduce((sum, { runs }) => sum + runs, 0),
    milliseconds: Math.round(performance.now() - start),
  };
}

function operationOf({ api }: Session, { call }: Step): Operation {
  const found = api.operations.find(({ id }) => id === call);
  if (found === undefined) throw new Error(`there is no operation ${call}`);
  return found;
}

function whyNot(session: Session, { name, steps }: Story, { leaveOut }: StoriesOptions): Gap | undefined {
  for (const [index, step] of steps.entries()) {
    const operation = operationOf(session, step);
    const gap = leaveOut?.(operation);
    if (gap !== undefined) return { ...gap, action: name, why: `step ${index + 1}, ${labelOf(operation)}, ${gap.why}` };
  }
  return undefined;
}

/** Ends at the first step that fails: what later ones take from its answer is not there. */
async function tell(session: Session, story: Story, sheet: Sheet, options: StoriesOptions): Promise<void> {
  const kept: Record<string, JsonValue> = {};
  for (const [index, step] of story.steps.entries()) {
    const operation = operationOf(session, step);
    const vars = session.varsOf?.(operation) ?? {};
    const given = Object.fromEntries(
      Object.entries(story.given).map(([name, value]) => [name, own(vars as JsonObject, name) ?? value]),
    );
    const values = { ...given, ...kept };
    const request = wireRequest(operation, inputOf(operation, filled(step.input, values)));
    const says = `step ${index + 1}, ${labelOf(operation)}`;
    const told = { ...step, answer: filled(step.answer, values), until: filled(step.until, values) };
    const answer = await answered(session, operation, told, request, says, sheet, options);
    if (answer === undefined) return;
    for (const [name, pointer] of Object.entries(step.keep)) {
      const value = exactAt(answer, pointer);
      if (value !== undefined) kept[name] = value;
      else {
        const fault = { pointer, expected: `something to keep as ${name}`, found: 'nothing' };
        sheet.put('story_conformance', [fault], { case: says, curl: session.curl(request) });
        return;
      }
    }
  }
}

function inputOf(operation: Operation, input: JsonObject): CallInput {
  return operation.input.style === 'flat' ? spread(operation, input) : (input as CallInput);
}

/** Sends one step's call, again and again where the story says until when. Undefined when it is not answered as told. */
async function answered(
  session: Session,
  operation: Operation,
  step: Step,
  request: WireRequest,
  says: string,
  sheet: Sheet,
  { pass }: StoriesOptions,
): Promise<RawAnswer | undefined> {
  const more = { case: says, curl: session.curl(request) };
  for (let waited = 0; ; waited += pause) {
    let answer: RawAnswer;
    try {
      answer = await session.send(request);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      sheet.put('story_conformance', [{ pointer: '', expected: 'an answer', found: error.message }], more);
      return undefined;
    }
    const judged = session.judge(operation, answer);
    for (const fault of judged) {
      sheet.ran(fault.check);
      sheet.failed(fault, more);
    }
    const refused = outcomeFaults(session, operation, step, answer);
    const early = refused.length > 0 ? [] : valueFaults(step.until, step, answer);
    if (early.length > 0 && judged.length === 0 && waited < patience) {
      await pass(pause);
      continue;
    }
    // What else is told holds from then on.
    const faults = [...refused, ...early, ...(early.length > 0 ? [] : valueFaults(step.answer, step, answer))];
    sheet.put('story_conformance', faults, more);
    return faults.length === 0 && judged.length === 0 ? answer : undefined;
  }
}

type Told = Omit<Fault, 'check'>;

function outcomeFaults({ api }: Session, operation: Operation, { error }: Step, answer: RawAnswer): Told[] {
  const body = bodyOf(answer);
  const found = body === undefined ? String(answer.status) : `${answer.status} ${shortened(body)}`;
  if (error === undefined) {
    const isSuccess = answer.status >= 200 && answer.status < 300 && codeIn(api.errors, body) === undefined;
    return isSuccess ? [] : [{ pointer: '', expected: 'a success', found }];
  }
  const failure = failureOf(operation, error);
  const code = codeIn(api.errors, failure?.example.value);
  const isStatus = /^\d{3}$/.test(failure?.status ?? '')
    ? String(answer.status) === failure?.status
    : answer.status >= 400;
  if (isStatus && codeIn(api.errors, body) === code) return [];
  return [{ pointer: '', expected: `${failure?.status ?? ''} ${String(code ?? error)}`.trim(), found }];
}

function valueFaults(wanted: JsonObject, { error }: Step, answer: RawAnswer): Told[] {
  if (error !== undefined) return [];
  return Object.entries(wanted).flatMap(([pointer, value]): Told[] => {
    const found = exactAt(answer, pointer);
    if (isDeepStrictEqual(found ?? null, value)) return [];
    const expected = value === null ? 'nothing' : shortened(value);
    return [{ pointer, expected, found: found === undefined ? 'nothing' : shortened(found) }];
  });
}
