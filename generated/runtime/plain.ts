// Copied by openapi-action-toolkit from generator/runtime/plain.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** openapi-fetch itself. Where several operations share a path, their keys in the document are labels, which no server knows. */
import createFetch, { type Client, type ClientOptions, type Middleware } from 'openapi-fetch';
export type { Client, ClientOptions } from 'openapi-fetch';

/** @param paths label → true path, where they differ */
export function plainClient<Paths extends object>(
  options: ClientOptions,
  paths: Readonly<Record<string, string>> = {},
): Client<Paths> {
  const client = createFetch<Paths>(options);
  // Before all others, so that a signature is of the true URL.
  client.use(truePaths(paths));
  return client;
}

function truePaths(paths: Readonly<Record<string, string>>): Middleware {
  return {
    onRequest({ request, schemaPath }) {
      const path = paths[schemaPath];
      if (path === undefined) return undefined;
      const url = new URL(request.url);
      const end = url.pathname.lastIndexOf(schemaPath);
      url.pathname = url.pathname.slice(0, end) + path;
      return new Request(url, request);
    },
  };
}
