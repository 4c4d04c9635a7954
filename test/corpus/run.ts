/** Takes a document through the stages. What is known is not run again; what needs a stage that did not pass is not run. */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChild, type Limits } from './child.js';
import { hashOf, type Document } from './list.js';
import { ofCommand, ofContract, ofWorker } from './outcome.js';
import { hasPassed, stages, type Blocked, type Outcome, type Row, type StageName } from './result.js';
import type { Toolkit } from './state.js';
import type { Store } from './store.js';

export interface Running {
  readonly toolkit: Toolkit;
  readonly store: Store;
  readonly limits: Limits;
  /** Hears of every stage that was run. */
  readonly onStage?: (document: Document, stage: string, outcome: Outcome) => void;
}

/** @param wanted the stages to run; where one needs files that are not there, they are generated again */
export async function runDocument(document: Document, wanted: ReadonlySet<StageName>, on: Running): Promise<Row> {
  const hash = hashOf(readFileSync(document.file));
  const outcomes = new Map<StageName, Outcome | Blocked>();
  await inFolder(async (folder) => {
    const overlay = document.list === 'dispatched' ? path.join(folder, 'adopted.yaml') : undefined;
    const run = async (stage: StageName) => {
      const outcome = await runStage(stage, document.file, folder, overlay, on);
      on.store.put(hash, stage, outcome);
      on.onStage?.(document, stage, outcome);
      outcomes.set(stage, outcome);
    };
    for (const { name, needs } of stages) {
      const known = on.store.get(hash, name);
      if (known !== undefined) outcomes.set(name, known);
      else if (wanted.has(name)) {
        const isUntold = name !== 'adopted' && overlay !== undefined && !existsSync(overlay);
        const adopted = outcomes.get('adopted');
        if (isUntold && (adopted === undefined || hasPassed(adopted))) await run('adopted');
        const before = outcomes.get('generated');
        const isLacking = (needs as readonly string[]).includes('generated') && !existsSync(path.join(folder, 'out'));
        if (isLacking && (before === undefined || hasPassed(before))) await run('generated');
        const blockedBy = needs.find((one) => outcomes.has(one) && !hasPassed(outcomes.get(one)));
        if (blockedBy === undefined) await run(name);
        else outcomes.set(name, { blockedBy });
      }
    }
  });
  return { document, outcomes };
}

async function runStage(
  stage: StageName,
  spec: string,
  folder: string,
  overlay: string | undefined,
  on: Running,
): Promise<Outcome> {
  const { toolkit, limits } = on;
  const out = path.join(folder, 'out');
  const overlays = overlay === undefined ? [] : [overlay];
  const command = ['--spec', spec, '--out', out, ...overlays.flatMap((one) => ['--overlay', one])];
  if (stage === 'docs') return ofCommand(await runChild(toolkit.main, ['docs', ...command], { limits }));
  if (stage === 'contract') {
    const report = path.join(folder, 'contract.xml');
    const ended = await runChild(toolkit.main, ['contract', ...command, '--report', report], { limits });
    return ofContract(ended, existsSync(report) ? readFileSync(report, 'utf8') : '');
  }
  return ofWorker(await runChild(toolkit.worker, [stage, spec, out, ...overlays], { limits, channel: true }));
}

/** Folders in use; an interrupted run leaves none behind. */
const folders = new Set<string>();
process.on('exit', () => folders.forEach(remove));

/** A folder for what is written, where the client's library is found; it is gone afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  folders.add(folder);
  try {
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
    return await run(folder);
  } finally {
    remove(folder);
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}
