/** This file makes generated/paging.ts: lists that come page by page as something to walk through, as an import of its own. */
import type { Api, Operation, Pagination } from '../meaning/api.js';
import { objectOf, own, pointerSegments, resolve } from '../meaning/json.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';
import { literal } from './layout.js';
import { propertyKey } from './names.js';
import { runtimeFiles } from './runtime.js';

/** Nothing for documents in which no operation declares `x-pagination`. */
export function emitPaging(api: Api): GeneratedFile[] {
  const rows = api.operations.flatMap((operation) =>
    operation.pagination === undefined
      ? []
      : [`  ${propertyKey(operation.name)}: ${literal(rowOf(api, operation, operation.pagination))},`],
  );
  if (rows.length === 0) return [];
  const text = `${bannerFor('emit/paging.ts')}
import type { Client } from './client.js';
import { paging, type PagedClient } from './runtime/paging.js';
export { ApiError } from './runtime/unwrap.js';

/** How answers come page by page. */
const rows = {
${rows.join('\n')}
} as const;

/** A client whose lists can be walked through: \`items\` and \`pages\` beside each method that answers page by page. */
export function withPaging<C extends object = Client>(client: C): PagedClient<C, typeof rows> {
  return paging(client, rows);
}
`;
  return [{ path: 'paging.ts', text }, ...runtimeFiles('paging')];
}

function rowOf(api: Api, operation: Operation, { limit, offset, items, total }: Pagination): object {
  const schema = operation.parameters.find(({ name }) => name === limit)?.schema ?? null;
  const size = own(objectOf(resolve(api.document, schema, '').value), 'default');
  return {
    limit,
    offset,
    items: pointerSegments(items),
    ...(total === undefined ? {} : { total: pointerSegments(total) }),
    ...(typeof size === 'number' ? { size } : {}),
    ...(operation.input.style === 'grouped' ? { group: 'query' } : {}),
  };
}
