/** Operations with methods that OpenAPI 3.1 has no word for get keys of their own; those that nothing can send are left out. */
import { isObject, objectOf, pointerTo, resolve, type JsonObject, type JsonValue } from '../../../meaning/json.js';
import { furtherMethods, type FurtherMethod } from '../../../meaning/api.js';
import { keyOf, methodKeyword } from '../../../meaning/operation/methods.js';
import { Moves } from '../moves.js';
import type { UpgradeFinding } from '../upgraded.js';
import type { Draft } from './walk.js';

const slots: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);

/** What a path item says of all its operations. */
const common = ['summary', 'description', 'servers', 'parameters'] as const;

export interface WithMethods {
  readonly document: JsonObject;
  readonly moves: Moves;
  /** Their pointers are of the document that was given. */
  readonly findings: readonly UpgradeFinding[];
}

/** Nodes of the document are used again, never written into. */
export function withMethods(document: JsonObject): WithMethods {
  const moves = new Moves();
  const findings = new Map<string, UpgradeFinding>();
  const paths: Draft = {};
  for (const [path, value] of Object.entries(objectOf(document['paths']))) {
    const { value: item, pointer } = resolve(document, value, pointerTo('/paths', path));
    if (path.startsWith('x-') || !isObject(item)) {
      paths[path] = value;
      continue;
    }
    const { slotted, further, said } = sorted(item, pointer);
    for (const one of said) findings.set(one.pointer, one);
    paths[path] = pointer === pointerTo('/paths', path) ? slotted.item : value;
    for (const [to, from] of slotted.moved) moves.add(to, from);
    for (const { method, operation, from } of further) {
      const to = pointerTo('/paths', keyOf(path, method));
      moves.add(to, pointer);
      moves.add(pointerTo(to, 'post'), from);
      const shared = common.flatMap((name) => (name in item ? [[name, item[name] as JsonValue] as const] : []));
      paths[keyOf(path, method)] = { ...Object.fromEntries(shared), post: { ...operation, [methodKeyword]: method } };
    }
  }
  const { webhooks, components } = document;
  return {
    document: {
      ...document,
      ...('paths' in document ? { paths } : {}),
      ...(isObject(webhooks) ? { webhooks: items(webhooks) } : {}),
      ...(isObject(components) && isObject(components['pathItems'])
        ? { components: { ...components, pathItems: items(components['pathItems']) } }
        : {}),
    },
    moves,
    findings: [...findings.values()],
  };
}

/** Path items that nobody calls themselves. */
function items(map: JsonObject): Draft {
  return Object.fromEntries(
    Object.entries(map).map(([name, item]) => [name, isObject(item) ? sorted(item, '').slotted.item : item]),
  );
}

interface Sorted {
  /** What 3.1 has a word for, and what stood elsewhere before. */
  readonly slotted: { readonly item: JsonObject; readonly moved: readonly (readonly [to: string, from: string])[] };
  readonly further: readonly {
    readonly method: FurtherMethod;
    readonly operation: JsonObject;
    readonly from: string;
  }[];
  readonly said: readonly UpgradeFinding[];
}

function sorted(item: JsonObject, pointer: string): Sorted {
  const { query, additionalOperations, trace, ...rest } = item;
  const named = [
    ...(query === undefined ? [] : [['QUERY', query, pointerTo(pointer, 'query')] as const]),
    ...(trace === undefined ? [] : [['TRACE', trace, pointerTo(pointer, 'trace')] as const]),
    ...Object.entries(objectOf(additionalOperations))
      .filter(([name]) => !name.startsWith('x-'))
      .map(([name, one]) => [name, one, pointerTo(pointer, 'additionalOperations', name)] as const),
  ];
  const slotted: Draft = { ...rest };
  const moved: [string, string][] = [];
  const further: Sorted['further'][number][] = [];
  const said: UpgradeFinding[] = [];
  for (const [name, operation, from] of named) {
    const slot = name.toLowerCase();
    const method = furtherMethods.find((one) => one === name.toUpperCase());
    const isFree = slots.has(slot) && !(slot in slotted);
    if (method === undefined && !isFree) {
      said.push(unsendable(name, from, slots.has(slot)));
      continue;
    }
    if (isFree || name !== method) said.push(misspelt(name, from));
    if (!isObject(operation)) continue;
    if (method !== undefined) further.push({ method, operation, from });
    else {
      slotted[slot] = operation;
      moved.push([pointerTo(pointer, slot), from]);
    }
  }
  return { slotted: { item: slotted, moved }, further, said };
}

function unsendable(name: string, pointer: string, isTwice: boolean): UpgradeFinding {
  const what = isTwice
    ? `This path has an operation for ${name} already, beside additionalOperations.`
    : `Neither fetch nor Node can carry the method ${name}.`;
  return { rule: isTwice ? 'method-twice' : 'method', pointer, what };
}

function misspelt(name: string, pointer: string): UpgradeFinding {
  const what = slots.has(name.toLowerCase())
    ? `additionalOperations has "${name}", which has a field of its own.`
    : `Methods are written in capitals, and this is "${name}".`;
  return { rule: 'method-spelling', pointer, what };
}
