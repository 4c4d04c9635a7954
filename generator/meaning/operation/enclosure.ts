/** Bodies that hold more than the caller's arguments: which members those are, and where the arguments are described. */
import type { Problems } from '../../problem.js';
import { enclose } from '../../runtime/bodies/enclose.js';
import type { Dispatch, Enclosure, Operation, RequestBody, Selector } from '../api.js';
import { arrayOf, isObject, objectOf, own, pointerSegments, pointerTo, resolve } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { partsOf, propertyNames, typesOf } from '../schema/schema.js';

export { placed } from '../../runtime/bodies/enclose.js';

/** A schema, and where it stands in the document. */
interface Described {
  readonly schema: JsonValue;
  readonly pointer: string;
}

/** Where something stands that is a name, or a JSON pointer. */
export function pathOf(text: string): readonly string[] {
  return text.startsWith('/') ? pointerSegments(text) : [text];
}

/** The one value that a schema allows; a part of it may say so. */
export function onlyValue(document: JsonObject, { schema, pointer }: Described, depth = 0): JsonValue | undefined {
  const node = objectOf(resolve(document, schema, pointer).value);
  const values = 'const' in node ? [node['const']] : arrayOf(node['enum']);
  if (values.length === 1 || depth > 8) return values[0];
  return arrayOf(node['allOf'])
    .map((part) => onlyValue(document, { schema: part, pointer: '' }, depth + 1))
    .find((one) => one !== undefined);
}

/** The one value that a member of an object may have: one part of a schema may leave open what another one fixes. */
export function onlyValueOf(document: JsonObject, schema: JsonValue, name: string): JsonValue | undefined {
  return partsOf(document, [schema])
    .flatMap((part) => own(part['properties'], name) ?? [])
    .map((one) => onlyValue(document, { schema: one, pointer: '' }))
    .find((one) => one !== undefined);
}

/** Undefined where a body is nothing but the caller's arguments. */
export function readEnclosure(
  document: JsonObject,
  dispatch: Dispatch,
  body: RequestBody | undefined,
  problems: Problems,
): Enclosure | undefined {
  const selectors = [dispatch, ...(dispatch.version === undefined ? [] : [dispatch.version])].filter(isInBody);
  const whole = bodySchema(body);
  const isPlain = selectors.length === 0 && dispatch.arguments === undefined && dispatch.call === undefined;
  if (whole === undefined || isPlain) return undefined;
  const named = selectors.map(({ parameter }) => pathOf(parameter));
  const at = dispatch.arguments ?? [];
  const inner = at.length === 0 ? whole : memberAt(document, whole, at);
  const call = dispatch.call === undefined ? undefined : memberAt(document, whole, dispatch.call);
  const fixed = fixedIn(document, whole, [], { at, call: dispatch.call ?? [], named, problems });
  const taken = new Set([...Object.keys(fixed), ...(dispatch.call?.slice(0, 1) ?? [])]);
  const isEmpty =
    at.length === 0 &&
    propertyNames(document, whole.schema, 'all').every((name) => taken.has(name)) &&
    !partsOf(document, [whole.schema]).some((node) => isObject(node['additionalProperties']));
  return {
    fixed,
    ...(inner === undefined || isEmpty ? {} : { arguments: at }),
    ...(at.length > 0 && inner !== undefined && isRequired(document, whole, at) ? { needed: true } : {}),
    ...(dispatch.call === undefined || call === undefined
      ? {}
      : { call: { at: dispatch.call, ...(isText(document, call.schema) ? { isText: true } : {}) } }),
  };
}

function isInBody(selector: Selector): boolean {
  return selector.in.includes('body');
}

function isText(document: JsonObject, schema: JsonValue): boolean {
  const types = typesOf(document, schema);
  return types.includes('string') && !types.includes('integer') && !types.includes('number');
}

interface Places {
  readonly at: readonly string[];
  readonly call: readonly string[];
  readonly named: readonly (readonly string[])[];
  readonly problems: Problems;
}

/** Members that allow one value and must be there, beside the caller's object and on the way to it. */
function fixedIn(document: JsonObject, holder: Described, path: readonly string[], places: Places): JsonObject {
  const required = new Set(propertyNames(document, holder.schema, 'required'));
  const found: Record<string, JsonValue> = {};
  for (const name of propertyNames(document, holder.schema, 'all')) {
    const here = [...path, name];
    const member = memberAt(document, holder, [name]);
    if (member === undefined || isSame(here, places.at) || isSame(here, places.call)) continue;
    if ([places.at, places.call, ...places.named].some((one) => startsWith(one, here) && one.length > here.length)) {
      const inside = fixedIn(document, member, here, places);
      if (Object.keys(inside).length > 0) found[name] = inside;
      continue;
    }
    const value = onlyValueOf(document, holder.schema, name);
    const isSelector = places.named.some((one) => isSame(one, here));
    if (value !== undefined && (required.has(name) || isSelector)) found[name] = value;
    else if (required.has(name) && places.at.length > 0)
      places.problems.add(
        'dispatch',
        { pointer: member.pointer },
        `"${pointerTo('', ...here)}" must be in every body, and nobody says what it is.`,
        `Give it one value (const: X), or put it into the caller's object at ${pointerTo('', ...places.at)}.`,
      );
  }
  return found;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((name, index) => path[index] === name);
}

function isSame(one: readonly string[], two: readonly string[]): boolean {
  return one.length === two.length && startsWith(one, two);
}

function isRequired(document: JsonObject, whole: Described, at: readonly string[]): boolean {
  return at.every((name, index) => {
    const holder = memberAt(document, whole, at.slice(0, index));
    return holder !== undefined && propertyNames(document, holder.schema, 'required').includes(name);
  });
}

function bodySchema(body: RequestBody | undefined): Described | undefined {
  const [content] = body?.contents ?? [];
  return content?.schema === undefined ? undefined : { schema: content.schema, pointer: content.pointer };
}

/** Where a member of a value is described, references followed. */
function memberAt(document: JsonObject, from: Described, path: readonly string[]): Described | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return from;
  const seen = new Set<JsonValue | undefined>();
  const find = ({ schema, pointer }: Described): Described | undefined => {
    const found = resolve(document, schema, pointer);
    if (seen.has(found.value)) return undefined;
    seen.add(found.value);
    const property = own(own(found.value, 'properties'), name);
    if (property !== undefined)
      return memberAt(document, { schema: property, pointer: pointerTo(found.pointer, 'properties', name) }, rest);
    const parts = (['allOf', 'oneOf', 'anyOf'] as const).flatMap((keyword) =>
      arrayOf(own(found.value, keyword)).map((part, index) => ({
        schema: part,
        pointer: pointerTo(found.pointer, keyword, index),
      })),
    );
    return parts.map(find).find((one) => one !== undefined);
  };
  return find(from);
}

type Call = Pick<Operation, 'body' | 'wire'>;

/** Where the caller's object is described; undefined where a call has none. */
export function argumentSchema(document: JsonObject, { body, wire }: Call): Described | undefined {
  const whole = bodySchema(body);
  if (whole === undefined || wire.body === undefined) return whole;
  return wire.body.arguments === undefined ? undefined : memberAt(document, whole, wire.body.arguments);
}

/** Whether the caller must give something for the body. */
export function needsBody(document: JsonObject, call: Call): boolean {
  const enclosure = call.wire.body;
  if (enclosure === undefined) return call.body?.required === true;
  const { arguments: at, needed } = enclosure;
  const isThere = at !== undefined && (at.length === 0 || needed === true);
  return isThere && argumentMembers(document, call, 'required').length > 0;
}

/** Names of the members of the caller's object. */
export function argumentMembers(document: JsonObject, call: Call, which: 'all' | 'required'): string[] {
  const described = argumentSchema(document, call);
  if (described === undefined) return [];
  const beside = besideArguments(call.wire.body);
  return propertyNames(document, described.schema, which).filter((name) => !beside.has(name));
}

/** Members of the body that are not the caller's, where his are the body's own. */
export function besideArguments(enclosure: Enclosure | undefined): ReadonlySet<string> {
  if (enclosure?.arguments?.length !== 0) return new Set();
  return new Set([...Object.keys(enclosure.fixed), ...(enclosure.call?.at.slice(0, 1) ?? [])]);
}

/** The body around the caller's object. */
export function bodyAround({ body, wire }: Call, given: JsonObject | undefined, id?: JsonValue): JsonValue | undefined {
  if (body === undefined || wire.body === undefined) return given;
  return enclose(wire.body, given, id) as JsonObject;
}

/** The caller's object of a whole body. */
export function argumentsIn({ wire }: Pick<Operation, 'wire'>, body: JsonValue | undefined): JsonValue | undefined {
  const enclosure = wire.body;
  if (enclosure === undefined) return body;
  if (enclosure.arguments === undefined) return undefined;
  const beside = besideArguments(enclosure);
  const inner = enclosure.arguments.reduce<JsonValue | undefined>((value, name) => own(value, name), body);
  if (beside.size === 0 || !isObject(inner)) return inner;
  return Object.fromEntries(Object.entries(inner).filter(([name]) => !beside.has(name)));
}

/** The name that a call is given where it does not matter which. */
export function sampleCall({ wire }: Pick<Operation, 'wire'>): JsonValue | undefined {
  const { call } = wire.body ?? {};
  return call === undefined ? undefined : call.isText === true ? '1' : 1;
}
