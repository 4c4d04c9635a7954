/** Who answers at `/`: the pages, or an API that is called there. Its pages are at `/_docs/` then, as they are in any case. */
import type { IncomingMessage } from 'node:http';
import type { Api, Selector } from '../meaning/api.js';

/** Where the pages are, whatever the API's paths are. */
export const pagesPath = '/_docs/';

/** Whether `/` is a path of the API. */
export function isCalledAtRoot({ operations }: Api): boolean {
  return operations.some(({ wire }) => wire.path === '/');
}

/**
 * Whether somebody looks with a browser at `/` of an API that is called there, and calls nothing: no operation takes a GET
 * there, or nothing that could select an action is in the request.
 */
export function isLook(api: Api, { method, url, headers }: IncomingMessage): boolean {
  const isBrowser = /\btext\/html\b/i.test(headers.accept ?? '') && (method === 'GET' || method === 'HEAD');
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!isBrowser || url !== '/' || hasBody) return false;
  const { dispatch, operations } = api;
  if (dispatch === undefined) return !operations.some(({ wire }) => wire.path === '/' && wire.method === 'GET');
  const isSaid = (selector: Selector) =>
    selector.in.includes('header') && headers[selector.parameter.toLowerCase()] !== undefined;
  return ![dispatch, dispatch.version].some((selector) => selector !== undefined && isSaid(selector));
}
