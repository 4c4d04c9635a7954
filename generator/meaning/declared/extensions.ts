/**
 * Extensions of ours, and the shape that shows that they are. Others call theirs the same (`x-errors` stands in public documents
 * with another meaning): what has no member that we know is somebody else's.
 */
import type { Findings } from '../../finding.js';
import { isObject, own, pointerTo, type JsonObject, type JsonValue } from '../json.js';

/** Members, one of which an extension of ours has; what kinds of value it may be otherwise. */
const shapes = {
  'x-action-dispatch': ['path', 'in', 'parameter', 'version', 'arguments', 'call'],
  'x-errors': ['code', 'message', 'violations', 'success'],
  'x-request-id': 'text',
  'x-answer': 'text',
  'x-validation': 'value',
  'x-resources': 'objects',
  'x-stories': 'objects',
  'x-list-style': ['form', 'start', 'map'],
  'x-safety': ['changesState', 'repeatable'],
  'x-pagination': ['style', 'limit', 'offset', 'items', 'total', 'page', 'size', 'token', 'next', 'marker', 'link'],
  'x-wait': ['ask', 'state', 'well', 'badly', 'parameters'],
  'x-state': ['resource', 'does', 'find', 'absent', 'where', 'requires', 'takes', 'sets', 'removes', 'answers'],
} as const;
export type Extension = keyof typeof shapes;

const ofRoot = [
  ...(['x-action-dispatch', 'x-errors', 'x-request-id', 'x-answer', 'x-validation', 'x-resources'] as const),
  ...(['x-stories', 'x-list-style'] as const),
] as const;
const ofOperation = ['x-answer', 'x-safety', 'x-pagination', 'x-wait', 'x-state'] as const;

/** What an object says in an extension; undefined when it says nothing, or somebody else's. */
export function declared(holder: JsonValue | undefined, name: Extension): JsonValue | undefined {
  const value = own(holder, name);
  return value !== undefined && isOurs(name, value) ? value : undefined;
}

function isOurs(name: Extension, value: JsonValue): boolean {
  const shape = shapes[name];
  switch (shape) {
    case 'text':
      return typeof value === 'string';
    case 'value':
      return typeof value !== 'object';
    case 'objects':
      return isObject(value) && Object.values(value).every(isObject);
    default:
      return isObject(value) && shape.some((member) => Object.hasOwn(value, member));
  }
}

/** Says which extensions of a document look like ours and are not. */
export function findForeign(
  document: JsonObject,
  operations: Iterable<{ readonly value: JsonObject; readonly pointer: string }>,
  findings: Findings,
): void {
  const look = (names: readonly Extension[], holder: JsonObject, at: string) => {
    for (const name of names)
      if (name in holder && declared(holder, name) === undefined)
        findings.add(
          'extension-foreign',
          { pointer: pointerTo(at, name) },
          `${name} has no member that means something here.`,
        );
  };
  look(ofRoot, document, '');
  for (const { value, pointer } of operations) look(ofOperation, value, pointer);
}
