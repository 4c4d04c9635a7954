/** Peers that are no part of the project: one that cannot run here costs its own figures, not those of others. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Row } from './row.js';

const home = 'test/bench/peers/node_modules';

/** A command of a peer, and the package that brings it. */
export interface Peer {
  readonly name: string;
  readonly bin: string;
}

/** Thrown when a peer cannot be measured; the message names it and says why. */
export class Skipped extends Error {}

/** @throws Skipped when the peer is not installed, or fails */
export function runPeer({ name, bin }: Peer, args: readonly string[], options: { cwd?: string; folder?: string } = {}) {
  const folder = path.resolve(options.folder ?? home);
  const manifest = path.join(folder, name, 'package.json');
  if (!existsSync(manifest)) throw new Skipped(`skipped: ${name} is not installed`);
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { cwd } = options;
  const { status, error, stderr } = spawnSync(path.join(folder, '.bin', bin), args, {
    encoding: 'utf8',
    env,
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (status === 0) return;
  const { engines } = JSON.parse(readFileSync(manifest, 'utf8')) as { engines?: { node?: string } };
  const needs = engines?.node === undefined ? '' : `, it needs Node ${engines.node}`;
  console.error(`${name} failed: ${error?.message ?? stderr.trim()}`);
  throw new Skipped(`skipped: ${name} does not run on Node ${process.versions.node}${needs}`);
}

/** The row, or, when its peer is skipped, what is left of it: `ours` without a ratio, and the peer's name with the reason. */
export function rowOrSkipped(row: () => Row, left: Pick<Row, 'what' | 'ours' | 'budget'>): Row {
  try {
    return row();
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    console.error(error.message);
    return { ...left, peer: error.message };
  }
}
