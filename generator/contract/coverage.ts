/** Why nothing was said of an operation, and what would help: a run that did not look must not pass as one that found nothing. */
import type { Operation } from '../meaning/api.js';
import { labelOf } from '../meaning/declared/dispatch.js';
import type { Gap } from './gap.js';
import { unfitOf } from './requests/unfit.js';
import type { Row, Session } from './session.js';

/** What a run was to do, and did not do. */
export interface Coverage {
  readonly selected: number;
  readonly leftOut: readonly Gap[];
  readonly uncovered: readonly Gap[];
}

/** Everything that was selected was left out. */
export function isIdle({ selected, leftOut }: Coverage): boolean {
  return leftOut.length >= selected;
}

/** Somebody's data is behind a live server: what may change it is sent only when its caller says so. */
export function leavingOut(isAllowed: (operation: Operation) => boolean): (operation: Operation) => Gap | undefined {
  return (operation) => {
    const { safety } = operation;
    if (safety?.changesState === false || isAllowed(operation)) return undefined;
    const action = labelOf(operation);
    const help = `--allow-state-changes '${action}' lets it be sent, once and without a mistake`;
    if (safety !== undefined) return { action, why: 'changes state', help };
    return { action, why: 'may change state', help: `${help}; or say with x-safety that it only reads` };
  };
}

/** Why no right call of an operation was made and judged. */
export function gapOf(session: Session, operation: Operation, stopped: string | undefined): Gap {
  const action = labelOf(operation);
  const gap = session.gaps.get(action);
  if (gap !== undefined) return gap;
  if (stopped !== undefined) return { action, why: stopped, help: '--max 5000 allows more calls, --only asks less' };
  const unfit = unfitOf(session.api, session.validator, operation, session.varsOf?.(operation));
  if (unfit === undefined) return { action, why: 'no right call of it was answered', help: 'see its failures' };
  const { field, reason } = unfit;
  const entry =
    field
      .replaceAll(/\[\d+\]/g, '')
      .split('.')
      .pop() ?? '';
  const why = `no right request of it can be made: ${field === '' ? 'the body' : field} ${reason}`;
  const value = entry === '' ? '' : `give it a value with --vars, \`${operation.id}: { ${entry}: … }\`, or `;
  return { action, why, help: `${value}write a right example into the document` };
}

/** An action is covered when a right call of it was made, and its answer judged. */
export function isCovered(rows: readonly Row[], action: string): boolean {
  const cells = rows.find((row) => row.action === action)?.cells;
  const right = ['positive_data_acceptance', 'examples_accepted'] as const;
  return right.some((check) => (cells?.get(check)?.runs ?? 0) > 0);
}
