/** The figures as Markdown, for the terminal and for docs/corpus.md. */
import { shareOf, spreadOf, summed, type Share } from './figures.js';
import { keyOf } from './cause.js';
import { peerStages } from './peers.js';
import { isOutcome, stages, type Row, type StageName } from './result.js';

/** Ours and those of peers. */
export interface Measured {
  readonly rows: readonly Row[];
  /** Stages that were asked for, in order. */
  readonly stages: readonly StageName[];
  readonly peers: readonly { readonly name: string; readonly rows: readonly Row[] }[];
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

/** One line a stage, one table a list. */
export function stageTables({ rows, stages: wanted, peers }: Measured): string {
  const names = [...new Set(rows.map(({ document: { list } }) => list))];
  return names
    .map((list) => {
      const of = (all: readonly Row[]) => all.filter(({ document }) => document.list === list);
      const ours = of(rows);
      const lines = stages
        .filter(({ name }) => wanted.includes(name) && shareOf(ours, name).of > 0)
        .map(({ name, says }) => [
          `${name}: ${says}`,
          said(shareOf(ours, name)),
          ...peers.map((peer) => said(shareOf(of(peer.rows), name))),
        ]);
      const head = ['stage', `passed, of ${ours.length} documents`, ...peers.map(({ name }) => name)];
      return `**${list}**${operationsOf(ours)}\n\n${table(head, lines)}${againstReadable(ours, peers, of)}`;
    })
    .join('\n\n');
}

function said({ passed, of }: Share): string {
  return of === 0 ? '' : `${passed} of ${of} (${percent(passed, of)})`;
}

/** Rounded down: 99.9 % are not all. */
function percent(part: number, of: number): string {
  return `${(Math.floor((1000 * part) / of) / 10).toFixed(1)} %`;
}

function operationsOf(rows: readonly Row[]): string {
  const known = rows.flatMap(({ outcomes }) => {
    const outcome = outcomes.get('answers');
    return isOutcome(outcome) && outcome.operations !== undefined ? [outcome.operations] : [];
  });
  if (known.length === 0) return '';
  const sum = (key: 'all' | 'passed') => known.reduce((all, one) => all + one[key], 0);
  return `, ${sum('passed')} of ${sum('all')} operations answered (${percent(sum('passed'), sum('all'))})`;
}

/** The rate that counts: of what openapi-typescript reads, how much we make something of. */
function againstReadable(
  ours: readonly Row[],
  peers: Measured['peers'],
  of: (rows: readonly Row[]) => readonly Row[],
): string {
  const peer = peers.find(({ name }) => name === 'openapi-typescript');
  const readable = new Set(
    of(peer?.rows ?? []).flatMap(({ document, outcomes }) => {
      const outcome = outcomes.get('generated');
      return isOutcome(outcome) && outcome.passed ? [document.file] : [];
    }),
  );
  const rows = ours.filter(({ document }) => readable.has(document.file));
  const shares = (['generated', 'compiles'] as const).map((stage) => [stage, shareOf(rows, stage)] as const);
  const known = shares.filter(([, share]) => share.of > 0).map(([stage, share]) => `${stage} ${said(share)}`);
  return known.length === 0 ? '' : `\n\nOf those that openapi-typescript reads: ${known.join(', ')}.`;
}

/** @param most lines a stage */
export function causeTable({ rows, stages: wanted }: Measured, most: number): string {
  const lines = wanted.flatMap((stage) => {
    const causes = summed(rows, ({ outcomes }) => {
      const outcome = outcomes.get(stage);
      return isOutcome(outcome) ? outcome.causes : [];
    });
    return causes.slice(0, most).map((one) => [stage, ...lineOf(one)]);
  });
  return table(['stage', 'cause', 'documents', 'times', 'first'], lines);
}

/** By rule: what it says differs from place to place. */
export function findingTable({ rows }: Measured): string {
  const lines = (['assumed', 'omitted'] as const).flatMap((kind) => {
    const found = ({ outcomes }: Row) => {
      const outcome = outcomes.get('read');
      return isOutcome(outcome) ? (outcome.findings ?? []).filter((one) => one.class === kind) : [];
    };
    return summed(rows, found, (cause) => cause.kind).map((one) => [kind, ...lineOf(one)]);
  });
  return table(['class', 'rule', 'documents', 'times', 'first'], lines);
}

function lineOf({ cause, count, documents }: ReturnType<typeof summed>[number]): string[] {
  const first = documents.slice(0, 3).join(', ') + (documents.length > 3 ? ', …' : '');
  return [cause, String(documents.length), String(count), first];
}

export function costTable({ rows, stages: wanted, peers }: Measured): string {
  const all = [
    ...wanted.map((stage) => ({ name: stage, rows, stage })),
    ...peers.flatMap((peer) => peerStages.map((stage) => ({ name: `${peer.name}: ${stage}`, rows: peer.rows, stage }))),
  ];
  const lines = all.flatMap(({ name, rows: of, stage }) => {
    const [time, memory] = [spreadOf(of, stage, 'milliseconds'), spreadOf(of, stage, 'peak')];
    if (time === undefined || memory === undefined) return [];
    const list = (worst: typeof time.worst, show: (value: number) => string) =>
      worst.map((one) => `${one.name} ${show(one.value)}`).join(', ');
    const times = [seconds(time.median), seconds(time.p95), list(time.worst, seconds)];
    return [[name, ...times, mebibytes(memory.median), mebibytes(memory.p95), list(memory.worst, mebibytes)]];
  });
  return table(['stage', 'median', '95 %', 'longest', 'peak, median', '95 %', 'largest'], lines);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MiB`;
}

/** Every document that did not pass a stage, with its first reason. */
export function failures({ rows, stages: wanted }: Measured): string {
  return rows
    .flatMap(({ document, outcomes }) => {
      const reasons = wanted.flatMap((stage) => {
        const outcome = outcomes.get(stage);
        if (!isOutcome(outcome) || outcome.passed) return [];
        const [first, ...others] = outcome.causes;
        const reason = first === undefined ? 'unknown' : keyOf(first);
        return [`${stage}: ${reason}${others.length > 0 ? ` (and ${others.length} more)` : ''}`];
      });
      return reasons.length === 0 ? [] : [`- ${document.name}: ${reasons.join('; ')}`];
    })
    .join('\n');
}
