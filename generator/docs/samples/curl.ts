/** A wire request as a curl command for a POSIX shell. */
import type { ExampleCall } from '../../meaning/operation/calls.js';
import { laidOut } from '../../emit/literal.js';
import { isJson, type WireRequest } from '../../meaning/operation/wire.js';
import type { TextPart } from '../../meaning/operation/wire-body.js';
import { onOneLine } from './line.js';
import { formField, unformed } from '../../runtime/arguments/encode.js';

export function curl(request: WireRequest, baseUrl: string, call: ExampleCall): string {
  const { method, target, headers, body } = request;
  const options = [
    ...(method === (body === undefined ? 'GET' : 'POST')
      ? []
      : [method === 'HEAD' ? '--head' : `--request ${/^[A-Z]+$/.test(method) ? method : quoted(method)}`]),
    // Brackets and braces are patterns to curl, and plain characters in a URL that is already encoded.
    ...(/[[\]{}]/.test(target) ? ['--globoff'] : []),
    ...headers.flatMap(([name, value]) => (isSaid(request, name) ? [] : [`--header ${quoted(`${name}: ${value}`)}`])),
    ...bodyOptions(request, call),
  ];
  const comment = call.summary === undefined ? '' : `# ${onOneLine(call.summary)}\n`;
  return `${comment}curl ${[quoted(baseUrl + target), ...options].join(' \\\n  ')}`;
}

/** Headers that curl sends by itself. */
function isSaid({ parts, pairs }: WireRequest, name: string): boolean {
  return (parts !== undefined || pairs !== undefined) && name.toLowerCase() === 'content-type';
}

function bodyOptions({ body, parts, pairs }: WireRequest, call: ExampleCall): string[] {
  if (body === undefined) return [];
  if (parts !== undefined && parts.length > 0)
    return parts.map((part) => (isFormText(part) ? `--form ${quoted(formText(part))}` : formString(part)));
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

/** What follows the first `=` of `--form` may name a file of the reader's, so no name may hold one. */
function isFormText({ name }: TextPart): boolean {
  return !name.includes('=');
}

/** curl reads it as it is, up to a name with another `=` in it, which it cannot say. */
function formString({ name, content }: TextPart): string {
  return `--form-string ${quoted(`${name}=${content}`)}`;
}

/** curl reads `;`, `,` and a leading `@` or `<` in its own way, unless the content stands between quotation marks. */
function formText({ name, content, fileName, type }: TextPart): string {
  const more = [
    ...(fileName === undefined ? [] : [`filename=${between(fileName)}`]),
    // What follows a type may name a file of the reader's as well.
    ...(type === undefined || !/^[\w!#$&^.+/*-]+( *; *charset=[\w-]+)?$/.test(type) ? [] : [`type=${type}`]),
  ];
  return [`${name}=${between(content)}`, ...more].join(';');
}

/** Between quotation marks where it would mean something else. */
function between(text: string): string {
  return /^[@<"]|[;,"\\\n]/.test(text) ? `"${text.replaceAll(/["\\]/g, '\\$&')}"` : text;
}

/** The same JSON over several lines. */
function readable(body: string, { input }: ExampleCall): string {
  return isJson(input.mediaType) ? laidOut(input.body ?? null, 'json') : body;
}

/** Single quotes keep everything but themselves from the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
