/** Files on the network: bounded in size, time and redirects, with headers for the hosts that the user names. */

/** A header that goes to one host and to no other. */
export interface HostHeader {
  /** A name such as `git.example.com`, with a port where only that one is meant. */
  readonly host: string;
  readonly name: string;
  /** Never shown. */
  readonly value: string;
}

export interface RemoteOptions {
  readonly headers?: readonly HostHeader[];
  /** In bytes, of one file, unpacked. */
  readonly mostBytes?: number;
  /** In milliseconds, for one file with all redirects. */
  readonly patience?: number;
}

export interface RemoteFile {
  /** Where it was found in the end. */
  readonly url: string;
  readonly body: string;
  readonly mimeType?: string;
}

const megabyte = 1024 * 1024;
const standard = { mostBytes: 64 * megabyte, patience: 30_000 };
const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a text.
 * @throws Error with one line that names the address, never a header or what stands in the address before the host
 */
export async function fetchText(address: string, options: RemoteOptions = {}): Promise<RemoteFile> {
  const { headers = [], mostBytes, patience } = { ...standard, ...options };
  const signal = AbortSignal.timeout(patience);
  try {
    let url = checked(address);
    for (let hops = 0; ; hops += 1) {
      const response = await fetch(url, { headers: headersFor(url, headers), redirect: 'manual', signal });
      const next = redirects.has(response.status) ? response.headers.get('location') : null;
      if (next === null) return await received(response, url, mostBytes);
      await response.body?.cancel();
      if (hops === mostRedirects) throw new Refusal(`leads on more than ${mostRedirects} times`);
      url = followed(url, next);
    }
  } catch (error) {
    throw new Error(`${shownAddress(address)} cannot be read: ${reasonOf(error, patience)}.`, { cause: undefined });
  }
}

/** An address as it may be shown: without a name and password. */
export function shownAddress(address: string): string {
  return address.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1');
}

/** What we have against an address ourselves. */
class Refusal extends Error {}

function checked(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Refusal('it is no address');
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) throw new Refusal(`${url.protocol} is not http: or https:`);
  if (url.username !== '' || url.password !== '')
    throw new Refusal('it holds a password, which belongs into a header: --header-for');
  return url;
}

function followed(from: URL, location: string): URL {
  const to = checked(location, from);
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new Refusal('it leads on to an address without encryption');
  return to;
}

/** A host without a port is meant with any. */
function headersFor(url: URL, headers: readonly HostHeader[]): [string, string][] {
  const hosts = new Set([url.host.toLowerCase(), url.hostname.toLowerCase()]);
  return headers.filter(({ host }) => hosts.has(host.toLowerCase())).map(({ name, value }) => [name, value]);
}

async function received(response: Response, url: URL, mostBytes: number): Promise<RemoteFile> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new Refusal(`the server answers ${response.status} ${response.statusText}`.trimEnd());
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  // Counted as it comes: a server may say anything of its length, and what is packed unpacks to more.
  for await (const part of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > mostBytes) throw new Refusal(`it is larger than ${Math.ceil(mostBytes / megabyte)} MiB`);
    parts.push(part);
  }
  const mimeType = response.headers.get('content-type') ?? undefined;
  return {
    url: url.href,
    body: Buffer.concat(parts).toString('utf8').replaceAll('\r\n', '\n'),
    ...(mimeType === undefined ? {} : { mimeType }),
  };
}

/** Libraries tell more than may be shown, such as the value of a header that is none. */
function reasonOf(error: unknown, patience: number): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof DOMException && error.name === 'TimeoutError') return `no answer within ${patience / 1000} s`;
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return cause?.code ?? 'the request cannot be sent';
}
