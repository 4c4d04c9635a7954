/** One port for everything: documentation at `/`, the documents as JSON, live reload, and the mock for all the rest. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GeneratedFile } from '../emit/file.js';
import { send } from './send.js';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Where an open documentation page listens for changes. */
export const eventsPath = '/__events';

export class DevServer {
  readonly server: Server;
  /** URL path → file, as of the last good build. */
  #pages = new Map<string, GeneratedFile>();
  #documents = new Map<string, GeneratedFile>();
  readonly #listeners = new Set<ServerResponse>();
  #problem: string | undefined;

  /**
   * @param mock answers whatever is neither documentation nor a document
   * @param ready when the first build is done, well or not; whoever calls before waits for it
   */
  constructor(mock: Handler, ready: Promise<void>) {
    let isReady = false;
    void ready.then(() => (isReady = true));
    const answer: Handler = (request, response) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      if (path === eventsPath) return this.#listen(response);
      const file = request.method === 'GET' || request.method === 'HEAD' ? this.#file(path) : undefined;
      return file === undefined ? mock(request, response) : void send(file, request, response);
    };
    this.server = createServer((request, response) => {
      if (isReady) answer(request, response);
      else void ready.then(() => answer(request, response));
    });
  }

  showDocuments(files: readonly GeneratedFile[]): void {
    const documents = files.filter(({ path }) => /^openapi(\.[\w-]+)?\.json$/.test(path));
    this.#documents = new Map(documents.map((file) => [`/${file.path}`, file]));
  }

  showDocs(files: readonly GeneratedFile[]): void {
    this.#pages = new Map(files.map((file) => [file.path === 'index.html' ? '/' : `/${file.path}`, file]));
    this.#tell('reload', '');
  }

  /** Shows a banner on every open page, or takes it away. */
  showProblem(text: string | undefined): void {
    if (text === this.#problem) return;
    this.#problem = text;
    this.#tell('problem', text ?? '');
  }

  /** Ends the pages that listen for changes, so that the server can close. */
  disconnect(): void {
    for (const response of this.#listeners) response.end();
  }

  #file(path: string): GeneratedFile | undefined {
    return this.#documents.get(path) ?? this.#pages.get(path === '/index.html' ? '/' : path);
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(event('hello', ''));
    if (this.#problem !== undefined) response.write(event('problem', this.#problem));
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  #tell(name: string, data: string): void {
    for (const response of this.#listeners) response.write(event(name, data));
  }
}

function event(name: string, data: string): string {
  return `event: ${name}\n${data
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;
}
