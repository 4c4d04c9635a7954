/** Others on the same documents, within the same limits: what they write, and whether that compiles. */
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { runChild } from './child.js';
import { hashOf, packages, type Document } from './list.js';
import { ofCommand, ofWorker } from './outcome.js';
import { hasPassed, type Blocked, type Outcome, type Row } from './result.js';
import { inFolder, type Running } from './run.js';

export const peers = [
  {
    name: 'openapi-typescript',
    package: 'node_modules/openapi-typescript',
    bin: 'node_modules/.bin/openapi-typescript',
    args: (document: string, out: string) => [document, '-o', path.join(out, 'types.ts')],
  },
  {
    name: 'hey-api',
    package: path.join(packages, '@hey-api/openapi-ts'),
    bin: path.join(packages, '.bin/openapi-ts'),
    args: (document: string, out: string) => [
      ...['-i', document, '-o', path.join(out, 'client'), '--no-log-file'],
      ...['-p', '@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
    ],
  },
  {
    name: 'redocly',
    package: 'node_modules/@redocly/cli',
    bin: 'node_modules/.bin/redocly',
    args: (document: string, out: string) => ['generate-client', document, '--output', path.join(out, 'client.ts')],
  },
] as const;

export type Peer = (typeof peers)[number];
export const peerStages = ['generated', 'compiles'] as const;

export function versionOf(peer: Peer): string | undefined {
  const manifest = path.join(peer.package, 'package.json');
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/**
 * What became of a document with a peer.
 * @param measured the stages to measure where they are not known
 */
export async function runPeer(
  peer: Peer,
  document: Document,
  measured: ReadonlySet<string>,
  on: Running,
): Promise<Row> {
  const hash = hashOf(readFileSync(document.file));
  const { limits, store, toolkit } = on;
  const key = (stage: string) => `${peer.name} ${versionOf(peer) ?? ''}: ${stage}`;
  const outcomes = new Map<string, Outcome | Blocked>();
  for (const stage of peerStages) {
    const known = store.get(hash, key(stage));
    if (known !== undefined) outcomes.set(stage, known);
  }
  const put = (stage: string, outcome: Outcome) => {
    outcomes.set(stage, outcome);
    store.put(hash, key(stage), outcome);
    on.onStage?.(document, `${peer.name}: ${stage}`, outcome);
  };
  const isOpen = (stage: string) => measured.has(stage) && !outcomes.has(stage);
  const isBroken = () => outcomes.has('generated') && !hasPassed(outcomes.get('generated'));
  if (!isBroken() && (isOpen('generated') || isOpen('compiles'))) {
    await inFolder(async (cwd) => {
      const out = path.join(cwd, 'out');
      mkdirSync(out);
      put(
        'generated',
        ofCommand(await runChild(realpathSync(peer.bin), peer.args(document.file, out), { limits, cwd })),
      );
      if (isBroken() || !isOpen('compiles')) return;
      put(
        'compiles',
        ofWorker(await runChild(toolkit.worker, ['compiles-bundled', '', out], { limits, channel: true })),
      );
    });
  }
  if (isBroken()) outcomes.set('compiles', { blockedBy: 'generated' });
  return { document, outcomes };
}
