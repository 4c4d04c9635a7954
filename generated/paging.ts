// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/paging.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

import type { Client } from './client.js';
import { paging, type PagedClient } from './runtime/paging.js';
import { offset } from './runtime/paging/offset.js';
export { ApiError } from './runtime/unwrap.js';

/** How answers come page by page. */
const rows = {
  describeStatefulWorkloadsAllNamespaces: offset({ limit: ['Limit'], start: ['Offset'], items: ['StatefulWorkloads'], total: ['TotalCount'], full: 20 }),
};

/** A client whose lists can be walked through: `items` and `pages` beside each method that answers page by page. */
export function withPaging<C extends object = Client>(client: C): PagedClient<C, typeof rows> {
  return paging(client, rows);
}
