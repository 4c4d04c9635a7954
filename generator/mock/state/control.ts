/** `/__mock/…` of a mock with a memory: what tests and people do to its world from outside. */
import { isObject, type JsonValue } from '../../meaning/json.js';
import { stringify } from '../../runtime/json.js';
import { parseExact } from '../../validate/exact.js';
import type { Answer, Incoming } from '../http/exchange.js';
import type { Memory } from './memory.js';
import { Unkept } from './store.js';
import { plainOf, valueOf } from './value.js';
import type { Snapshot } from './world.js';

export const controlPaths: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/__mock/reset': 'POST',
  '/__mock/snapshot': 'GET',
  '/__mock/restore': 'POST',
  '/__mock/advance': 'POST',
  '/__mock/forget': 'POST',
};

/** The worlds of a mock, as far as they are controlled. */
export interface Controlled {
  of(name: string): Memory;
  forget(name: string): void;
}

/**
 * @param name of the world it is about
 * @param path one of `controlPaths`, asked for with its method
 */
export function control(worlds: Controlled, name: string, path: string, { target, body }: Incoming): Answer {
  if (path === '/__mock/forget') {
    if (name === '') return wrong('name the world: X-Mock-World: NAME; the one without a name is set back by reset');
    worlds.forget(name);
    return done;
  }
  const memory = worlds.of(name);
  if (path === '/__mock/snapshot') return answer(200, stringify(memory.snapshot()));
  if (path === '/__mock/reset') {
    memory.reset();
    return done;
  }
  if (path === '/__mock/advance') {
    const seconds = Number(new URLSearchParams(target.split('?')[1]).get('seconds') ?? NaN);
    if (!(seconds >= 0 && seconds <= longestJump))
      return wrong(`say by how much: POST /__mock/advance?seconds=5, at most ${longestJump}`);
    return tried(() => memory.advance(seconds * 1000));
  }
  const snapshot = snapshotIn(body);
  if (snapshot === undefined)
    return wrong('the body must be what GET /__mock/snapshot answers: { "sequence": 1, "resources": { … } }');
  return tried(() => memory.restore(snapshot));
}

function tried(change: () => void): Answer {
  try {
    change();
    return done;
  } catch (error) {
    if (error instanceof Unkept) throw error;
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

/** A century. */
const longestJump = 3_155_760_000;

const done: Answer = { status: 204, headers: {}, body: '' };

function wrong(message: string): Answer {
  return answer(400, JSON.stringify({ message }));
}

function answer(status: number, body: string): Answer {
  return { status, headers: { 'Content-Type': 'application/json' }, body };
}

function snapshotIn(body: Incoming['body']): Snapshot | undefined {
  if (!(body instanceof Uint8Array)) return undefined;
  let value: JsonValue;
  try {
    const read = parseExact(new TextDecoder('utf-8', { fatal: true }).decode(body));
    value = plainOf(valueOf(read.value, read.literals)) as JsonValue;
  } catch {
    return undefined;
  }
  if (!isObject(value) || typeof value['sequence'] !== 'number' || !isObject(value['resources'])) return undefined;
  const lists = Object.values(value['resources']);
  const isWhole = lists.every(
    (list) =>
      Array.isArray(list) &&
      (list as readonly JsonValue[]).every(
        (one) => isObject(one) && typeof one['age'] === 'number' && isObject(one['value']),
      ),
  );
  return isWhole ? (value as unknown as Snapshot) : undefined;
}
