import type { Place } from './place.js';

export const inQuery =
  (name: string): Place =>
  async (request, secret) => {
    const url = new URL(request.url);
    if (url.searchParams.has(name)) return request;
    // Written behind, not set: the query that is there stays as it was written.
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(secret)}`;
    url.search = url.search === '' ? pair : `${url.search}&${pair}`;
    if (/^(GET|HEAD)$/.test(request.method)) return new Request(url, request);
    const { method, headers, signal, cache, credentials, integrity, keepalive, mode, redirect } = request;
    const { referrer, referrerPolicy } = request;
    const rest = { method, headers, signal, cache, credentials, integrity, keepalive, mode, redirect };
    // As bytes: a request made of another has its body as a stream, which browsers send over HTTP/2 only, or not at all.
    const body = await request.arrayBuffer();
    return new Request(url, { ...rest, referrer, referrerPolicy, ...(body.byteLength > 0 && { body }) });
  };
