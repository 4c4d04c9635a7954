/** This file makes generated/plain.ts: openapi-fetch as it is, typed by the document, for those who want nothing else. */
import type { Api } from '../meaning/api.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';
import { commentText, stringLiteral } from './names.js';
import { comment } from './layout.js';
import { runtimeFiles } from './runtime.js';

export function emitPlain(api: Api): GeneratedFile[] {
  const labels = new Map(
    api.operations.filter(({ key, wire }) => key !== wire.path).map(({ key, wire }) => [key, wire.path]),
  );
  const title = commentText(api.title);
  const docs =
    labels.size === 0
      ? `openapi-fetch for ${title}.`
      : `openapi-fetch for ${title}. Paths are the document's; what is sent is the true URL.`;
  const rows = [...labels].map(([label, path]) => `  ${stringLiteral(label)}: ${stringLiteral(path)},\n`).join('');
  const [table, argument] =
    labels.size === 0 ? ['', ''] : [`\nconst labels: Readonly<Record<string, string>> = {\n${rows}};\n`, ', labels'];
  const text = `${bannerFor('emit/plain.ts')}
import { plainClient, type Client, type ClientOptions } from './runtime/plain.js';
import type { paths } from './types.js';
export type { components, operations, paths } from './types.js';
${table}
${comment(docs)}export function createClient(options: ClientOptions): Client<paths> {
  return plainClient<paths>(options${argument});
}
`;
  return [{ path: 'plain.ts', text }, ...runtimeFiles('plain')];
}
