/** Servers: where operations are called, what each server is called in code, and what of its address may be chosen. */
import { arrayOf, objectOf, own, pointerTo, stringOf, valueAt, type JsonObject, type JsonValue } from '../json.js';
import { distinctNames, methodName, shortHash, wordsOf } from '../names.js';

export interface Server {
  /** An identifier that people would write, once among those of one place. */
  readonly name: string;
  /** With `{variable}` where something may be chosen. May be relative. */
  readonly url: string;
  readonly description?: string;
  /** Every hole of the address, in its order. */
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  /** The only values, the default among them; empty where any text will do. */
  readonly values: readonly string[];
  readonly default?: string;
  readonly description?: string;
}

/**
 * Pointer of the list that counts for an operation: its own, else that of its path, else the document's.
 * @returns undefined where there is none, or an empty one: then there is one server, beside the document
 */
export function serversPlace(document: JsonObject, pointer: string): string | undefined {
  const path = pointer.split('/').slice(0, -1).join('/');
  return [pointer, path, '']
    .map((one) => pointerTo(one, 'servers'))
    .find((one) => arrayOf(valueAt(document, one)).length > 0);
}

/** The servers of a list. A name is the one that the document gives; else what a short description says; else words of the address. */
export function serversAt(document: JsonObject, place: string): Server[] {
  const all = arrayOf(valueAt(document, place)).map(objectOf);
  const urls = all.map((server) => stringOf(server['url']) ?? '/');
  const wanted = namesFor(all, urls);
  const { names } = distinctNames(
    all.map((_, index) => index),
    (index) => wanted[index] ?? '',
    (index) => shortHash('', urls[index] ?? ''),
  );
  return all.map((server, index): Server => {
    const [name = '', url = ''] = [names[index], urls[index]];
    const description = stringOf(server['description'])?.trim();
    const variables = [...new Set([...url.matchAll(hole)].map(([, one = '']) => one))];
    return {
      name,
      url,
      ...(description === undefined ? {} : { description }),
      variables: variables.map((one) => variableOf(one, own(server['variables'], one))),
    };
  });
}

const hole = /\{([^{}]+)\}/g;

function variableOf(name: string, value: JsonValue | undefined): ServerVariable {
  const fallback = textOf(own(value, 'default'));
  const listed = arrayOf(own(value, 'enum')).flatMap((one) => textOf(one) ?? []);
  const description = stringOf(own(value, 'description'))?.trim();
  return {
    name,
    values: listed.length === 0 ? [] : [...new Set([...listed, ...(fallback === undefined ? [] : [fallback])])],
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(description === undefined ? {} : { description }),
  };
}

/** Ports are often written as numbers. */
function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Of addresses that would be called the same, each gets words of its path, else of its scheme. */
function namesFor(all: readonly JsonObject[], urls: readonly string[]): string[] {
  const ways = [hostWords, (url: string) => [...hostWords(url), ...pathWords(url)], schemeWords];
  const given = all.map((server) => nameGiven(server) ?? nameDescribed(server));
  return urls.map((url, index) => {
    const own = given[index];
    if (own !== undefined) return own;
    const names = ways.map((way) => methodName(way(url).join(' ')));
    const isAlone = (_: string, way: number) =>
      urls.every(
        (other, at) =>
          at === index || given[at] !== undefined || methodName(ways[way]!(other).join(' ')) !== names[way],
      );
    return names.find(isAlone) ?? names[0]!;
  });
}

function nameGiven(server: JsonObject): string | undefined {
  const name = stringOf(server['x-name']) ?? stringOf(server['name']);
  return name === undefined || wordsOf(name).length === 0 ? undefined : methodName(name);
}

/** Words that every description of a server could have. */
const empty = new Set(
  'a an and api base endpoint env environment for host in is of on our own server servers service the this to url your'.split(
    ' ',
  ),
);

/** `The production server.` → `production`; undefined where more than three words are left: that is no name, but an explanation. */
function nameDescribed(server: JsonObject): string | undefined {
  const [sentence = ''] = (stringOf(server['description']) ?? '').trim().split(/[.,;:!?(\n]|\s[-–—]\s/u);
  const words = wordsOf(sentence).filter((word) => !empty.has(word.toLowerCase()));
  return words.length === 0 || words.length > 3 ? undefined : methodName(words.map(lowerUnlessMixed).join(' '));
}

/** `EU` is a word as `eu` is; `iOS` keeps its letters. */
function lowerUnlessMixed(word: string): string {
  return /^\p{Lu}+$/u.test(word) ? word.toLowerCase() : word;
}

const address = /^(?:([a-z][\w+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)/i;

/** `https://api.staging.acme.com` → `staging acme`: neither what stands for everything, nor what many share. */
function hostWords(url: string): string[] {
  const host = (address.exec(url)?.[2] ?? '').replace(/:[^:]*$/, '').replace(/\{[^{}]*\}/g, '');
  if (/^[\d.]+$/.test(host)) return [`host ${host}`];
  const labels = host.split('.').filter((label) => label !== '');
  // `co.uk`, `com.au`: the last but one says as little as the last.
  const ending = labels.length > 2 && /^(co|com|org|net|gov|ac|edu)$/.test(labels.at(-2) ?? '') ? 2 : 1;
  const own = labels.length === 1 ? labels : labels.slice(0, -ending);
  const telling = own.filter((label) => !/^(www|api|rest)$/.test(label));
  const words = telling.length === 0 ? own : telling;
  return words.length === 0 ? hostlessWords(url) : words;
}

function hostlessWords(url: string): string[] {
  const words = pathWords(url);
  if (words.length > 0) return words;
  return [/^\/(?!\/)|^$/.test(url) ? 'origin' : 'server'];
}

function pathWords(url: string): string[] {
  return wordsOf((address.exec(url)?.[3] ?? '').replace(/\{[^{}]*\}/g, ''));
}

function schemeWords(url: string): string[] {
  return [...hostWords(url), ...pathWords(url), address.exec(url)?.[1] ?? ''];
}
