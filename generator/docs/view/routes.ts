/**
 * Addresses inside the page. Redoc gives an operation the address `#/<tag>/<operationid>`, lower-cased and dependent on the
 * tag. Ours is `#<operationId>`: it survives a new tag or title, so links to it are what we publish.
 */
import type { Api, Operation } from '../../meaning/api.js';
import { labelOf } from '../../meaning/declared/dispatch.js';
import { ledgerAnchor } from './ledger.js';
import { code } from './markdown.js';

/** Tags that hold our own pages; their names double as addresses. */
export const errorsTag = 'errors';
export const ledgerTag = 'ledger';
export const storiesTag = 'walk-throughs';
/** Where operations without a tag go. */
export const untagged = 'operations';

export function linkTo(operation: Operation): string {
  return `[${code(labelOf(operation))}](#${operation.id})`;
}

/** Tag name → a name that Redoc takes into its addresses as it is. */
export function tagSlugs(names: readonly string[]): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const name of names) {
    const plain = name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const base = plain === '' ? 'tag' : plain;
    const taken = new Set([...slugs.values(), errorsTag, ledgerTag, storiesTag]);
    let slug = base;
    for (let count = 2; taken.has(slug); count += 1) slug = `${base}-${count}`;
    slugs.set(name, slug);
  }
  return slugs;
}

/** Our addresses, without `#`, and where Redoc has them. */
export function routesOf(api: Api, slugs: ReadonlyMap<string, string>): Record<string, string> {
  const operations = api.operations.map((operation): [string, string] => {
    const [tag = untagged] = operation.tags;
    return [operation.id, `/${slugs.get(tag) ?? untagged}/${operation.id.toLowerCase()}`];
  });
  const entries = (api.transcription?.ledger ?? []).map((entry): [string, string] => [
    ledgerAnchor + entry.id,
    `/${ledgerTag}/${entry.kind}`,
  ]);
  return Object.fromEntries([
    ...operations,
    ...[...slugs.values()].map((slug) => [slug, `/${slug}`] as const),
    [errorsTag, `/${errorsTag}`],
    [ledgerTag, `/${ledgerTag}`],
    [storiesTag, `/${storiesTag}`],
    ...entries,
  ]);
}
