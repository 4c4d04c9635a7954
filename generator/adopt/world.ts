/** What is looked at: a document as its model tells it, and as it is written, which is what overlays are laid over. */
import type { Api, Operation } from '../meaning/api.js';
import {
  own,
  pointerSegments,
  pointerTo,
  resolve,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../meaning/json.js';
import { targetOf, type Proposal } from './proposal.js';

export interface World {
  readonly api: Api;
  /** The document in one piece, in its own version. */
  readonly written: JsonObject;
  /** The pointer in it of a pointer of the model's document. */
  readonly writtenAt: (pointer: string) => string;
}

/** One way of calling something: a path and a method of the document. */
export interface Way {
  readonly operation: Operation;
  /** The action that it is, where that is known. */
  readonly action?: string;
}

/** Every operation of the document, the other methods of an action among them. */
export function waysOf(api: Api): Way[] {
  return api.operations
    .flatMap((one) => [one, ...(one.others ?? [])])
    .map((operation) => ({
      operation,
      ...(operation.action === undefined ? {} : { action: operation.action.name }),
    }));
}

/** Targets follow no references, so what stands behind one is named where it stands. */
export function following({ api, written, writtenAt }: World): World {
  const at = (pointer: string): string => {
    let here: JsonValue | undefined = written;
    let way = '';
    for (const segment of pointerSegments(writtenAt(pointer))) {
      const found = resolve(written, here, way);
      way = pointerTo(found.pointer, segment);
      here = valueAt(found.value ?? null, pointerTo('', segment));
    }
    return way;
  };
  return { api, written, writtenAt: at };
}

/** What a target has to say to meet a node of the model's document. */
export function targetAt({ writtenAt }: World, pointer: string): string {
  return targetOf(pointerSegments(writtenAt(pointer)));
}

export function isSwagger({ written }: World): boolean {
  return stringOf(own(written, 'swagger')) !== undefined;
}

/** The same said of several methods of one path is one proposal. */
export function together(
  world: World,
  found: readonly (Omit<Proposal, 'target' | 'proposes'> & {
    readonly pointer: string;
    readonly proposes: JsonObject;
  })[],
): Proposal[] {
  const groups = new Map<string, { path: string[]; methods: string[]; one: (typeof found)[number] }>();
  for (const one of found) {
    const segments = pointerSegments(world.writtenAt(one.pointer));
    const path = segments.slice(0, -1);
    const key = JSON.stringify([path, one.proposes]);
    const group = groups.get(key) ?? { path, methods: [], one };
    group.methods.push(segments.at(-1) ?? '');
    groups.set(key, group);
  }
  return [...groups.values()].map(({ path, methods, one: { proposes, sure, because } }) => ({
    target: targetOf([...path, methods.length === 1 ? (methods[0] ?? '') : methods]),
    proposes,
    sure,
    because,
  }));
}
