/** Compares two schemas by what they mean, for one direction. What the relation of them is, `meaning/schema/` tells. */
import type { Api } from '../../meaning/api.js';
import { valueAt, type JsonValue } from '../../meaning/json.js';
import { canonicalForm, type CanonicalForm } from '../../meaning/schema/canonical.js';
import { membersIn } from '../../meaning/schema/alternatives/members.js';
import { flatten, type Located } from '../../meaning/schema/alternatives/parts.js';
import type { Place } from '../../meaning/schema/relation/comparing.js';
import { Relation } from '../../meaning/schema/relation/relation.js';
import type { Direction } from '../rating.js';
import type { RuleName } from '../rules.js';
import { unchangedTest } from './unchanged.js';

/** One change, at a path inside the request or answer (`Containers[].Name`). */
export interface Change {
  readonly rule: RuleName;
  readonly pointer: string;
  readonly oldPointer?: string;
  readonly what: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The schemas of two documents. Pointers are those of the author's documents. */
export interface Schemas {
  readonly before: CanonicalForm;
  readonly after: CanonicalForm;
  readonly relations: Readonly<Record<Direction, Relation>>;
}

export function schemasOf(before: Api, after: Api): Schemas {
  const [old, now] = [canonicalForm(before.document), canonicalForm(after.document)];
  const same = unchangedTest(old.document, now.document);
  const relation = (direction: Direction) => new Relation(old.document, now.document, direction, same);
  return { before: old, after: now, relations: { request: relation('request'), answer: relation('answer') } };
}

export interface SchemaWalk {
  readonly schemas: Schemas;
  readonly direction: Direction;
  readonly report: (change: Change) => void;
  /** Fields of the outermost object that others answer for. */
  readonly skip?: ReadonlySet<string>;
}

/**
 * @param before pointer of the old schema; nothing may stand there, and then anything goes
 * @param path where instances have it; empty for the body itself
 */
export function compareSchemas(walk: SchemaWalk, before: string, after: string, path: string): void {
  const { schemas, direction, report, skip } = walk;
  const relation = schemas.relations[direction];
  const differences = relation.differences(placeIn(schemas.before, before), placeIn(schemas.after, after), path);
  for (const { kind, says, path: at, ...one } of differences) {
    if (path === '' && skip?.has(at) === true) continue;
    const oldPointer = schemas.before.authored(one.oldPointer);
    // What is gone stands in the old document only.
    const pointer = kind === 'field-removed' ? oldPointer : schemas.after.authored(one.pointer);
    const what = says(at === '' ? 'the body' : at);
    const isNew = kind === 'field-added' || kind === 'required-field-added';
    report({ rule: kind, pointer, ...(isNew ? {} : { oldPointer }), what, before: one.before, after: one.after });
  }
}

/** A schema of the author's as it is in the canonical form. */
export function placeIn(form: CanonicalForm, authored: string): Place {
  const pointer = form.canonicalPointer(authored);
  const schema: JsonValue | undefined = valueAt(form.document, pointer);
  const all: Located[] = schema === undefined ? [] : [{ schema, pointer }];
  return { all, pointer };
}

/** Names of the members that an object has in one direction. */
export function memberNames(form: CanonicalForm, authored: string, direction: Direction): Set<string> {
  const { all } = placeIn(form, authored);
  return new Set(membersIn(form.document, flatten(form.document, all).parts, direction).described.keys());
}
