/** HTTP's scheme Basic (RFC 7617), in UTF-8. */
import { inHeader } from './header.js';
import type { Place } from './place.js';

export interface BasicCredentials {
  /** Without a colon. */
  readonly username: string;
  readonly password: string;
}

export const basic: Place<BasicCredentials> = (request, { username, password }) => {
  // All that follows a colon would be read as the password.
  if (username.includes(':')) throw new TypeError('What auth gives for the scheme Basic has a colon in its username.');
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return inHeader('Authorization', 'Basic')(request, btoa(String.fromCharCode(...bytes)));
};
