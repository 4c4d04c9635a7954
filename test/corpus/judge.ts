/** The stage `answers`: every operation of a running mock is called, properly and by each of its methods, and the answers are judged. */
import { counted, type Uncounted } from './cause.js';
import type { Outcome } from './result.js';
import type { Caller } from './toolkit.js';

type Operation = Caller['operations'][number];

/** Never stops at the first operation that is not answered. */
export async function judgeAnswers(caller: Caller): Promise<Pick<Outcome, 'passed' | 'causes' | 'operations'>> {
  const found: Uncounted[] = [];
  let passed = 0;
  for (const operation of caller.operations) {
    const faults = await faultsOf(caller, operation);
    if (faults.length === 0) passed += 1;
    found.push(...faults);
  }
  const all = caller.operations.length;
  return { passed: passed === all, causes: counted(found), operations: { all, passed } };
}

async function faultsOf({ callsOf, send, judge }: Caller, operation: Operation): Promise<Uncounted[]> {
  const where = operation.id;
  try {
    const found: Uncounted[] = [];
    for (const { operation: way, request } of callsOf(operation)) {
      if (request === undefined) {
        found.push({ kind: 'no-call', message: 'no proper call can be derived from the document', where });
        continue;
      }
      const answer = await send(request);
      // An operation for which only errors are documented may answer with one.
      const isRefused = answer.status >= 400 && way.responses.some(({ status }) => /^[123]/.test(status));
      if (isRefused) found.push({ kind: 'refused', message: `${answer.status} ${reasonIn(answer.bytes)}`, where });
      else
        for (const { check, expected, found: seen } of judge(way, answer))
          found.push({ kind: check, message: `expected ${expected}, found ${seen}`, where });
    }
    return found;
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return [{ kind: 'crash', message, where }];
  }
}

/** What a refusal says for people, or all that it says. */
function reasonIn(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString();
  const [, detail] = /"(?:detail|message|title)":"((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
  return detail ?? text;
}
