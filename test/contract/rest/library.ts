/** A server that is as the document says, written without the toolkit; a fault of a test stands before or behind it. */
import { createServer, type IncomingMessage } from 'node:http';
import { listen, type Listening } from '../../../generator/mock/mock.js';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly token: string | undefined;
  readonly body: string;
}

export interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text or bytes as they are. */
  readonly body?: unknown;
  /** The connection breaks instead. */
  readonly cut?: true;
}

/** Answers one call; `right` gives what the right server would say. */
export type Fault = (asked: Asked, right: (asked?: Asked) => Said) => Said;

export interface Library extends Listening {
  readonly seen: Asked[];
}

export const token = 'reader-of-books';

/** @param books how many there are at the start */
export async function openLibrary(fault: Fault = (_asked, right) => right(), books = 2): Promise<Library> {
  const answer = rightServer(books);
  const seen: Asked[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://library');
      const given = request.headers.authorization?.replace(/^Bearer /, '');
      const asked = { method: request.method ?? '', path: pathname, query: searchParams, token: given, body };
      if (pathname !== '/__mock') seen.push(asked);
      const { status, headers, body: said, cut } = fault(asked, (other = asked) => answer(other));
      if (cut === true) return request.socket.destroy();
      const isRaw = typeof said === 'string' || said instanceof Uint8Array;
      response.writeHead(status, { ...(said === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
      return response.end(said === undefined ? undefined : isRaw ? said : JSON.stringify(said));
    });
  });
  return { ...(await listen(server, 0, '127.0.0.1')), seen };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

type Thing = Record<string, unknown>;

const genres = ['novel', 'essay', 'poem'];
const refused = (status: number, message: string): Said => ({ status, body: { message } });
const isCount = (text: string | null) => text === null || /^[1-9]\d*$/.test(text);

function rightServer(count: number): (asked: Asked) => Said {
  const books = new Map<number, Thing>();
  const reviews = new Map<number, Thing[]>();
  let last = 40;
  const add = (draft: Thing): Thing => {
    last += 1;
    books.set(last, { ...draft, id: last });
    reviews.set(last, [{ id: 100 + last, stars: 4 }]);
    return books.get(last)!;
  };
  for (let index = 0; index < count; index += 1) add({ title: `Book ${index}`, genre: 'novel' });

  return ({ method, path, query, token: given, body }) => {
    if (path === '/status') return method === 'GET' ? { status: 200, body: {} } : notAllowed('GET');
    const known = routes.find(([pattern]) => pattern.test(path));
    if (known === undefined) return refused(404, 'no such path');
    const [pattern, methods] = known;
    if (!methods.includes(method)) return notAllowed(methods.join(', '));
    if (given !== token) return refused(401, 'who are you?');
    const [, first = '0', second = '0'] = pattern.exec(path) ?? [];
    if (![first, second].every((text) => /^\d+$/.test(text))) return refused(400, 'no id');
    const [book, sent] = [books.get(Number(first)), parsed(body)];
    switch (`${method} ${path.replaceAll(/\/[^/]*\d[^/]*/g, '/#')}`) {
      case 'GET /books': {
        const [limit, genre, sort] = [query.get('limit'), query.get('genre'), query.get('sort')];
        if (!isCount(limit) || Number(limit ?? 1) > 100 || query.getAll('limit').length > 1)
          return refused(400, 'limit');
        if (genre !== null && (!genres.includes(genre) || query.getAll('genre').length > 1))
          return refused(400, 'genre');
        if (sort !== null && (!/^-?title$/.test(sort) || query.getAll('sort').length > 1)) return refused(400, 'sort');
        const items = [...books.values()]
          .filter((one) => genre === null || one['genre'] === genre)
          .slice(0, Number(limit ?? 20));
        return { status: 200, headers: { 'X-Total-Count': `${books.size}` }, body: { items, total: books.size } };
      }
      case 'POST /books': {
        if (sent === undefined || typeof sent['title'] !== 'string' || !genres.includes(String(sent['genre'])))
          return refused(400, 'draft');
        const made = add(sent);
        return { status: 201, headers: { Location: `/books/${String(made['id'])}` }, body: made };
      }
      case 'GET /search': {
        const q = query.getAll('q');
        const isRight = q.length === 1 && q[0] !== '' && [...(q[0] ?? '')].length <= 50;
        return isRight ? { status: 200, body: [...books.values()] } : refused(400, 'q');
      }
      case 'GET /me':
        return { status: 200, body: { name: 'Ada' } };
    }
    if (Number(first) < 1) return refused(400, 'no id');
    if (book === undefined) return refused(404, 'no such book');
    const of = reviews.get(Number(first)) ?? [];
    if (second !== '0') {
      const found = of.find(({ id }) => id === Number(second));
      return found === undefined ? refused(404, 'no such review') : { status: 200, body: found };
    }
    if (path.endsWith('/reviews')) {
      if (method === 'GET') return { status: 200, body: of };
      const stars = Number(sent?.['stars']);
      if (!(stars >= 1 && stars <= 5)) return refused(400, 'stars');
      of.push({ ...sent, id: 1000 + of.length });
      return { status: 201, body: of.at(-1) };
    }
    if (/\/reviews\/0+$/.test(path)) return refused(400, 'no id');
    if (method === 'GET') return { status: 200, body: book };
    if (method === 'DELETE') {
      books.delete(Number(first));
      return { status: 204 };
    }
    if (sent === undefined) return refused(400, 'draft');
    books.set(Number(first), { ...book, ...sent });
    return { status: 200, body: books.get(Number(first)) };
  };
}

const routes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/books$/, ['GET', 'POST']],
  [/^\/books\/([^/]+)$/, ['GET', 'PUT', 'PATCH', 'DELETE']],
  [/^\/books\/([^/]+)\/reviews$/, ['GET', 'POST']],
  [/^\/books\/([^/]+)\/reviews\/([^/]+)$/, ['GET']],
  [/^\/search$/, ['GET']],
  [/^\/me$/, ['GET']],
];

function notAllowed(allow: string): Said {
  return { ...refused(405, 'not so'), headers: { Allow: allow } };
}

function parsed(text: string): Thing | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : undefined;
  } catch {
    return undefined;
  }
}
