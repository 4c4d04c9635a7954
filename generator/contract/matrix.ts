/** The contract matrix: every check for every action of a document. */
import type { Operation } from '../meaning/api.js';
import { labelOf } from '../meaning/declared/dispatch.js';
import type { Artifacts } from './checks/artifacts.js';
import type { Finding } from './checks/checks.js';
import { clientChecks } from './checks/client.js';
import type { CreateClient } from './checks/generated.js';
import { gapOf, isCovered, type Coverage } from './coverage.js';
import type { Gap } from './gap.js';
import { inUsefulOrder } from './live/order.js';
import { Enough, NoAnswer } from './live/send.js';
import { openSheet, type Row, type Session } from './session.js';
import { catalogueOf, wireChecks } from './checks/wire.js';

export interface MatrixOptions {
  /** The operations to look at; all of them when left out. */
  readonly operations?: readonly Operation[];
  /** The generated files; without them only the wire is looked at. */
  readonly artifacts?: Artifacts;
  /** The generated client; without it nothing is said of it. */
  readonly createClient?: CreateClient;
  /** Why an operation must not be sent; undefined when it may. */
  readonly leaveOut?: (operation: Operation) => Gap | undefined;
}

export interface Matrix extends Coverage {
  readonly rows: readonly Row[];
  /** What the rows are. */
  readonly noun: 'actions' | 'stories';
  /** Why the run ended early, if it did. */
  readonly stopped?: string;
  readonly findings: readonly Finding[];
  /** Undefined where nothing was made up: calls that others make. */
  readonly seed: number | undefined;
  /** Calls that were made. */
  readonly runs: number;
  readonly milliseconds: number;
}

/**
 * Runs all checks, one action after the other. Never stops at the first finding.
 * @throws NoAnswer when there is no server at all
 */
export async function runMatrix(session: Session, options: MatrixOptions = {}): Promise<Matrix> {
  const start = performance.now();
  const operations = options.operations ?? session.api.operations;
  const catalogue = await catalogueOf(session);
  const rows: Row[] = [];
  const leftOut: Gap[] = [];
  let stopped: string | undefined;
  const sheets = new Map(operations.map((operation) => [operation, openSheet(operation)]));
  rows.push(...sheets.values());
  const ordered = session.kind === 'live' ? inUsefulOrder(session.api, operations) : operations;
  for (const operation of ordered) {
    const sheet = sheets.get(operation) ?? openSheet(operation);
    const gap = options.leaveOut?.(operation);
    if (gap !== undefined) leftOut.push(gap);
    else if (stopped === undefined) {
      try {
        await wireChecks(session, operation, sheet, catalogue);
        const { createClient } = options;
        if (createClient !== undefined) await clientChecks(session, operation, sheet, createClient, catalogue);
      } catch (error) {
        if (error instanceof Enough) stopped = error.message;
        else if (error instanceof NoAnswer)
          sheet.put('not_a_server_error', [{ pointer: '', expected: 'an answer', found: error.message }]);
        else throw error;
      }
    }
    if (options.artifacts !== undefined) options.artifacts.check(operation, sheet);
  }
  const orphans = options.artifacts?.orphans();
  if (orphans !== undefined) rows.push(...orphans);
  const skipped = new Set(leftOut.map(({ action }) => action));
  const cells = rows.flatMap((row) => [...row.cells.values()]);
  return {
    rows,
    noun: 'actions',
    selected: operations.length,
    leftOut,
    uncovered: operations
      .filter((one) => !skipped.has(labelOf(one)) && !isCovered(rows, labelOf(one)))
      .map((one) => gapOf(session, one, stopped)),
    ...(stopped === undefined ? {} : { stopped }),
    findings: cells.flatMap(({ findings }) => findings),
    seed: session.seed,
    runs: cells.reduce((sum, { runs }) => sum + runs, 0),
    milliseconds: Math.round(performance.now() - start),
  };
}
