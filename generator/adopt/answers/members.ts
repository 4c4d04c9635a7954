/** What answers hold, by their schemas: members with their pointers, as far down as envelopes go. */
import type { Content, Operation, Response } from '../../meaning/api.js';
import { own, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { isStructured } from '../../meaning/operation/content.js';
import { partsOf, propertyNames, typesOf } from '../../meaning/schema/schema.js';
import { membersOf } from '../actions/selectors.js';

export interface Member {
  /** In the answer; empty for the answer itself. */
  readonly pointer: string;
  readonly name: string;
  readonly schema: JsonValue;
  readonly types: readonly string[];
  /** Whether every answer has it: it and everything on the way to it is required. */
  readonly required: boolean;
  /** The member that it is in; undefined for the answer itself. */
  readonly holder?: string;
}

/** JSON or XML of the answers that mean success, or of all others. */
export function jsonOf({ responses }: Pick<Operation, 'responses'>, which: 'success' | 'failure'): Content[] {
  const isMeant = ({ status }: Response) => /^2/.test(status) === (which === 'success') && !/^[13]/.test(status);
  return responses.filter(isMeant).flatMap(({ contents }) => contents.filter(isStructured).slice(0, 1));
}

/** A schema's members down to a depth, those of the first item of a list among them; parents before their children. */
export function membersBelow(document: JsonObject, schema: JsonValue, depth: number): Member[] {
  const root: Member = { pointer: '', name: '', schema, types: allTypes(document, schema), required: true };
  const found = [root];
  let level = [root];
  for (let left = depth; left > 0; left -= 1) {
    level = level.flatMap((holder) => below(document, holder));
    found.push(...level);
  }
  return found;
}

function below(document: JsonObject, holder: Member): Member[] {
  const required = new Set(propertyNames(document, holder.schema, 'required'));
  const made = (name: string, schema: JsonValue, isRequired: boolean): Member => ({
    pointer: pointerTo(holder.pointer, name),
    name,
    schema,
    types: allTypes(document, schema),
    required: isRequired,
    holder: holder.pointer,
  });
  const members = membersOf(document, holder.schema).map(([name, schema]) =>
    made(name, schema, holder.required && required.has(name)),
  );
  const items = partsOf(document, [holder.schema]).flatMap((part) => own(part, 'items') ?? []);
  return [...members, ...items.slice(0, 1).map((one) => made('0', one, false))];
}

/** Types that a schema or its parts name. */
export function allTypes(document: JsonObject, schema: JsonValue): string[] {
  return [...new Set(partsOf(document, [schema]).flatMap((part) => typesOf(document, part)))];
}

/** A text or a number, and nothing that has members. */
export function isScalar({ types }: Pick<Member, 'types'>, ...of: readonly string[]): boolean {
  return (
    types.length > 0 &&
    types.every((type) => type === 'null' || of.includes(type)) &&
    types.some((type) => of.includes(type))
  );
}
