/**
 * `npm run corpus`: public documents through every stage, beside peers; docs/guide/corpus.md says how. The packages that
 * hold the documents are installed first; what was found out before is not run again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shortened } from './cause.js';
import { documentsOf, hashOf, only, packages, sampled, type Document } from './list.js';
import { optionsOf, usage, type Options } from './options.js';
import { inParallel } from './parallel.js';
import { peers, runPeer } from './peers.js';
import { summary, writeJson, writeReport } from './report.js';
import type { Outcome, StageName } from './result.js';
import { runDocument, type Running } from './run.js';
import { cache, compiledToolkit } from './state.js';
import { Store } from './store.js';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const options = understood();
if (options !== undefined) await main(options);

function understood(): Options | undefined {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(usage);
    return undefined;
  }
  try {
    return optionsOf(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function main(options: Options): Promise<void> {
  if (!existsSync(packages)) spawnSync('npm', ['ci', '--prefix', 'test/corpus/packages'], { stdio: 'inherit' });
  const documents = documentsFor(options);
  const toolkit = await compiledToolkit();
  const store = new Store(path.join(cache, 'results', `${toolkit.state}.jsonl`));
  if (options.fresh) {
    const hashes = new Set(documents.map(({ file }) => hashOf(readFileSync(file))));
    store.forget(hashes, new Set(options.stages));
  }
  if (options.resume) store.takeOver();
  const limits = { seconds: options.seconds, bytes: options.bytes };
  const onStage = progress(documents.length);
  const running: Running = { toolkit, store, limits, onStage };
  const wanted = (document: Document) => new Set<StageName>(options.peersOnly ? [] : stagesOf(document, options));
  const rows = await inParallel(documents, options.jobs, (document) =>
    runDocument(document, wanted(document), running),
  );
  const peerStore = { ...running, store: new Store(path.join(cache, 'peers.jsonl')) };
  const others = [];
  for (const peer of peers) {
    const measured = new Set<string>(options.peers.includes(peer) ? options.stages : []);
    const known = await inParallel(documents, options.jobs, (document) => runPeer(peer, document, measured, peerStore));
    if (known.some(({ outcomes }) => outcomes.size > 0)) others.push({ name: peer.name, rows: known });
  }
  const reported = {
    rows,
    stages: options.stages,
    peers: others,
    what: inWords(options, documents),
    state: toolkit.state,
  };
  console.log(summary(reported));
  if (options.json !== undefined) writeJson(options.json, reported);
  if (options.write || (options.isWhole && !options.resume)) await writeReport(reported);
}

/** @throws Error when nothing is left to look at */
function documentsFor({ lists, only: globs, sample, seed }: Options): Document[] {
  const meant = only(lists.flatMap(documentsOf), globs);
  if (meant.length === 0) throw new Error(`No document is called ${globs.join(', ')}.`);
  return sample === undefined ? meant : sampled(meant, sample, seed);
}

/** Documents whose actions share one URL do not say so themselves: they are adopted first. */
function stagesOf({ list }: Document, { stages }: Options): readonly StageName[] {
  return list === 'dispatched' ? stages : stages.filter((name) => name !== 'adopted');
}

function inWords(options: Options, documents: readonly Document[]): string {
  const { lists, stages, only: globs, sample, seed, seconds, bytes, isWhole } = options;
  const limits = `${seconds} s and ${bytes / 1024 ** 2} MiB for each stage of each document`;
  if (isWhole) return `${documents.length} documents, every stage, ${limits}`;
  const part = [
    `${documents.length} documents of ${lists.join(', ')}`,
    ...(globs.join() === '*' ? [] : [`only ${globs.join(', ')}`]),
    ...(sample === undefined ? [] : [`drawn by the seed ${seed}`]),
    `the stages ${stages.join(', ')}`,
    limits,
  ];
  return part.join(', ');
}

/** A line on standard error for each stage that was run. */
function progress(all: number): NonNullable<Running['onStage']> {
  const seen = new Set<string>();
  return ({ name }: Document, stage: string, { passed, milliseconds, peak, causes }: Outcome) => {
    seen.add(name);
    const [first] = causes;
    const reason = first === undefined ? '' : `  ${first.kind}: ${shortened(first.message)}`;
    const cost = `${(milliseconds / 1000).toFixed(1)} s, ${Math.round(peak / 1024 ** 2)} MiB`;
    console.error(`${seen.size}/${all}  ${name}  ${stage} ${passed ? '✓' : '✗'}  ${cost}${reason}`);
  };
}
