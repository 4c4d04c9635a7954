/** A server that misbehaves on request: raw bytes over a real socket, one script for each request that comes. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Script = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  readonly baseUrl: string;
  /** `METHOD target` of every request that came. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

/** @param scripts one for each request in turn; the last one serves all further ones */
export async function serve(...scripts: readonly Script[]): Promise<TestServer> {
  const seen: string[] = [];
  const server: Server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const script = scripts[Math.min(seen.length, scripts.length) - 1];
    request.resume().on('end', () => script?.(request, response));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Answers with a status, a body and a content type. */
export function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Script {
  return (_request, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(text);
  };
}

/** Never answers. */
export const silence: Script = () => {};

/** Answers the head at once and never the rest. */
export const stall: Script = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write('{"RequestId":');
};

/** Breaks the connection before any answer. */
export const reset: Script = (request) => request.socket.resetAndDestroy();

/** Breaks the connection in the middle of the answer. */
export const cut: Script = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"StatefulWorkloads":[', () => response.socket?.destroy());
};
