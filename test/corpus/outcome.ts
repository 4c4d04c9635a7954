/** What an ended process says of its stage. */
import { counted, printedProblems, type Uncounted } from './cause.js';
import type { Ended } from './child.js';
import type { Outcome } from './result.js';
import type { Said } from './stage.js';

/** A stage that tells through its channel what came of it. */
export function ofWorker(ended: Ended): Outcome {
  const said = ended.message as Said | undefined;
  // Silence is no success, whatever the exit code.
  if (ended.how !== 'ended' || said === undefined) return outcome(ended, reasons(ended));
  const { milliseconds, peak } = ended;
  return { ...said, milliseconds, peak: Math.max(peak, said.peak) };
}

/** A command: it passed when its exit code is 0. */
export function ofCommand(ended: Ended): Outcome {
  const isDone = ended.how === 'ended' && ended.code === 0;
  return outcome(ended, isDone ? [] : reasons(ended));
}

/** @param report JUnit XML, empty where there is none */
export function ofContract(ended: Ended, report: string): Outcome {
  if (ended.how !== 'ended' || ended.code === 0 || report === '') return ofCommand(ended);
  const found = [...report.matchAll(/<testcase classname="([^"]*)" name="([^"]+)">(.*?)<\/testcase>/gs)].flatMap(
    ([, where = '', kind = '', inside = '']) =>
      [...inside.matchAll(/<failure message="([^"]*)"/g)].map(([, message = '']) => ({
        kind,
        message: plain(message).replace(/^.*?(?=expected )/, ''),
        where: plain(where),
      })),
  );
  return outcome(ended, found.length > 0 ? found : reasons(ended));
}

function outcome({ milliseconds, peak }: Ended, found: readonly Uncounted[]): Outcome {
  return { passed: found.length === 0, milliseconds, peak, causes: counted(found) };
}

function reasons({ how, printed, code, signal }: Ended): Uncounted[] {
  if (how === 'time') return [{ kind: 'time', message: 'ended at the limit of time' }];
  if (how === 'memory') return [{ kind: 'memory', message: 'ended at the limit of memory' }];
  if (/heap out of memory|ERR_WORKER_OUT_OF_MEMORY/.test(printed))
    return [{ kind: 'memory', message: 'the heap is full' }];
  const problems = printedProblems(printed);
  if (problems.length > 0) return problems;
  return [
    { kind: 'crash', message: telling(printed) ?? `it ended without a word, exit code ${code ?? signal ?? 'unknown'}` },
  ];
}

/** The line of an output that says what went wrong, in the ways of the peers. */
function telling(printed: string): string | undefined {
  const text = printed.replaceAll(/\u001B\[[\d;]*m/g, '');
  const [, announced] = /(?:error\(s\)|the message):\s*\n(?:\[[^\]]*\])?[\s-]*(.+)/.exec(text) ?? [];
  if (announced !== undefined) return announced;
  const lines = text.split('\n').map((line) => line.trim());
  const named = lines.find((line) => /^\w*(error|exception)\b/i.test(line));
  return named ?? lines.find((line) => /error|✘|✖|fail/i.test(line) && !/^(at|node:|file:)/.test(line));
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
