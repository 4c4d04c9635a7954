/** Answers that come piece by piece: events (HTML Standard, 9.2) and lines of JSON. Nobody waits for their end. */

/** @param parse JSON text → item */
export type ReadStream = (
  kind: 'events' | 'eventFields' | 'lines',
  response: Response,
  parse: (text: string) => unknown,
) => AsyncGenerator<unknown, void, undefined>;

/** An event with all its fields, where the document describes events and not their data. */
interface EventFields {
  readonly data: string;
  readonly event?: string;
  readonly id?: string;
  readonly retry?: number;
}

/** Ends when the answer does, or when the call is aborted; to stop earlier, leave the loop. */
export const streams: ReadStream = async function* (kind, response, parse) {
  for await (const line of kind === 'lines' ? linesOf(response) : eventsOf(response)) {
    if (typeof line === 'string') {
      // RFC 7464 has a mark before each text.
      const text = line.replace(/^\u001e/, '').trim();
      if (text !== '') yield parse(text);
    } else yield kind === 'events' ? dataOf(line.data, parse) : line;
  }
};

/** Data is JSON where it is JSON. */
function dataOf(data: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(data);
  } catch (error) {
    if (error instanceof SyntaxError) return data;
    throw error;
  }
}

async function* eventsOf(response: Response): AsyncGenerator<EventFields, void, undefined> {
  let fields: Record<string, string> = {};
  let data: string[] = [];
  for await (const line of linesOf(response)) {
    if (line === '') {
      const { retry, ...rest } = fields;
      if (data.length > 0) yield { data: data.join('\n'), ...rest, ...(retry === undefined ? {} : { retry: +retry }) };
      fields = {};
      data = [];
      continue;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') data.push(value);
    else if (name === 'event' || name === 'id' || (name === 'retry' && /^\d+$/.test(value))) fields[name] = value;
  }
}

async function* linesOf(response: Response): AsyncGenerator<string, void, undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder();
  let rest = '';
  let isAfterReturn = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = decoder.decode(value, { stream: !done });
      // A line ends with its carriage return; a line feed that comes later belongs to it.
      rest += isAfterReturn && text.startsWith('\n') ? text.slice(1) : text;
      if (text !== '') isAfterReturn = text.endsWith('\r');
      const lines = rest.split(/\r\n|\n|\r/);
      rest = lines.pop() ?? '';
      yield* lines;
      if (!done) continue;
      if (rest !== '') yield rest;
      return;
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
