/** Every extension of ours: what it may be, what holds without it. Loader, reference and editors know it from here. */
import type { JsonObject, JsonValue } from '../../json.js';
import { ofNode } from './node.js';
import { ofOperation } from './operation.js';
import { answer, ofRoot } from './root.js';
import type { Declaration, Place } from './shape.js';

const table = { ...ofRoot, ...answer, ...ofOperation, ...ofNode };
export type Extension = keyof typeof table;
export const declarations: Readonly<Record<Extension, Declaration>> = table;

/** Their names, in the order of the reference. */
export const extensions = Object.keys(table) as Extension[];

/** Those that stand at a place. */
export function extensionsAt(place: Place): Extension[] {
  return extensions.filter((name) => declarations[name].at.includes(place));
}

/** Names of the members of an extension, or of something in it: the path leads through its schema. */
export function membersOf(name: Extension, ...path: readonly string[]): string[] {
  const inside = path.reduce<JsonValue | undefined>(
    (schema, key) => (schema as JsonObject | undefined)?.[key],
    declarations[name].schema,
  );
  return Object.keys(((inside as JsonObject | undefined)?.['properties'] ?? {}) as JsonObject);
}

/** The way to the items of a member that is a list. */
export function itemsOf(member: string): readonly string[] {
  return ['properties', member, 'items'];
}
