/** Reads what a document refers to, as far as it may: a document from somewhere else must not read files or call servers unasked. */
import path from 'node:path';
import { BaseResolver, type Source } from '@redocly/openapi-core';
import type { ParsedFiles } from './parsed-files.js';

/**
 * What a `$ref` may reach: files below the root document's folder, all files of this machine, or addresses on the network
 * as well.
 */
export const references = ['folder', 'files', 'remote'] as const;
export type References = (typeof references)[number];

export interface ResolverOptions {
  /** The root document. */
  readonly root: string;
  /** `folder` when left out. */
  readonly references?: References;
  /** Of earlier loads, which makes this one faster. */
  readonly parsed?: ParsedFiles;
}

export class Resolver extends BaseResolver {
  readonly #home: string;
  readonly #reach: References;
  readonly #parsed: ParsedFiles | undefined;

  constructor(config: ConstructorParameters<typeof BaseResolver>[0], options: ResolverOptions) {
    super(config);
    this.#home = path.dirname(options.root);
    this.#reach = options.references ?? 'folder';
    this.#parsed = options.parsed;
  }

  override loadExternalRef(target: string): Promise<Source> {
    const refused = this.#refusal(target);
    return refused === undefined ? super.loadExternalRef(target) : Promise.reject(new Error(refused));
  }

  override parseDocument(source: Source, isRoot = false): ReturnType<BaseResolver['parseDocument']> {
    const parse = () => super.parseDocument(source, isRoot).parsed as unknown;
    if (this.#parsed === undefined) return super.parseDocument(source, isRoot);
    // The bundler writes into what it is given.
    return { source, parsed: structuredClone(this.#parsed.valueOf(source.absoluteRef, source.body, parse)) };
  }

  #refusal(target: string): string | undefined {
    if (isRemote(target)) return this.#reach === 'remote' ? undefined : `${target} ${refusals.remote.what}`;
    const inside = path.relative(this.#home, target);
    const isBelow = !inside.startsWith('..') && !path.isAbsolute(inside);
    return isBelow || this.#reach !== 'folder' ? undefined : `${target} ${refusals.outside.what}`;
  }
}

export function isRemote(target: string): boolean {
  return /^https?:/i.test(target);
}

const refusals = {
  remote: {
    what: 'is on the network.',
    fix: 'Save it beside the document, or allow the network with --references remote.',
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
