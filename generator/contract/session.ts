/** What one contract run holds in its hands, and the sheet it writes its results on. */
import type { Api, Content, Operation } from '../meaning/api.js';
import { labelOf } from '../meaning/declared/dispatch.js';
import { errorMarkup } from '../meaning/declared/errors.js';
import type { WireRequest } from '../meaning/operation/wire.js';
import { createValidator, type Validator } from '../validate/validator.js';
import type { Vars } from './requests/cases.js';
import { checks, type Cell, type CheckName, type Fault, type Finding } from './checks/checks.js';
import { createJudge, type Judge } from './checks/judge.js';
import type { Gap } from './gap.js';
import { createKnown, type Known } from './live/known.js';
import { curlOf, type Mask } from './live/secrets.js';
import type { Send } from './live/send.js';
import { phases, type Phase } from './phases.js';

export interface SessionOptions {
  readonly api: Api;
  readonly send: Send;
  /** Address of the server under test, for commands that people repeat. */
  readonly base: string;
  readonly seed: number;
  /**
   * `own`: the document is all there is to know, so every case is sent and codes must be those of `x-errors`.
   * `live`: somebody's data is behind it, so only what cannot do harm is sent, and any documented refusal will do.
   */
  readonly kind: 'own' | 'live';
  /** Hides secrets in everything that is shown. */
  readonly mask?: Mask;
  /** Names of headers that are sent along and not shown. */
  readonly secretHeaders?: readonly string[];
  readonly varsOf?: (operation: Operation) => Vars;
  /** The same server, called by nobody: without the caller's headers and signature. */
  readonly sendBare?: Send;
  /** In milliseconds. */
  readonly maxResponseTime?: number;
  /** What is sent; without it everything that may be, but for what chance makes on a live server. */
  readonly phases?: readonly Phase[];
}

export interface Session extends SessionOptions {
  readonly validator: Validator;
  readonly judge: Judge;
  /** As what errors in XML are read whose status is not documented. */
  readonly markup: (operation: Operation) => Content | undefined;
  /** @param headers names of those that are sent along; by default the caller's */
  readonly curl: (request: WireRequest, headers?: readonly string[]) => string;
  /** What was learnt of a live server's data. */
  readonly known?: Known;
  /** Right calls that were refused because something was missing that only the caller can give, by action. */
  readonly gaps: Map<string, Gap>;
  readonly has: (phase: Phase) => boolean;
}

export function openSession(options: SessionOptions): Session {
  const validator = createValidator(options.api);
  const { base, mask = (text) => text, secretHeaders, kind } = options;
  const wanted = options.phases ?? (kind === 'own' ? phases : phases.filter((phase) => phase !== 'fuzzing'));
  return {
    ...options,
    validator,
    judge: createJudge(options.api, validator),
    markup: errorMarkup(options.api),
    curl: (request, headers = secretHeaders) => curlOf(request, base, mask, headers),
    ...(kind === 'live' ? { known: createKnown(validator) } : {}),
    gaps: new Map(),
    has: (phase) => wanted.includes(phase),
  };
}

/** One row of the table: an action, and how every check went for it. */
export interface Row {
  readonly action: string;
  readonly cells: ReadonlyMap<CheckName, Cell>;
}

/** Writes results down. */
export interface Sheet extends Row {
  /** A check was made once. */
  ran(check: CheckName): void;
  /** …and did not pass. */
  failed(fault: Fault, more?: Pick<Finding, 'case' | 'curl'>): void;
  /** Made once, and passed when there is no fault. */
  put(check: CheckName, faults: readonly Omit<Fault, 'check'>[], more?: Pick<Finding, 'case' | 'curl'>): void;
}

export function openSheet(operation: Operation): Sheet {
  return sheetNamed(labelOf(operation));
}

export function sheetNamed(action: string): Sheet {
  const cells = new Map<CheckName, Cell>(checks.map(({ name }) => [name, { runs: 0, findings: [] }]));
  const cell = (check: CheckName) => cells.get(check) as Cell;
  const sheet: Sheet = {
    action,
    cells,
    ran: (check) => void (cell(check).runs += 1),
    failed: (fault, more = {}) => void cell(fault.check).findings.push({ ...fault, action, ...more }),
    put: (check, faults, more) => {
      sheet.ran(check);
      faults.forEach((fault) => sheet.failed({ check, ...fault }, more));
    },
  };
  return sheet;
}
