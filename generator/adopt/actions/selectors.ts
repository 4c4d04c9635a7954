/** What an operation fixes: parameters and members of its body that allow one value. */
import { onlyValue, onlyValueOf } from '../../meaning/operation/enclosure.js';
import type { DispatchPlace, Operation } from '../../meaning/api.js';
import { own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { partsOf, propertyNames } from '../../meaning/schema/schema.js';

export interface Fixed {
  readonly in: DispatchPlace;
  /** As `x-action-dispatch` names it: a name, or a JSON pointer into a JSON body. */
  readonly name: string;
  readonly value: string;
  /** Whether each call must have it. */
  readonly required: boolean;
}

/** How deep members of bodies are looked for. */
const depth = 3;

export function fixedBy(document: JsonObject, operation: Operation): Fixed[] {
  const parameters = operation.parameters.flatMap((one): Fixed[] => {
    if (one.in !== 'query' && one.in !== 'header') return [];
    const value = stringOf(onlyValue(document, one));
    return value === undefined ? [] : [{ in: one.in, name: one.name, value, required: one.required }];
  });
  const [content] = operation.body?.contents ?? [];
  if (content?.schema === undefined || (content.kind !== 'json' && content.kind !== 'form')) return parameters;
  const isForm = content.kind === 'form';
  return [...parameters, ...fixedMembers(document, content.schema, isForm, '', isForm ? 1 : depth)];
}

function fixedMembers(document: JsonObject, schema: JsonValue, isForm: boolean, at: string, left: number): Fixed[] {
  const required = new Set(propertyNames(document, schema, 'required'));
  return membersOf(document, schema).flatMap(([name, member]): Fixed[] => {
    const pointer = pointerTo(at, name);
    const value = stringOf(onlyValueOf(document, schema, name));
    if (value !== undefined)
      return [{ in: 'body', name: isForm ? name : pointer, value, required: required.has(name) }];
    return left > 1 ? fixedMembers(document, member, isForm, pointer, left - 1) : [];
  });
}

/** The members that a schema describes, whichever of its parts does. */
export function membersOf(document: JsonObject, schema: JsonValue): (readonly [name: string, schema: JsonValue])[] {
  const found = new Map<string, JsonValue>();
  for (const part of partsOf(document, [schema])) {
    const properties = own(part, 'properties');
    for (const name of propertyNames(document, { properties: properties ?? {} }, 'all')) {
      const member = own(properties, name);
      if (member !== undefined && !found.has(name)) found.set(name, member);
    }
  }
  return [...found];
}
