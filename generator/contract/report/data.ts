/** A contract run as data, for programs. */
import type { Matrix } from '../matrix.js';
import { folded } from './fold.js';
import { isClean } from './text.js';

export function json(matrix: Matrix): string {
  const { findings, leftOut, uncovered, rows, seed, runs, milliseconds, noun, selected, stopped } = matrix;
  const failures = folded(findings).map(({ finding, count, others }) => ({ ...finding, count, others }));
  const table = rows.map(({ action, cells }) => ({
    action,
    checks: Object.fromEntries(
      [...cells]
        .filter(([, cell]) => cell.runs > 0 || cell.findings.length > 0)
        .map(([name, cell]) => [name, { runs: cell.runs, failed: cell.findings.length }]),
    ),
  }));
  const report = {
    ...{ passed: isClean(matrix), noun, selected, runs, seed, milliseconds, stopped },
    ...{ failures, leftOut, uncovered, rows: table },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
