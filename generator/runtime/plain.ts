/** openapi-fetch itself where several operations share a path: their keys in the document are labels, which no server knows. */
import type { Middleware } from 'openapi-fetch';

/** @param paths label → true path, where they differ */
export function truePaths(paths: Readonly<Record<string, string>>): Middleware {
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
