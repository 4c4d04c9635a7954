/** One change, and who must object to it. */
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import type { RawAnswer } from '../../generator/contract/live/send.js';
import type { WireRequest } from '../../generator/meaning/operation/wire.js';
import type { Gate, World } from './world.js';

export interface Mutation {
  readonly area: 'document' | 'generated files' | 'answers' | 'client';
  readonly what: string;
  /** The action that is looked at. */
  readonly action: string;
  readonly change: (world: World) => World;
  /** Who must object, as `gate: name`. */
  readonly caught: string;
}

export function gateOf({ caught }: Mutation): Gate {
  return caught.split(':')[0] as Gate;
}

/** Changes one value of the document: `set` gets the old one; undefined removes it. */
export function inDocument(pointer: string, set: (old: JsonValue | undefined) => JsonValue | undefined) {
  return (world: World): World => {
    const document = structuredClone(world.document) as Record<string, unknown>;
    const segments = pointer
      .split('/')
      .slice(1)
      .map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'));
    const name = segments.pop() ?? '';
    const holder = segments.reduce<Record<string, unknown>>((node, one) => {
      const next = node[one];
      if (typeof next !== 'object' || next === null) throw new Error(`The document has nothing at ${pointer}`);
      return next as Record<string, unknown>;
    }, document);
    const value = set(holder[name] as JsonValue | undefined);
    if (value !== undefined) holder[name] = value;
    else if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
    return { ...world, document: document as JsonObject };
  };
}

/** Replaces a piece of a generated file that must be there. */
export function inFile(file: string, from: string | RegExp, to: string) {
  return (world: World): World => {
    const text = world.files.get(file) ?? '';
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} does not hold ${from}: mend the mutation`);
    return { ...world, files: new Map([...world.files, [file, changed]]) };
  };
}

export function withoutFile(file: string) {
  return (world: World): World => {
    if (!world.files.has(file)) throw new Error(`There is no ${file}: mend the mutation`);
    return { ...world, files: new Map([...world.files].filter(([name]) => name !== file)) };
  };
}

/** Changes every success; `change` gets the body as JSON. */
export function inSuccess(change: (body: Record<string, JsonValue>) => unknown) {
  return inAnswer((answer) => {
    if (answer.status !== 200 || answer.bytes.length === 0) return answer;
    const body = JSON.parse(new TextDecoder().decode(answer.bytes)) as Record<string, JsonValue>;
    return { ...answer, bytes: bytesOf(JSON.stringify(change(body))) };
  });
}

export function inAnswer(change: (answer: RawAnswer, request: WireRequest) => RawAnswer) {
  return (world: World): World => ({
    ...world,
    server: async (request, next) => (isCatalogue(request) ? next(request) : change(await next(request), request)),
  });
}

/** Changes what reaches the server, as a server does that overlooks something. */
export function inRequest(change: (request: WireRequest) => WireRequest) {
  return (world: World): World => ({ ...world, server: (request, next) => next(change(request)) });
}

function isCatalogue({ target }: WireRequest): boolean {
  return target.startsWith('/__mock');
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf({ bytes }: RawAnswer): string {
  return new TextDecoder().decode(bytes);
}

export function withHeader(answer: RawAnswer, name: string, value: string | undefined): RawAnswer {
  const others = answer.headers.filter(([one]) => one.toLowerCase() !== name.toLowerCase());
  return { ...answer, headers: value === undefined ? others : [...others, [name, value]] };
}
