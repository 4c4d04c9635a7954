import type { Place } from './place.js';

/** @param scheme word in front of the secret, as HTTP's own schemes have one */
export const inHeader =
  (name: string, scheme?: string): Place =>
  (request, secret) => {
    if (request.headers.has(name)) return request;
    try {
      request.headers.set(name, scheme === undefined ? secret : `${scheme} ${secret}`);
    } catch {
      // What `fetch` says of it holds the secret.
      throw new TypeError(`What auth gives for the header ${name} cannot be sent: a header has one line of Latin-1.`);
    }
    return request;
  };
