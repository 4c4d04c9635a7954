/** A contract run in Markdown, as a comment on a change shows it. */
import type { Gap } from '../gap.js';
import type { Matrix } from '../matrix.js';
import { folded, foldedText } from './fold.js';
import { isClean, summary } from './text.js';

export function markdown(matrix: Matrix): string {
  const { findings, leftOut, uncovered, noun } = matrix;
  const failures = folded(findings);
  const lines = [
    `# Contract: ${isClean(matrix) ? 'passed' : 'failed'}`,
    ['```text', summary(matrix), '```'].join('\n'),
    ...(failures.length === 0 ? [] : ['## Failures']),
    ...failures.map((one) => {
      const { action, check, pointer, expected, found, case: sent, curl } = one.finding;
      const rows = [
        ...(sent === undefined ? [] : [['when', sent]]),
        ['at', pointer === '' ? '(the whole)' : pointer],
        ['expected', expected],
        ['found', found],
        ...[foldedText(one) ?? []].flat().map((text) => ['how often', text]),
      ];
      const table = ['|  |  |', '| --- | --- |', ...rows.map(([name, text = '']) => `| ${name} | ${cell(text)} |`)];
      const repeat = curl === undefined ? [] : ['', fenced(curl)];
      return [`### ${cell(action)}: ${check}`, '', ...table, ...repeat].join('\n');
    }),
    ...gaps('Not covered', uncovered),
    ...gaps(`Not sent, on purpose (${noun})`, leftOut),
  ];
  return `${lines.join('\n\n')}\n`;
}

function gaps(title: string, list: readonly Gap[]): string[] {
  if (list.length === 0) return [];
  const lines = list.map(
    ({ action, why, help }) => `- ${cell(action)}: ${cell(why)}${help === undefined ? '' : `; ${cell(help)}`}`,
  );
  return [`## ${title}`, lines.join('\n')];
}

/** Text that ends neither its cell nor its line, and starts no markup. */
function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/[\\|`*_<>[\]#]/g, '\\$&');
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((one) => one.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}`;
}
