/**
 * Extensions of ours, and the shape that shows that they are. Others call theirs the same (`x-errors` stands in public documents
 * with another meaning): what has no member that we know is somebody else's.
 */
import type { Findings } from '../../finding.js';
import { mapNodes } from '../document/walk.js';
import { isObject, own, pointerTo, type JsonObject, type JsonValue } from '../json.js';
import { declarations, extensionsAt, type Extension } from './reference/table.js';

const ofRoot = extensionsAt('root');
const ofOperation = extensionsAt('operation');
/** What stands at other nodes is a plain value, and fits or does not. */
const ofNodes = (['response', 'example', 'schema', 'anywhere'] as const)
  .flatMap(extensionsAt)
  .filter((name) => declarations[name].schema['properties'] === undefined);

/** What an object says in an extension; undefined when it says nothing, or somebody else's. */
export function declared(holder: JsonValue | undefined, name: Extension): JsonValue | undefined {
  const value = own(holder, name);
  return value !== undefined && isOurs(name, value) ? value : undefined;
}

/** One of ours has a member that we know; a plain value is of the right type, and what else stands for yes or no is a mistake. */
function isOurs(name: Extension, value: JsonValue): boolean {
  const { type, properties, additionalProperties: others } = declarations[name].schema;
  if (isObject(properties))
    return isObject(value)
      ? Object.keys(properties).some((member) => Object.hasOwn(value, member))
      : value === false && Array.isArray(type) && type.includes('boolean');
  if (isObject(others)) return isObject(value) && Object.values(value).every(isObject);
  return type === 'boolean' ? typeof value !== 'object' : typeof value === type;
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
  mapNodes(document, (node, at) => {
    for (const name of ofNodes) {
      if (!(name in node) || isPlain(name, node[name] as JsonValue)) continue;
      findings.add('extension-foreign', { pointer: pointerTo(at, name) }, `${name} is ${wrong(name)}.`);
    }
    return node;
  });
}

function wrong(name: Extension): string {
  const { type } = declarations[name].schema;
  return type === 'array' ? 'no list of texts' : type === 'boolean' ? 'neither true nor false' : 'no text';
}

function isPlain(name: Extension, value: JsonValue): boolean {
  const { type } = declarations[name].schema;
  if (type === 'array') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  return typeof value === type && value !== '';
}
