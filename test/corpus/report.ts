/** The report for people (docs/corpus.md) and for programs (`--json`). */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format } from 'prettier';
import { peers, versionOf } from './peers.js';
import { isOutcome, type Row } from './result.js';
import { causeTable, costTable, failures, findingTable, stageTables, type Measured } from './table.js';

const file = 'docs/corpus.md';

export interface Reported extends Measured {
  /** What was run, in words: all of it, or which part. */
  readonly what: string;
  readonly state: string;
}

/** For the terminal. */
export function summary(measured: Measured): string {
  return [stageTables(measured), causeTable(measured, 12), costTable(measured)].join('\n\n');
}

export async function writeReport(reported: Reported): Promise<void> {
  const [processor] = cpus();
  const versions = peers.map((peer) => `${peer.name} ${versionOf(peer) ?? 'not installed'}`);
  const text = `# Public documents

Written by \`npm run corpus\` on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node}, on ${cpus().length} × ${processor?.model ?? 'unknown'}: ${reported.what}.
[What is run, and how](guide/corpus.md). The documents belong to their vendors and are no part of this project. A stage that
needs one which did not pass counts as not passed.

## By stage

${stageTables(reported)}

## By cause

Names and numbers of a document are left out, so that like causes are one line; the most frequent of each stage.

${causeTable(reported, 25)}

## What is said of documents that are read

${findingTable(reported)}

## Time and memory

Wall-clock time of the process, its start included, and its highest resident memory, of every document that the stage was run for.

${costTable(reported)}

Versions: ${versions.join(', ')}.

## What did not pass

The first reason of each stage.

${failures(reported)}
`;
  writeFileSync(file, await format(text, { parser: 'markdown', printWidth: 120 }));
  console.error(`wrote ${file}`);
}

export function writeJson(target: string, { rows, peers: others, stages, what, state }: Reported): void {
  const plain = (all: readonly Row[]) =>
    all.map(({ document: { list, name }, outcomes }) => ({
      list,
      name,
      stages: Object.fromEntries(
        [...outcomes].map(([stage, one]) => [stage, isOutcome(one) ? one : { passed: false, ...one }]),
      ),
    }));
  const named = others.map(({ name, rows: all }) => [name, plain(all)] as const);
  const data = { what, state, stages, documents: plain(rows), peers: Object.fromEntries(named) };
  writeFileSync(target, `${JSON.stringify(data, null, 1)}\n`);
}
