/** The mock as a thing to hold: a function for tests, a handler for servers, or a server of its own. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Api } from '../meaning/api.js';
import { createBoundedServer, type Limits } from './http/bounded.js';
import { cors } from './http/cors.js';
import { createEngine, type Engine, type EngineOptions } from './engine.js';
import { isBodiless, type Answer, type Incoming } from './http/exchange.js';
import { createHandler, largestBody } from './http/http.js';
import type { Prism } from './answer/prism.js';
import { createRefusal } from './answer/refusal.js';
import { openData } from './data/open.js';
import type { Memory } from './state/memory.js';

export type MockOptions = EngineOptions;

export interface OpenOptions extends Omit<MockOptions, 'data'> {
  /** A file that keeps what the mock remembers, across restarts. Made when it is not there. */
  readonly data?: string;
  /** Give back all that is whole of a damaged file of `data`; the file itself is kept beside. */
  readonly repair?: boolean;
  /** Hears what has become of a file of `data` that is not simply opened. */
  readonly told?: (line: string) => void;
}

export type WorldMemory = Pick<Memory, 'reset' | 'snapshot' | 'restore' | 'advance'>;

export interface Mock {
  /** Answers a request in process; takes what `fetch` takes. The host of the URL does not matter. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** A request handler for `node:http`. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
  /** Opens a server of its own. Rejects when the port is taken. */
  listen(options?: { readonly port?: number; readonly host?: string; readonly limits?: Limits }): Promise<Listening>;
  /** Takes over another document; requests under way are answered by the old one. Throws when it cannot be mocked. */
  replace(api: Api): void;
  /** What a mock made with `stateful` remembers, where calls name no world. */
  readonly memory?: WorldMemory;
  /**
   * What it remembers in a world that calls name by `X-Mock-World`.
   * @throws TypeError when no world can be called this
   */
  readonly world?: (name: string) => WorldMemory;
  /** Lets go of the file of `data`, when everything is kept. */
  close(): Promise<void>;
}

export interface Listening {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  /** Lets requests under way finish, then closes. */
  close(): Promise<void>;
}

/**
 * A mock with its data.
 * @throws ProblemError when the document cannot be mocked, or the file cannot be used
 */
export async function openMock(api: Api, { data: file, repair, told, ...options }: OpenOptions = {}): Promise<Mock> {
  if (file === undefined) return createMock(api, options);
  const data = openData(file, {
    ...(repair === undefined ? {} : { repair }),
    ...(told === undefined ? {} : { told }),
  });
  try {
    const mock = createMock(api, { ...options, data });
    await data.kept();
    return mock;
  } catch (error) {
    await data.close();
    throw error;
  }
}

/** @throws ProblemError when the document declares a behaviour that cannot work */
export function createMock(api: Api, options: MockOptions = {}): Mock {
  let { engine, refuse } = enginesOf(api, options);
  const handler = createHandler(
    (incoming) => engine.answer(incoming),
    (status, reason) => refuse(status, reason),
  );

  return {
    handler,
    close: async () => options.data?.close(),
    replace: (next) => {
      const made = enginesOf(next, options);
      if (engine.worlds !== undefined) made.engine.worlds?.takeOver(engine.worlds);
      ({ engine, refuse } = made);
    },
    ...(options.stateful === true
      ? { memory: memoryNow(() => engine, ''), world: (name) => memoryNow(() => engine, name) }
      : {}),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const incoming = await incomingOf(request);
      const answer = await engine.answer(incoming);
      if (answer.wait !== undefined) await pause(answer.wait, request.signal);
      if (answer.reset === true) throw new TypeError('fetch failed', { cause: new Error('connection reset') });
      const hasBody = !isBodiless(answer.status) && incoming.method !== 'HEAD';
      // A text without anything in it would get a type of its own.
      return new Response(hasBody && answer.body !== '' ? answer.body : null, {
        status: answer.status,
        headers: { ...answer.headers, ...cors(incoming, answer) },
      });
    },
    listen: ({ port = 0, host = '127.0.0.1', limits } = {}) =>
      listen(
        createBoundedServer(handler, (status, reason) => refuse(status, reason), limits),
        port,
        host,
      ),
  };
}

/** Rejects with the signal's reason as soon as the caller has had enough, as `fetch` does. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const abort = () => {
      clearTimeout(timer);
      failed(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      done();
    }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
  });
}

/** The memory of the engine that answers at the time: another document may have taken over. */
function memoryNow(engine: () => Engine, world: string): WorldMemory {
  const now = () => {
    const { worlds } = engine();
    if (worlds === undefined) throw new Error('this mock does not remember');
    return worlds.of(world);
  };
  return {
    reset: () => now().reset(),
    snapshot: () => now().snapshot(),
    restore: (snapshot) => now().restore(snapshot),
    advance: (milliseconds) => now().advance(milliseconds),
  };
}

function enginesOf(
  api: Api,
  options: MockOptions,
): { engine: Engine; refuse: (status: number, reason: string) => Answer } {
  let prism: Promise<Prism> | undefined;
  // Prism takes longer to load than all the rest, so it is loaded when the first answer needs it.
  const engine = createEngine(
    api,
    options,
    () => (prism ??= import('./answer/prism.js').then(({ createPrism }) => createPrism(api))),
  );
  const refusal = createRefusal(api);
  return {
    engine,
    refuse: (status, reason) => refusal({ kind: 'format', field: 'request', value: '', reason }, { status }),
  };
}

async function incomingOf(request: Request): Promise<Incoming> {
  const { pathname, search } = new URL(request.url);
  const headers = new Map([...request.headers].map(([name, value]) => [name, [value]] as const));
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  return {
    method: request.method,
    target: pathname + search,
    headers,
    body: body !== undefined && body.length > largestBody ? 'too-large' : body,
  };
}

/** How long requests under way may take when the server is to close, in milliseconds. */
const grace = 4_000;

/** Opens a server and gives its address. */
export function listen(server: Server, port: number, host: string): Promise<Listening> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      const { port: bound } = server.address() as AddressInfo;
      const close = () =>
        new Promise<void>((closed) => {
          // A connection becomes idle when its answer is sent; one that never gets there is cut.
          const sweep = setInterval(() => server.closeIdleConnections(), 20);
          const cut = setTimeout(() => server.closeAllConnections(), grace);
          server.close(() => {
            clearInterval(sweep);
            clearTimeout(cut);
            closed();
          });
          server.closeIdleConnections();
        });
      // What goes wrong on an open port concerns one connection, never the process.
      server.on('error', () => {});
      done({ url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, port: bound, server, close });
    });
  });
}
