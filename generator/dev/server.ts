/**
 * One port for everything: documentation and the documents as JSON at `/` and at `/_docs/`, live reload, and the mock for all
 * the rest. An API that is called at `/` has everything outside of `/_docs/` for itself.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GeneratedFile } from '../emit/file.js';
import type { Api } from '../meaning/api.js';
import { isCalledAtRoot, isLook, pagesPath } from './front.js';
import { send } from './send.js';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Where an open documentation page listens for changes. */
export const eventsPath = '/__events';

export class DevServer {
  readonly server: Server;
  /** Set while the API is called at `/`. */
  #atRoot: Api | undefined;
  /** Path below `/` or `/_docs/` → file, as of the last good build. */
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
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (isRead && (path === pagesPath.slice(0, -1) || (this.#atRoot !== undefined && isLook(this.#atRoot, request))))
        return void response.writeHead(302, { Location: pagesPath, Vary: 'Accept' }).end();
      const file = isRead ? this.#file(path) : undefined;
      return file === undefined ? mock(request, response) : void send(file, request, response);
    };
    this.server = createServer((request, response) => {
      if (isReady) answer(request, response);
      else void ready.then(() => answer(request, response));
    });
  }

  /** Leaves `/` to an API that is called there; where another one is not, the pages have it back. */
  makeWay(api: Api): void {
    this.#atRoot = isCalledAtRoot(api) ? api : undefined;
  }

  showDocuments(files: readonly GeneratedFile[]): void {
    const documents = files.filter(({ path }) => /^openapi(\.[\w-]+)?\.json$/.test(path));
    this.#documents = new Map(documents.map((file) => [file.path, file]));
  }

  showDocs(files: readonly GeneratedFile[]): void {
    this.#pages = new Map(files.map((file) => [file.path, file]));
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
    const isAside = path.startsWith(pagesPath);
    if (!isAside && this.#atRoot !== undefined) return undefined;
    const below = path.slice((isAside ? pagesPath : '/').length);
    return this.#documents.get(below) ?? this.#pages.get(below === '' ? 'index.html' : below);
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
