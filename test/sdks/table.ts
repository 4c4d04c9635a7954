/** What was found, a row for each SDK. */
import type { Outcomes } from './row.js';
import { breakNames, columns, type BreakName } from './sdk.js';

export interface Result {
  readonly name: string;
  readonly outcomes: Outcomes;
  /** Why a break was not noticed; none where it was. */
  readonly unnoticed: Readonly<Record<BreakName, string | undefined>>;
}

export function isGreen({ outcomes, unnoticed }: Result): boolean {
  return (
    Object.values(outcomes).every(({ faults }) => faults.length === 0) &&
    breakNames.every((one) => unnoticed[one] === undefined)
  );
}

/** As Markdown. */
export function tableOf(results: readonly Result[]): string {
  const heads = ['SDK', 'success', 'error', 'list', 'digits', 'same request', 'notices what is broken'];
  const rows = results.map(({ name, outcomes, unnoticed }) => [
    name,
    ...[...columns, 'same' as const].map((column) => {
      const { faults, note } = outcomes[column];
      return `${faults.length === 0 ? '✓' : '✗'}${note === undefined ? '' : ` (${note})`}`;
    }),
    breakNames.map((one) => (unnoticed[one] === undefined ? `${one} ✓` : `${one} ✗`)).join(', '),
  ]);
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Everything that is not green, a line each. */
export function faultsOf({ name, outcomes, unnoticed }: Result): string[] {
  const wrong = [...columns, 'same' as const].flatMap((column) =>
    outcomes[column].faults.map((fault) => `${name} · ${column === 'same' ? 'same request' : column} · ${fault}`),
  );
  const passed = breakNames.flatMap((one) =>
    unnoticed[one] === undefined ? [] : [`${name} · broken ${one} · ${unnoticed[one]}`],
  );
  return [...wrong, ...passed];
}
