/** Reads what a document refers to, as far as it may: a document from somewhere else must not read files or call servers unasked. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BaseResolver, ResolveError, Source } from '@redocly/openapi-core';
import { withStandIns } from './text/digits.js';
import { isJsonText } from './text/json-place.js';
import type { ParsedFiles } from './parsed-files.js';
import { fetchText, type HostHeader } from './network/fetch.js';

/**
 * What a `$ref` may reach: files below the root document's folder, all files of this machine, or addresses on the network
 * as well.
 */
export const references = ['folder', 'files', 'remote'] as const;
export type References = (typeof references)[number];

export interface ResolverOptions {
  /** The root document: an absolute path, or an address. */
  readonly root: string;
  /** `folder` when left out. */
  readonly references?: References;
  /** What is sent to which host, where the network is allowed. */
  readonly headers?: readonly HostHeader[];
  /** Of earlier loads, which makes this one faster. */
  readonly parsed?: ParsedFiles;
}

export class Resolver extends BaseResolver {
  /** Undefined for a document from the network: nothing lies beside it here. */
  readonly #home: string | undefined;
  readonly #headers: readonly HostHeader[];
  readonly #reach: References;
  readonly #parsed: ParsedFiles | undefined;

  constructor(config: ConstructorParameters<typeof BaseResolver>[0], options: ResolverOptions) {
    super(config);
    this.#home = isRemote(options.root) ? undefined : path.dirname(options.root);
    this.#headers = options.headers ?? [];
    this.#reach = options.references ?? 'folder';
    this.#parsed = options.parsed;
  }

  override resolveExternalRef(base: string | null, reference: string): string {
    return base === null ? super.resolveExternalRef(base, reference) : targetOf(base, reference);
  }

  override loadExternalRef(target: string): Promise<Source> {
    const refused = this.#refusal(target);
    if (refused !== undefined) return Promise.reject(new Error(refused));
    return isRemote(target) ? this.#fetched(target) : super.loadExternalRef(target);
  }

  /** References of a file lead on from where it was found. */
  async #fetched(target: string): Promise<Source> {
    const { url, body, mimeType } = await fetchText(target, { headers: this.#headers }).catch((error: unknown) => {
      throw new ResolveError(error as Error);
    });
    return new Source(url, body, mimeType);
  }

  override parseDocument(source: Source, isRoot = false): ReturnType<BaseResolver['parseDocument']> {
    const parse = () => parsedText(source, (one) => super.parseDocument(one, isRoot).parsed);
    if (this.#parsed === undefined) return { source, parsed: parse() };
    // The bundler writes into what it is given.
    return { source, parsed: structuredClone(this.#parsed.valueOf(source.absoluteRef, source.body, parse)) };
  }

  #refusal(target: string): string | undefined {
    if (isRemote(target)) return this.#reach === 'remote' ? undefined : `${target} ${refusals.remote.what}`;
    // Such as `file:` or `data:`, or anything on this machine that a stranger's server names.
    if (this.#home === undefined || /^[a-z][a-z\d+.-]+:/i.test(target)) return `${target} ${refusals.scheme.what}`;
    const inside = path.relative(this.#home, target);
    const isBelow = !inside.startsWith('..') && !path.isAbsolute(inside);
    return isBelow || this.#reach !== 'folder' ? undefined : `${target} ${refusals.outside.what}`;
  }
}

/**
 * The value of a file, numbers that a double does not carry by their stand-ins.
 * @param parse reads YAML
 */
export function parsedText(source: Source, parse: (source: Source) => unknown): unknown {
  const { absoluteRef, body, mimeType } = source;
  const text = withStandIns(body);
  const parsed = parsedJson(text);
  if (parsed !== undefined || text === body) return parsed ?? parse(source);
  try {
    return parse(new Source(absoluteRef, text, mimeType));
  } catch {
    // What is wrong is shown in the author's own text.
    return parse(source);
  }
}

/** JSON is YAML as well, but its own parser takes a tenth of the time. */
function parsedJson(text: string): unknown {
  if (!isJsonText(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isRemote(target: string): boolean {
  return /^https?:/i.test(target);
}

/**
 * Where a reference of a file leads: an absolute path, or an address. A reference is a URI, so `%20` in it is a blank, unless a
 * file is called so.
 */
export function targetOf(file: string, reference: string): string {
  if (isRemote(reference)) return reference;
  if (isRemote(file)) return new URL(reference, file).href;
  const literal = path.resolve(path.dirname(file), reference);
  if (!reference.includes('%') || existsSync(literal)) return literal;
  return path.resolve(path.dirname(file), decoded(reference));
}

function decoded(reference: string): string {
  try {
    const text = decodeURIComponent(reference);
    return text.includes('\0') ? reference : text;
  } catch {
    return reference;
  }
}

const refusals = {
  remote: {
    what: 'is on the network.',
    fix: 'Save it beside the document, or allow the network with --references remote.',
  },
  scheme: {
    what: 'is neither a file beside the document nor on the network.',
    fix: 'Refer to a file, or to an address with http: or https:.',
  },
  outside: {
    what: 'is outside the folder of the document.',
    fix: 'Move it into that folder, or allow all files with --references files.',
  },
};

/** How a refused reference is mended; undefined when a message tells of something else. */
export function fixOfRefusal(message: string): string | undefined {
  return Object.values(refusals).find(({ what }) => message.endsWith(what))?.fix;
}
