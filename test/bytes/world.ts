/** A document all the way: its client, a server that keeps the bytes it is sent, its mock, its curl samples. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../generator/build/pipeline.js';
import { loadClient, type AnyClient, type AnyResult } from '../../generator/contract/checks/generated.js';
import { sampleServer, samplesByOperation } from '../../generator/docs/samples/samples.js';
import type { Api, Operation } from '../../generator/meaning/api.js';
import { createMock, type Listening, type Mock } from '../../generator/mock/mock.js';
import type { GeneratedFile } from '../../generator/emit/file.js';

export interface Seen {
  readonly method: string;
  /** Path and query as they stood in the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface World {
  readonly api: Api;
  readonly files: readonly GeneratedFile[];
  readonly mock: Mock;
  operation(id: string): Operation;
  /** What the client sends for an input; undefined when nothing was sent, and the result says why. */
  sent(id: string, input?: unknown, options?: object): Promise<{ readonly seen?: Seen; readonly result: AnyResult }>;
  /** What the first curl sample of each of these operations sends, in one go. */
  curled(ids: readonly string[]): Promise<ReadonlyMap<string, Seen>>;
  /** What comes back when the own mock is called by the client. */
  mocked(id: string, input?: unknown, options?: object): Promise<AnyResult>;
  /** A client whose server answers what the function says. */
  answered(answer: (response: ServerResponse) => void): Promise<AnyClient>;
  close(): Promise<void>;
}

type Answer = (response: ServerResponse) => void;

/** @param document OpenAPI as an object */
export async function worldOf(document: object): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bytes-'));
  const spec = path.join(folder, 'openapi.json');
  writeFileSync(spec, JSON.stringify(document));
  const { api, files } = await build(spec);
  const createClient = await loadClient(files);
  const mock = createMock(api);
  const listening = await mock.listen();
  const seen: Seen[] = [];
  let answer: Answer = (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url: target = '' } = request;
      seen.push({ method, target, headers: request.headers as Record<string, string>, body: Buffer.concat(parts) });
      answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const echo = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientAt = (baseUrl: string) => createClient({ baseUrl, retry: 0 } as never);
  const call = async (client: AnyClient, id: string, input: unknown, options: object | undefined) => {
    const method = client[operation(id).name];
    if (method === undefined) throw new Error(`the client has no ${id}`);
    return method(input, options);
  };
  const operation = (id: string) => {
    const found = api.operations.find((one) => one.id === id);
    if (found === undefined) throw new Error(`the document has no ${id}`);
    return found;
  };
  const samples = samplesByOperation(api, sampleServer(api));
  const curl = (id: string) => {
    const text = samples.get(operation(id))?.find(({ language }) => language === 'curl')?.text ?? 'false';
    return `${text.replaceAll(sampleServer(api), echo)} --silent --show-error --output /dev/null`;
  };

  return {
    api,
    files,
    mock,
    operation,
    sent: async (id, input, options) => {
      seen.length = 0;
      const result = await call(clientAt(echo), id, input, options);
      return { ...(seen[0] === undefined ? {} : { seen: seen[0] }), result };
    },
    curled: async (ids) => {
      seen.length = 0;
      await shell(ids.map(curl).join('\n'), folder);
      return new Map(ids.flatMap((id, index) => (seen[index] === undefined ? [] : [[id, seen[index]] as const])));
    },
    mocked: (id, input, options) => call(clientAt(listening.url), id, input, options),
    answered: async (next) => {
      answer = next;
      return clientAt(echo);
    },
    close: async () => {
      await closed(listening);
      await new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      });
      rmSync(folder, { recursive: true });
    },
  };
}

function closed(listening: Listening): Promise<void> {
  return listening.close();
}

function shell(command: string, cwd: string): Promise<string> {
  return new Promise((done, failed) =>
    execFile('sh', ['-c', command], { cwd, maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
      error === null ? done(stdout) : failed(new Error(`${command}\n${stderr}`)),
    ),
  );
}
