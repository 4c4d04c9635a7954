/** This file makes generated/paging.ts: lists that come page by page as something to walk through, as an import of its own. */
import type { Api, Operation } from '../meaning/api.js';
import { inData } from '../meaning/declared/answer.js';
import { pageRow } from '../meaning/declared/paging.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';
import { literal } from './layout.js';
import { propertyKey } from './names.js';
import { runtimeFiles } from './runtime.js';

/** Nothing for documents in which no operation declares `x-pagination`. */
export function emitPaging(api: Api): GeneratedFile[] {
  const paged = api.operations.flatMap((one) =>
    one.pagination === undefined ? [] : [[one, one.pagination.style] as const],
  );
  if (paged.length === 0) return [];
  const styles = [...new Set(paged.map(([, style]) => style))].sort();
  const rows = paged.map(
    ([operation, style]) => `  ${propertyKey(operation.name)}: ${style}(${literal(rowOf(api, operation))}),`,
  );
  const imports = styles.map((style) => `import { ${style} } from './runtime/paging/${style}.js';`);
  const text = `${bannerFor('emit/paging.ts')}
import type { Client } from './client.js';
import { paging, type PagedClient } from './runtime/paging.js';
${imports.join('\n')}
export { ApiError } from './runtime/unwrap.js';

/** How answers come page by page. */
const rows = {
${rows.join('\n')}
};

/** A client whose lists can be walked through: \`items\` and \`pages\` beside each method that answers page by page. */
export function withPaging<C extends object = Client>(client: C): PagedClient<C, typeof rows> {
  return paging(client, rows);
}
`;
  return [{ path: 'paging.ts', text }, ...runtimeFiles('paging', ...styles.map((style) => `paging/${style}`))];
}

function rowOf({ document }: Api, operation: Operation): object {
  const isGrouped = operation.input.style === 'grouped';
  return pageRow(document, operation, {
    argument: (one) => (isGrouped ? [one.in, ...one.path] : one.path),
    answer: (path) => inData(operation, path),
  });
}
