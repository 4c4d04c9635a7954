/** The root of a document: a file of this machine, or an address where the network is allowed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { guarded } from './guard.js';
import { ProblemError } from '../problem.js';
import { relative } from './redocly.js';
import { isRemote, Resolver, type ResolverOptions } from './resolver.js';

/**
 * @param spec a path, or an address
 * @returns the absolute path, or the address where the document was found in the end, and what reads from there
 * @throws ProblemError when no document is there, or it is on the network and that is not allowed
 */
export async function openRoot(
  spec: string,
  config: ConstructorParameters<typeof Resolver>[0],
  options: Omit<ResolverOptions, 'root'>,
): Promise<{ readonly root: string; readonly resolver: Resolver }> {
  const asked = isRemote(spec) ? spec : path.resolve(spec);
  const resolver = new Resolver(config, { ...options, root: asked });
  if (!isRemote(asked)) {
    checkPresent(asked);
    return { root: asked, resolver };
  }
  if (options.references !== 'remote') {
    const what = `"${relative(asked)}" is on the network.`;
    const fix = 'Save it and name the file, or allow the network with --references remote.';
    throw new ProblemError([{ kind: 'document-remote', where: {}, what, fix }]);
  }
  const fix = 'Name an address that answers with an OpenAPI document; a header for its host goes with --header-for.';
  const document = await guarded(asked, resolver, () => resolver.resolveDocument(null, asked, true), fix);
  const root = 'source' in document ? document.source.absoluteRef : asked;
  // Redirects lead on: references start from where the document was found.
  resolver.cache.delete(asked);
  resolver.cache.set(root, Promise.resolve(document));
  return { root, resolver };
}

/** @throws ProblemError when nothing, or a folder, is where the document should be */
function checkPresent(root: string): void {
  const where = { file: relative(root) };
  const name = 'Name an OpenAPI document with --spec FILE';
  if (!existsSync(root)) {
    const what = `The document "${where.file}" does not exist.`;
    throw new ProblemError([{ kind: 'document-missing', where, what, fix: `${name}.` }]);
  }
  if (!statSync(root).isDirectory()) return;
  const likely = readdirSync(root).filter((file) => /^(openapi|swagger)\.(ya?ml|json)$/i.test(file));
  const such = likely.map((file) => ` such as ${relative(path.join(root, file))}`)[0] ?? '';
  const what = `"${where.file || '.'}" is a folder, not a document.`;
  throw new ProblemError([{ kind: 'document-missing', where, what, fix: `${name}${such && `,${such}`}.` }]);
}
