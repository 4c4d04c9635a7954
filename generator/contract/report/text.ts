/** A contract run for people: how every check went, how it went for every action, and each failure with a way to repeat it. */
import { checks, type Cell, type CheckName, type Finding } from '../checks/checks.js';
import { isIdle } from '../coverage.js';
import type { Gap } from '../gap.js';
import type { Matrix } from '../matrix.js';
import { folded, foldedText } from './fold.js';

export function reportText(matrix: Matrix): string {
  return [failures(matrix), checkTable(matrix), actionTable(matrix), summary(matrix)].filter(Boolean).join('\n\n');
}

/** Something was looked at, nothing failed, and no action was passed over that should have been looked at. */
export function isClean(matrix: Matrix): boolean {
  return matrix.findings.length === 0 && matrix.uncovered.length === 0 && !isIdle(matrix);
}

function failures({ findings, seed }: Matrix): string {
  return folded(findings)
    .map((one) => {
      const often = foldedText(one);
      return [findingText(one.finding, seed), ...(often === undefined ? [] : [`  in all    ${often}`])].join('\n');
    })
    .join('\n');
}

/** One failure, whole: what was expected where, what came instead, and the call that shows it. */
export function findingText(finding: Finding, seed: number | undefined): string {
  const { check, action, pointer, expected, found, case: sent, curl } = finding;
  const lines = [
    `✗ ${action}: ${check}`,
    ...(sent === undefined ? [] : [`  when      ${sent}`]),
    `  at        ${pointer === '' ? '(the whole)' : pointer}`,
    `  expected  ${expected}`,
    `  found     ${found}`,
    ...(curl === undefined ? [] : [`  repeat    ${curl}`]),
    ...(curl === undefined || seed === undefined ? [] : [`  seed      ${seed}`]),
  ];
  return lines.join('\n');
}

function checkTable({ rows }: Matrix): string {
  const lines = checks.flatMap(({ name, says }, index) => {
    const cells = rows.flatMap(({ cells: all }) => all.get(name) ?? []);
    const runs = cells.reduce((sum, cell) => sum + cell.runs, 0);
    const failed = cells.reduce((sum, cell) => sum + cell.findings.length, 0);
    if (runs === 0 && failed === 0) return [];
    const [number, ran, bad] = [String(index + 1), String(runs), failed === 0 ? '' : String(failed)];
    return [`${number.padStart(2)}  ${name.padEnd(28)}${ran.padStart(6)}${bad.padStart(8)}  ${says}`.trimEnd()];
  });
  return [
    ` #  ${'check'.padEnd(28)}${'runs'.padStart(6)}${'failed'.padStart(8)}  what holds when it passes`,
    ...lines,
  ].join('\n');
}

/** Long names would push the columns off the screen. */
const widestAction = 42;

function actionTable({ rows, noun, leftOut }: Matrix): string {
  const used = checks.flatMap(({ name }, index) =>
    rows.some(({ cells }) => isUsed(cells.get(name))) ? [{ name, number: String(index + 1) }] : [],
  );
  const width = Math.min(widestAction, Math.max(6, ...rows.map(({ action }) => action.length)));
  const label = (text: string) => (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
  const whyNot = new Map(leftOut.map(({ action, why }) => [action, why]));
  const line = (action: string, cells: ReadonlyMap<CheckName, Cell>) =>
    `${label(action)} ${used.map(({ name }) => mark(cells.get(name)).padStart(3)).join('')}${said(whyNot.get(action))}`;
  return [
    `${label(noun === 'stories' ? 'story' : 'action')} ${used.map(({ number }) => number.padStart(3)).join('')}`,
    ...rows.map(({ action, cells }) => line(action, cells)),
    '✓ passed   ✗ failed   · does not apply',
  ].join('\n');
}

function said(why: string | undefined): string {
  return why === undefined ? '' : `  not sent: ${why}`;
}

function isUsed(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.runs > 0 || cell.findings.length > 0);
}

function mark(cell: Cell | undefined): string {
  if (cell === undefined || !isUsed(cell)) return '·';
  return cell.findings.length > 0 ? '✗' : '✓';
}

export function summary(matrix: Matrix): string {
  const { rows, noun, leftOut, uncovered, findings, seed, runs, milliseconds, selected, stopped } = matrix;
  const covered = selected - leftOut.length - uncovered.length;
  const failing = new Set(findings.map(({ action }) => action)).size;
  const share = selected === 0 ? 100 : Math.floor((100 * covered) / selected);
  return [
    seed === undefined
      ? `${selected} ${selected === 1 ? 'action' : 'actions'} seen, ${runs} checks made`
      : `${covered} of ${selected} ${noun} covered (${share} %), ${runs} checks made, seed ${seed}, ${(milliseconds / 1000).toFixed(1)} s`,
    ...(leftOut.length === 0 || isIdle(matrix)
      ? []
      : [`${leftOut.length} ${noun} were not sent, on purpose: the table says why`]),
    ...(stopped === undefined ? [] : [`Ended early: ${stopped}`]),
    ...(isIdle(matrix) ? ['Nothing was sent, and that is a failure:', ...gapLines(leftOut)] : []),
    ...(uncovered.length === 0 ? [] : ['Not covered, and that is a failure:', ...gapLines(uncovered)]),
    findings.length === 0
      ? isClean(matrix)
        ? 'No failures.'
        : 'No failures in what was looked at.'
      : `${findings.length} ${findings.length === 1 ? 'failure' : 'failures'} in ${failing} of ${rows.length} rows.`,
  ].join('\n');
}

/** What has one reason stands together; what would help stands below it. */
function gapLines(gaps: readonly Gap[]): string[] {
  const alike = new Map<string, Gap[]>();
  for (const gap of gaps) {
    // Help that names the action is one for all: it is said for the first.
    const key = JSON.stringify([gap.why, gap.help?.replaceAll(gap.action, '')]);
    alike.set(key, [...(alike.get(key) ?? []), gap]);
  }
  return [...alike.values()].flatMap((group) => {
    const [{ why, help } = { why: '', help: undefined }] = group;
    return [
      `  ${group.map(({ action }) => action).join(', ')}: ${why}`,
      ...(help === undefined ? [] : [`    ${help}`]),
    ];
  });
}
