import type { Middleware } from '../../generated/client.js';

/** Three signatures of APIs with one URL, as middleware: equal to what their vendors' SDKs send. They run in Node and in browsers. */
export interface Keys {
  readonly id: string;
  readonly secret: string;
  /** Of a session, where the keys hold for one only. */
  readonly token?: string;
}

export interface Scope extends Keys {
  readonly region: string;
  readonly service: string;
}

type Clock = () => Date;

/** HMAC-SHA1 in the query: every argument is signed, wherever it stands, and the signature is one argument more. */
export function signQuery(keys: Keys, now: Clock = () => new Date(), nonce = () => crypto.randomUUID()): Middleware {
  return {
    async onRequest({ request }) {
      const url = new URL(request.url);
      const body = await request.clone().arrayBuffer();
      const isForm = (request.headers.get('Content-Type') ?? '').startsWith('application/x-www-form-urlencoded');
      const added = {
        Format: 'JSON',
        Timestamp: seconds(now()),
        SignatureMethod: 'HMAC-SHA1',
        SignatureVersion: '1.0',
        SignatureNonce: nonce(),
        AccessKeyId: keys.id,
        ...(keys.token === undefined ? {} : { SecurityToken: keys.token }),
      };
      for (const [name, value] of Object.entries(added)) url.searchParams.set(name, value);
      const form = isForm ? pairsOf(new URLSearchParams(new TextDecoder().decode(body))) : [];
      const signed = sorted([...pairsOf(url.searchParams), ...form]);
      const text = [request.method, '/', signed.map(pair).join('&')].map(encoded).join('&');
      const signature = base64(await hmac(bytes(`${keys.secret}&`), text, 'SHA-1'));
      url.search = [...sorted(pairsOf(url.searchParams)).map(pair), pair(['Signature', signature])].join('&');
      const { method, headers, signal } = request;
      return new Request(url, { method, headers, signal, ...(body.byteLength === 0 ? {} : { body }) });
    },
  };
}

/** TC3-HMAC-SHA256 in headers. */
export function signTc3(
  { id, secret, token, service }: Omit<Scope, 'region'>,
  now: Clock = () => new Date(),
): Middleware {
  return {
    async onRequest({ request }) {
      const { host, pathname, search } = new URL(request.url);
      const date = now();
      const timestamp = String(Math.floor(date.getTime() / 1000));
      const day = date.toISOString().slice(0, 10);
      const names = 'content-type;host';
      const headers = `content-type:${request.headers.get('Content-Type') ?? ''}\nhost:${host}\n`;
      const hash = hex(await sha256(await request.clone().arrayBuffer()));
      const canonical = [request.method, pathname, search.slice(1), headers, names, hash].join('\n');
      const scope = `${day}/${service}/tc3_request`;
      const text = ['TC3-HMAC-SHA256', timestamp, scope, hex(await sha256(bytes(canonical)))].join('\n');
      const key = await derived(`TC3${secret}`, day, service, 'tc3_request');
      const said = `Credential=${id}/${scope}, SignedHeaders=${names}, Signature=${hex(await hmac(key, text))}`;
      request.headers.set('X-TC-Timestamp', timestamp);
      if (token !== undefined) request.headers.set('X-TC-Token', token);
      request.headers.set('Authorization', `TC3-HMAC-SHA256 ${said}`);
    },
  };
}

/** What others on the way add or change. */
const unsigned =
  /^(authorization|cache-control|connection|expect|from|keep-alive|max-forwards|pragma|referer|te|trailer|transfer-encoding|upgrade|user-agent|x-amzn-trace-id|proxy-.*|sec-.*)$/;

/** AWS4-HMAC-SHA256 (SigV4) in headers: query, path, body and all headers that are there are signed. */
export function signV4({ id, secret, token, region, service }: Scope, now: Clock = () => new Date()): Middleware {
  return {
    async onRequest({ request }) {
      const { host, pathname, searchParams } = new URL(request.url);
      const time = seconds(now()).replaceAll(/[-:]/g, '');
      const day = time.slice(0, 8);
      const hash = hex(await sha256(await request.clone().arrayBuffer()));
      request.headers.set('X-Amz-Date', time);
      request.headers.set('X-Amz-Content-Sha256', hash);
      if (token !== undefined) request.headers.set('X-Amz-Security-Token', token);
      const all: Pair[] = [['host', host], ...pairsOf(request.headers)];
      const headers = sorted(all.filter(([name]) => !unsigned.test(name)));
      const names = headers.map(([name]) => name).join(';');
      const canonical = [
        request.method,
        encoded(pathname).replaceAll('%2F', '/'),
        pairsOf(searchParams).map(pair).sort().join('&'),
        headers.map(([name, value]) => `${name}:${value.trim().replaceAll(/\s+/g, ' ')}\n`).join(''),
        names,
        hash,
      ].join('\n');
      const scope = `${day}/${region}/${service}/aws4_request`;
      const text = ['AWS4-HMAC-SHA256', time, scope, hex(await sha256(bytes(canonical)))].join('\n');
      const key = await derived(`AWS4${secret}`, day, region, service, 'aws4_request');
      const said = `Credential=${id}/${scope}, SignedHeaders=${names}, Signature=${hex(await hmac(key, text))}`;
      request.headers.set('Authorization', `AWS4-HMAC-SHA256 ${said}`);
    },
  };
}

type Pair = readonly [name: string, value: string];

function pairsOf(of: URLSearchParams | Headers): Pair[] {
  const found: Pair[] = [];
  of.forEach((value, name) => found.push([name, value]));
  return found;
}

/** By name, in the order of the signs' numbers, whatever the language of the machine. */
function sorted(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}

function pair([name, value]: Pair): string {
  return `${encoded(name)}=${encoded(value)}`;
}

/** As RFC 3986 has it: encodeURIComponent leaves five more signs as they are. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** `2024-05-06T07:08:09Z` */
function seconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function bytes(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).slice().buffer;
}

function sha256(data: ArrayBuffer): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', data);
}

async function hmac(key: ArrayBuffer, text: string, hash = 'SHA-256'): Promise<ArrayBuffer> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign']);
  return crypto.subtle.sign('HMAC', imported, bytes(text));
}

/** The secret, with each part of the scope signed into it in turn. */
async function derived(secret: string, ...scope: readonly string[]): Promise<ArrayBuffer> {
  let key = bytes(secret);
  for (const part of scope) key = await hmac(key, part);
  return key;
}

function hex(buffer: ArrayBuffer): string {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}
