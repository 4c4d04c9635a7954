/** A wire request as a curl command for a POSIX shell. */
import type { ExampleCall } from '../../meaning/operation/calls.js';
import { laidOut } from '../../emit/literal.js';
import { isJson, type WireRequest } from '../../meaning/operation/wire.js';
import type { TextPart } from '../../meaning/operation/wire-body.js';
import { formField, unformed } from '../../runtime/arguments/encode.js';

export function curl(request: WireRequest, baseUrl: string, call: ExampleCall): string {
  const { method, target, headers, body } = request;
  const options = [
    ...(method === (body === undefined ? 'GET' : 'POST') ? [] : [method === 'HEAD' ? '--head' : `--request ${method}`]),
    // Brackets and braces are patterns to curl, and plain characters in a URL that is already encoded.
    ...(/[[\]{}]/.test(target) ? ['--globoff'] : []),
    ...headers.flatMap(([name, value]) => (isSaid(request, name) ? [] : [`--header ${quoted(`${name}: ${value}`)}`])),
    ...bodyOptions(request, call),
  ];
  const comment = call.summary === undefined ? '' : `# ${call.summary.replaceAll('\n', ' ')}\n`;
  return `${comment}curl ${[quoted(baseUrl + target), ...options].join(' \\\n  ')}`;
}

/** Headers that curl sends by itself. */
function isSaid({ parts, pairs }: WireRequest, name: string): boolean {
  return (parts !== undefined || pairs !== undefined) && name.toLowerCase() === 'content-type';
}

function bodyOptions({ body, parts, pairs }: WireRequest, call: ExampleCall): string[] {
  if (body === undefined) return [];
  if (parts !== undefined && parts.length > 0) return parts.map((part) => `--form ${quoted(formText(part))}`);
  if (pairs !== undefined && pairs.length > 0)
    return pairs.map(([name, value]) => {
      const text = unformed(value);
      // What curl encodes like everybody else may be read as it is.
      return name !== '' && /^[\w .@/-]*$/.test(text) && formField(text) === value
        ? `--data-urlencode ${quoted(`${name}=${text}`)}`
        : `--data-raw ${quoted(`${name}=${value}`)}`;
    });
  return [`--data-raw ${quoted(readable(body, call))}`];
}

/** curl reads `;`, `,` and a leading `@` or `<` in its own way, unless the content stands between quotation marks. */
function formText({ name, content, fileName, type }: TextPart): string {
  const content_ = /^[@<"]|[;,"\\\n]/.test(content) ? `"${content.replaceAll(/["\\]/g, '\\$&')}"` : content;
  const more = [
    ...(fileName === undefined ? [] : [`filename=${fileName}`]),
    ...(type === undefined ? [] : [`type=${type}`]),
  ];
  return [`${name}=${content_}`, ...more].join(';');
}

/** The same JSON over several lines. */
function readable(body: string, { input }: ExampleCall): string {
  return isJson(input.mediaType) ? laidOut(input.body ?? null, 'json') : body;
}

/** Single quotes keep everything but themselves from the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
