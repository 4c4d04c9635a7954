/** A contract run as JUnit XML, as CI systems read it: one suite an action, one case a check. */
import { checks } from '../checks/checks.js';
import type { Matrix } from '../matrix.js';
import { findingText } from './text.js';
import type { Row } from '../session.js';

export function junit(matrix: Matrix): string {
  const suites = matrix.rows.map((row) => suite(row, matrix));
  const sum = (key: 'tests' | 'failures' | 'skipped') => suites.reduce((all, one) => all + one[key], 0);
  const attributes = `tests="${sum('tests')}" failures="${sum('failures')}" skipped="${sum('skipped')}"`;
  const seconds = (matrix.milliseconds / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="contract" ${attributes} time="${seconds}">`,
    ...suites.map(({ text }) => text),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly text: string;
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

function suite({ action, cells }: Row, { leftOut, uncovered, seed }: Matrix): Suite {
  const name = escaped(action);
  const why = leftOut.find((one) => one.action === action)?.why;
  const gap = uncovered.find((one) => one.action === action);
  const made = checks.flatMap(({ name: check }) => {
    const { runs = 0, findings = [] } = cells.get(check) ?? {};
    if (runs === 0 && findings.length === 0) return [];
    const inside = findings.map(
      (one) =>
        `<failure message="${escaped(`${one.pointer} expected ${one.expected}, found ${one.found}`.trim())}">${escaped(findingText(one, seed))}</failure>`,
    );
    return [{ check: check as string, inside, isFailed: findings.length > 0, isSkipped: false }];
  });
  const coverage = {
    check: 'coverage',
    inside:
      why !== undefined
        ? [`<skipped message="${escaped(why)}"/>`]
        : gap !== undefined
          ? [`<failure message="${escaped([gap.why, gap.help ?? []].flat().join('; '))}"/>`]
          : [],
    isFailed: why === undefined && gap !== undefined,
    isSkipped: why !== undefined,
  };
  const all = [...made, coverage];
  const failures = all.filter(({ isFailed }) => isFailed).length;
  const skipped = all.filter(({ isSkipped }) => isSkipped).length;
  const text = [
    `  <testsuite name="${name}" tests="${all.length}" failures="${failures}" skipped="${skipped}">`,
    ...all.map(({ check, inside }) =>
      inside.length === 0
        ? `    <testcase classname="${name}" name="${check}"/>`
        : `    <testcase classname="${name}" name="${check}">${inside.join('')}</testcase>`,
    ),
    '  </testsuite>',
  ].join('\n');
  return { text, tests: all.length, failures, skipped };
}

/** XML has no way to write most control characters; they are shown as a question mark. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
