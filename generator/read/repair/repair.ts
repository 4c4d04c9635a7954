/**
 * A document as the world writes it → a document that has the shape OpenAPI says: wrong values where what is meant is clear are
 * used as meant, and each is a finding. Nothing downstream has to doubt the shape of a node. The author's order and everything
 * that is right stays as it is; what cannot be used is a problem, collected with the others.
 */
import { fieldOf, referable, type Kind, type Shape } from '../../meaning/document/grammar.js';
import { isExtension } from '../../meaning/document/walk.js';
import { isObject, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { shown, valueRepairs } from './values.js';
import { ofKind } from './kinds.js';
import type { Repair } from './context.js';

/** The repaired document. Pure: the input is left as it is. */
export function repaired(document: JsonObject, repair: Repair): JsonObject {
  return ofObject('Document', document, '', repair) as JsonObject;
}

type MapShape = Extract<Shape, { of: 'map' }>;

/** @returns undefined when nothing can be made of the value: the field is left out then */
function ofShape(shape: Shape, value: JsonValue, pointer: string, repair: Repair): JsonValue | undefined {
  if (shape.of === 'any') return value;
  if (value === null) {
    repair.add('null-unexpected', pointer, `${pointer.split('/').pop()} is written without a value.`);
    return undefined;
  }
  switch (shape.of) {
    case 'kind':
      if (shape.orNames && Array.isArray(value)) return value;
      return ofObject(shape.kind, value, pointer, repair);
    case 'list': {
      const list = valueRepairs.list(value, shape.each, pointer, repair);
      return list?.flatMap((item, index) => ofShape(shape.each, item, pointerTo(pointer, index), repair) ?? []);
    }
    case 'map':
      return ofMap(shape, value, pointer, repair);
    default:
      return valueRepairs[shape.of](value, pointer, repair);
  }
}

function ofMap(
  { each, isExtensible }: MapShape,
  value: JsonValue,
  pointer: string,
  repair: Repair,
): JsonValue | undefined {
  const map = valueRepairs.map(value, each, pointer, repair);
  if (map === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(map).flatMap(([name, member]): [string, JsonValue][] => {
      if (isExtensible && name.startsWith('x-')) return [[name, member]];
      const made = ofShape(each, member, pointerTo(pointer, name), repair);
      return made === undefined ? [] : [[name, made]];
    }),
  );
}

function ofObject(kind: Kind, written: JsonValue, pointer: string, repair: Repair): JsonValue | undefined {
  const rules = ofKind[kind];
  const value = rules?.before?.(written, pointer, repair) ?? written;
  if (typeof value === 'boolean' && kind === 'Schema') return value;
  if (!isObject(value)) {
    repair.add('object-expected', pointer, `${pointer || 'The document'} is no object, and OpenAPI has one there.`);
    return undefined;
  }
  if (typeof value['$ref'] === 'string' && referable.has(kind)) {
    const ref = repair.reference(value['$ref'], kind, pointer);
    if (ref === undefined) return undefined;
    // Beside a reference, OpenAPI knows texts only; in a schema and in a path item it may be one part of what is said.
    if (kind !== 'Schema' && kind !== 'PathItem') return ref === value['$ref'] ? value : { ...value, $ref: ref };
    return { $ref: ref, ...withoutReference(ofFields(kind, value, pointer, repair)) };
  }
  const made = ofFields(kind, value, pointer, repair);
  return rules?.after === undefined ? made : rules.after(made, pointer, repair);
}

function withoutReference({ $ref: _ref, ...rest }: JsonObject): JsonObject {
  return rest;
}

function ofFields(kind: Kind, value: JsonObject, pointer: string, repair: Repair): JsonObject {
  const entries: [string, JsonValue][] = [];
  for (const [name, member] of Object.entries(value)) {
    if (name === '$ref' && typeof member !== 'string' && referable.has(kind)) {
      repair.add('text-expected', pointerTo(pointer, name), `${shown(member)} is no reference.`, 'It is left out.');
      continue;
    }
    const shape = isExtension(kind, name) ? undefined : fieldOf(kind, name);
    if (shape === undefined) {
      const isKnown = name.startsWith('x-') || name === '$ref' || (kind === 'Schema' && repair.version !== '3.0');
      if (!isKnown)
        repair.add('unknown-field', pointerTo(pointer, name), `"${name}" is no field that OpenAPI has there.`);
      entries.push([name, member]);
      continue;
    }
    const made = ofShape(shape, member, pointerTo(pointer, name), repair);
    if (made !== undefined) entries.push([name, made]);
  }
  return Object.fromEntries(entries);
}
