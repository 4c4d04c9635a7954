/** A wire request as a curl command for a POSIX shell. */
import type { ExampleCall } from '../../meaning/calls.js';
import { laidOut } from '../../emit/literal.js';
import { isJson, type WireRequest } from '../../meaning/wire.js';

export function curl(request: WireRequest, baseUrl: string, call: ExampleCall): string {
  const { method, target, headers, body } = request;
  const options = [
    ...(method === (body === undefined ? 'GET' : 'POST') ? [] : [method === 'HEAD' ? '--head' : `--request ${method}`]),
    // Brackets and braces are patterns to curl, and plain characters in a URL that is already encoded.
    ...(/[[\]{}]/.test(target) ? ['--globoff'] : []),
    ...headers.map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${quoted(readable(body, call))}`]),
  ];
  const comment = call.summary === undefined ? '' : `# ${call.summary.replaceAll('\n', ' ')}\n`;
  return `${comment}curl ${[quoted(baseUrl + target), ...options].join(' \\\n  ')}`;
}

/** The same JSON over several lines. */
function readable(body: string, { input }: ExampleCall): string {
  return isJson(input.mediaType) ? laidOut(input.body ?? null, 'json') : body;
}

/** Single quotes keep everything but themselves from the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
