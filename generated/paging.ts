// Generated from the OpenAPI document by generator/emit/paging.ts. Do not edit.
// Edit the document, then run: npm run generate

import type { Client } from './client.js';
import { paging, type PagedClient } from './runtime/paging.js';
export { ApiError } from './runtime/unwrap.js';

/** How answers come page by page. */
const rows = {
  describeStatefulWorkloadsAllNamespaces: { limit: 'Limit', offset: 'Offset', items: ['StatefulWorkloads'], total: ['TotalCount'], size: 20 },
} as const;

/** A client whose lists can be walked through: `items` and `pages` beside each method that answers page by page. */
export function withPaging<C extends object = Client>(client: C): PagedClient<C, typeof rows> {
  return paging(client, rows);
}
