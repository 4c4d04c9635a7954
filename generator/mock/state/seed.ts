/** A world to begin with, from what a user wrote: resources by name, as they are or as far as they matter. */
import { isMap, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Api, Resource } from '../../meaning/api.js';
import { arrayOf, isObject, objectOf, pointerSegments, pointerTo, type JsonValue } from '../../meaning/json.js';
import { ProblemError, Problems, type Place } from '../../problem.js';
import { ExpressionError } from './expression.js';
import { isMembers, valueOf, type Members } from './value.js';
import type { Entry, World } from './world.js';

export interface Seed {
  /** Resource → list of objects; integers may be bigints. */
  readonly value: unknown;
  /** Where something of it stands, for messages. */
  readonly place?: (pointer: string) => Place;
}

/**
 * @param file for messages
 * @throws ProblemError when the text is no YAML or JSON
 */
export function readSeed(text: string, file: string): Seed {
  const lineCounter = new LineCounter();
  const unusable = (where: Place, why: string, fix: string) =>
    new ProblemError([{ kind: 'seed', where, what: `This is not YAML: ${why}.`, fix }]);
  const tried = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      // Aliases of nothing, of what they stand in, or of so much that memory would not hold it; lists in lists without end.
      throw unusable({ file }, error instanceof Error ? error.message : String(error), 'Write each resource out.');
    }
  };
  const document = tried(() => parseDocument(text, { intAsBigInt: true, lineCounter }));
  const [error] = document.errors;
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  if (error !== undefined) {
    const why = error.message.split(/ at line \d|\n/)[0] ?? '';
    throw unusable(at(error.pos[0]), why, 'Correct the syntax there (brackets, quotes, indentation).');
  }
  return {
    value: tried(() => wholeOf(document.toJS())),
    place: (pointer) => {
      let node: unknown = document.contents;
      for (const segment of pointerSegments(pointer))
        node = isMap(node) ? node.get(segment, true) : isSeq(node) ? node.get(Number(segment), true) : undefined;
      const offset = (node as Node | undefined)?.range?.[0];
      return { ...(offset === undefined ? { file } : at(offset)), pointer };
    },
  };
}

/** @throws Error when it holds itself */
function wholeOf(value: unknown): unknown {
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one));
  return value;
}

/**
 * Adds resources to a world. What one leaves out is made as for a new one.
 * @param faults what is wrong with an entry as answers would show it; empty when nothing is
 * @throws ProblemError naming everything that is wrong with them
 */
export function plant(
  api: Api,
  world: World,
  { value, place: placed }: Seed,
  faults: (entry: Entry) => string[],
): void {
  const problems = new Problems();
  const seed = value as JsonValue;
  const place = placed ?? ((pointer: string): Place => ({ file: 'seedData', pointer }));
  const known = api.resources.map(({ name }) => name);
  if (!isObject(seed)) {
    const fix = `Write ${known[0] ?? 'NAME'}: followed by a list of resources.`;
    problems.add('seed', place(''), 'Seed data is an object of lists, one per resource.', fix);
  }
  for (const [name, list] of Object.entries(objectOf(seed))) {
    if (!known.includes(name)) {
      const what = `The document declares no resource ${name}.`;
      problems.add('seed', place(pointerTo('', name)), what, `Known are: ${known.join(', ') || 'none'}.`);
    } else if (!Array.isArray(list)) {
      problems.add('seed', place(pointerTo('', name)), `${name} is no list.`, 'Write a list of objects.');
    }
  }
  // Parents come first, whatever the order in the file.
  const ordered = [...api.resources].sort((left, right) => depth(api, left.name) - depth(api, right.name));
  const grow = (resource: Resource, value: Members, at: Place): void => {
    const { name, parent } = resource;
    const whole: Members = world.completed(resource, value);
    const above = world.parentKey({ resource: name, value: whole });
    if (above !== undefined && world.find(parent?.resource ?? '', above) === undefined) {
      const what = `There is no ${parent?.resource} ${above} that it could belong to.`;
      problems.add('seed', at, what, `Add the ${parent?.resource}, or name another.`);
    }
    if (world.find(name, world.keyOf(resource, whole)) !== undefined) {
      problems.add('seed', at, `Another ${name} is identified by the same.`, 'Give it another identifier.');
      return;
    }
    for (const fault of faults(world.add(resource, whole)))
      problems.add('seed', at, `No answer can show it: ${fault}.`, 'Write it as the document describes it.');
  };
  world.call(() => {
    for (const resource of ordered) {
      const { name, within, parent } = resource;
      for (const [index, item] of arrayOf(objectOf(seed)[name]).entries()) {
        const at = place(pointerTo('', name, index));
        const value = valueOf(item);
        if (!isMembers(value)) {
          problems.add('seed', at, 'This is no object.', 'Write the members of one resource.');
          continue;
        }
        const lacking = [...within, ...(parent === undefined ? [] : [parent.by])].filter(
          (one) => !Object.hasOwn(value, one),
        );
        if (lacking.length > 0) {
          problems.add('seed', at, `It lacks ${lacking.join(', ')}.`, `Say which: a ${name} is found by it.`);
          continue;
        }
        try {
          grow(resource, value, at);
        } catch (error) {
          if (!(error instanceof ExpressionError)) throw error;
          const fix = 'Give it what the expression asks for, or correct the expression.';
          problems.add('seed', at, `It cannot be kept: ${error.message}.`, fix);
        }
      }
    }
    problems.throwIfAny();
  });
}

function depth({ resources }: Api, name: string, seen: readonly string[] = []): number {
  const parent = resources.find((one) => one.name === name)?.parent;
  return parent === undefined || seen.includes(name)
    ? 0
    : 1 + depth({ resources } as Api, parent.resource, [...seen, name]);
}
