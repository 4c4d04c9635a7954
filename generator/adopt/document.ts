/** A document's file in, its proposals out; with a place to write them, an overlay beside it. The document stays as it is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildApi } from '../meaning/build.js';
import { ProblemError } from '../problem.js';
import { load, type LoadOptions } from '../read/load.js';
import { proposalsFor } from './adopt.js';
import { mergedOverlay, type Merged } from './overlay.js';
import type { Proposal, Untold } from './proposal.js';

export interface Adopted {
  readonly proposals: readonly Proposal[];
  /** What was looked for and could not be told. */
  readonly untold: readonly Untold[];
  /** What became of the overlay, where one was asked for. */
  readonly overlay?: Omit<Merged, 'text'>;
  /** Why the document is refused with the overlay, if it is. */
  readonly refused?: ProblemError;
}

/**
 * @param out the overlay, as an absolute path; what is there is kept as far as somebody edited it
 * @throws ProblemError when the document cannot be read, or `out` is something else than an overlay
 */
export async function adoptDocument(file: string, options: LoadOptions, out?: string): Promise<Adopted> {
  const source = await load(file, options);
  const api = buildApi(source);
  const { proposals, written, untold } = proposalsFor({ api, written: source.written, writtenAt: source.writtenAt });
  if (out === undefined) return { proposals, untold };
  const before = existsSync(out) ? { text: readFileSync(out, 'utf8'), file: out } : undefined;
  const about = {
    title: `What adopt found out about ${api.title || path.basename(file)}`,
    version: api.version || '1',
  };
  const { text, ...overlay } = mergedOverlay(before, written, about, out.endsWith('.json'));
  if (text !== before?.text) writeFileSync(out, text);
  const refused = await refusal(file, { ...options, overlays: [...(options.overlays ?? []), out] });
  return { proposals, untold, overlay, ...(refused === undefined ? {} : { refused }) };
}

/** The overlay is used once, so that nobody finds out later that it cannot be. */
async function refusal(file: string, options: LoadOptions): Promise<ProblemError | undefined> {
  try {
    buildApi(await load(file, options));
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}
