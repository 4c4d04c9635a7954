/** Event streams that break off go on where they were (HTML Standard, 9.2.3), where asking again changes nothing. */
import type { ClientOptions } from '../options.js';

/** Attempts in a row that bring nothing, before the stream ends with what went wrong. */
const most = 5;

/**
 * GET requests whose answers are events are sent again with `Last-Event-ID` when the connection is lost, after as long as the
 * server said by `retry`, or a second. It begins with the event after the last whole one that had an id. A stream that ends,
 * ends. Middleware sees the first request; what it wrote into the request goes with the others, too.
 */
export function resuming<Options extends Pick<ClientOptions, 'fetch'>>(options: Options): Options {
  const { fetch: given } = options;
  const send = async (request: Request, init?: RequestInit): Promise<Response> => {
    const ask = (one: Request) => (given ?? fetch)(one, init);
    const again = request.method === 'GET' ? request.clone() : request;
    const response = await ask(request);
    if (request.method === 'GET' && isEvents(response))
      Object.defineProperty(response, 'body', { value: unbroken(response, again, ask) });
    return response;
  };
  return { ...options, fetch: send };
}

function isEvents({ ok, status, headers, body }: Response): boolean {
  return ok && status !== 204 && body !== null && /^text\/event-stream\b/i.test(headers.get('Content-Type') ?? '');
}

function unbroken(
  { body }: Response,
  request: Request,
  send: (request: Request) => Promise<Response>,
): ReadableStream<Uint8Array> {
  let reader = (body as ReadableStream<Uint8Array>).getReader();
  let decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = '';
  let id: string | undefined;
  let pause = 1_000;
  let left = most;
  /** Events that have come whole; what is left of one is kept back, as it would come again. */
  const whole = (text: string): string => {
    rest += text;
    const ends = [...rest.matchAll(/\r\n\r\n|\n\n|\r\r(?!\n)/g)];
    const end = ends.at(-1);
    if (end === undefined) return '';
    const events = rest.slice(0, end.index + end[0].length);
    rest = rest.slice(events.length);
    for (const [, name, value = ''] of events.matchAll(/^(id|retry)(?:: ?(.*))?$/gm)) {
      if (name === 'id') id = value.includes('\0') ? id : value;
      else if (/^\d+$/.test(value)) pause = Number(value);
    }
    left = most;
    return events;
  };
  const reconnect = async (error: unknown): Promise<boolean> => {
    while (id !== undefined && left-- > 0 && !request.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (request.signal.aborted) break;
      const headers = new Headers(request.headers);
      headers.set('Last-Event-ID', id);
      const response = await send(new Request(request, { headers })).catch(() => undefined);
      if (response === undefined) continue;
      // No content is how a server says that nothing more will come.
      if (response.status === 204) return false;
      if (!isEvents(response)) break;
      reader = (response.body as ReadableStream<Uint8Array>).getReader();
      decoder = new TextDecoder();
      rest = '';
      return true;
    }
    throw error;
  };
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        try {
          const { done, value } = await reader.read();
          const events = whole(decoder.decode(value, { stream: !done }));
          if (events !== '') controller.enqueue(encoder.encode(events));
          if (done && rest !== '') controller.enqueue(encoder.encode(rest));
          if (done) return controller.close();
          if (events !== '') return;
        } catch (error) {
          if (!(await reconnect(error))) return controller.close();
        }
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
