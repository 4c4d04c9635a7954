/** Sends a generated file the way HTTP means it: compressed as the caller can read it, and not again when the caller has it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { GeneratedFile } from '../emit/file.js';
import { sha256 } from '../emit/manifest.js';

type Coding = 'br' | 'gzip' | 'identity';

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Best first. A page is compressed once for many loads, but its first reader waits for it: hence not the highest quality. */
const encoders: Readonly<Record<Coding, (text: Buffer) => Promise<Buffer>>> = {
  br: (text) =>
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }),
  gzip: promisify(gzip),
  identity: (text) => Promise.resolve(text),
};

/** What was made of a file for earlier callers; goes when the file goes. */
interface Prepared {
  readonly hash: string;
  readonly bodies: Map<Coding, Promise<Buffer>>;
}
const prepared = new WeakMap<GeneratedFile, Prepared>();

/** Answers GET or HEAD with the file, or with 304 when `If-None-Match` names what would be sent. */
export async function send(file: GeneratedFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { hash, bodies } = preparedOf(file);
  const coding = codingFor(request.headers['accept-encoding']);
  // The bytes differ by coding, so their names do.
  const tag = `"${hash.slice(0, 32)}-${coding}"`;
  const headers = { ETag: tag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' };
  if (names(request.headers['if-none-match'], tag)) return void response.writeHead(304, headers).end();
  const body = bodies.get(coding) ?? encoders[coding](Buffer.from(file.text));
  bodies.set(coding, body);
  const bytes = await body;
  response.writeHead(200, {
    ...headers,
    'Content-Type': contentTypes[file.path.split('.').pop() ?? ''] ?? 'application/octet-stream',
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    'Content-Length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function preparedOf(file: GeneratedFile): Prepared {
  const known = prepared.get(file) ?? { hash: sha256(file.text), bodies: new Map() };
  prepared.set(file, known);
  return known;
}

/**
 * The best coding that the caller accepts (RFC 9110, 12.5.3). Without the header the text goes as it is: callers that decode
 * say so.
 */
function codingFor(accepted: string | string[] | undefined): Coding {
  const weights = new Map<string, number>();
  for (const part of String(accepted ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
    if (name !== '') weights.set(name, Number(weight) || 0);
  }
  const weightOf = (coding: Coding): number => weights.get(coding) ?? weights.get('*') ?? 0;
  const best: Coding = weightOf('gzip') > weightOf('br') ? 'gzip' : 'br';
  return weightOf(best) > 0 ? best : 'identity';
}

/** Whether `If-None-Match` names the tag. A weak tag of the same text counts, since the comparison is weak (13.1.2). */
function names(condition: string | undefined, tag: string): boolean {
  const tags = (condition ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}
