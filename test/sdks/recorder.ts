/** A server on a port of its own in front of a mock: what goes over the wire is kept, and nothing of it is changed. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { listen, type Mock } from '../../generator/mock/mock.js';

export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly answer: Answered;
}

interface Answered {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

export interface Recorder {
  readonly url: string;
  /** What has come since this was last asked for. */
  taken(): Exchange[];
  close(): Promise<void>;
}

export async function recorder(mock: Mock): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    let head: unknown = {};
    const writeHead = response.writeHead.bind(response) as (status: number, headers: unknown) => typeof response;
    response.writeHead = ((status: number, headers: unknown) => {
      head = headers;
      return writeHead(status, headers);
    }) as typeof response.writeHead;
    const end = response.end.bind(response) as (text?: unknown) => typeof response;
    response.end = ((text?: unknown) => {
      const { method = '', url = '', headers } = request;
      const body = Buffer.concat(chunks).toString('utf8');
      const answer = {
        status: response.statusCode,
        headers: JSON.stringify(head),
        body: String(text),
      };
      exchanges.push({ method, url, headers, body, answer });
      return end(text);
    }) as typeof response.end;
    mock.handler(request, response);
  });
  const { url, close } = await listen(server, 0, '127.0.0.1');
  return { url, taken: () => exchanges.splice(0), close };
}
