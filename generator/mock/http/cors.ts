/** A page in a browser may call the mock from anywhere: it guards nothing. */
import { header, type Answer, type Incoming } from './exchange.js';

const always = ['X-Request-Id', 'X-Mock-Ignored', 'X-Mock-Violations', 'X-Mock-Failure', 'Allow'];

/** @param answer whose headers the page may read, whatever they are called */
export function cors(incoming: Incoming, answer: Answer): Record<string, string> {
  if (header(incoming, 'origin') === undefined) return {};
  const exposed = [...new Set([...always, ...Object.keys(answer.headers)])].join(', ');
  const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': exposed };
  if (incoming.method !== 'OPTIONS') return open;
  const asked = header(incoming, 'access-control-request-headers');
  return {
    ...open,
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'Access-Control-Max-Age': '600',
    ...(asked !== undefined && /^[\w\-, ]{1,1000}$/.test(asked) ? { 'Access-Control-Allow-Headers': asked } : {}),
  };
}
