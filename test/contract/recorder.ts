/** The mock behind a server that keeps what arrives, byte for byte as it stood on the wire. */
import { createServer } from 'node:http';
import { listen, type Listening, type Mock } from '../../generator/mock/mock.js';

export interface Arrival {
  readonly method: string;
  /** The request line's target, not decoded. */
  readonly target: string;
  readonly contentType: string | undefined;
  readonly body: string;
}

export interface Recorder extends Listening {
  readonly arrivals: Arrival[];
}

export async function record(mock: Mock): Promise<Recorder> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: target = '', headers } = request;
      arrivals.push({ method, target, contentType: headers['content-type'], body: Buffer.concat(chunks).toString() });
    });
    mock.handler(request, response);
    request.resume();
  });
  return { ...(await listen(server, 0, '127.0.0.1')), arrivals };
}
