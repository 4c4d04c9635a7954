/** Which list style an argument has: its own, or that of all; and which of the members inside have another one. */
import { memberStyle, inside, type ListStyle } from '../../../runtime/arguments/lists/style.js';
import { styleIn, type SaidStyle } from '../../declared/list-style.js';
import { isObject, objectOf, own, type JsonObject, type JsonValue } from '../../json.js';
import { argumentShape, itemSchemas, memberSchemas } from '../../schema/argument-shape.js';
import { reaches } from '../../schema/reachability.js';
import { partsOf } from '../../schema/schema.js';

/** Hears of each object whose declaration is used, and of schemas inside of themselves, which are not followed again. */
export interface Listener {
  used(holder: JsonObject): void;
  recurs(schema: JsonObject): void;
}

interface Argument {
  /** Parameter or encoding, which may say it. */
  readonly holder: JsonValue | undefined;
  readonly schemas: readonly JsonValue[];
  /** It says nothing else of how it is written. */
  readonly isOpen: boolean;
}

/** Undefined where an argument is written as OpenAPI's styles have it. */
export function listStyleOf(document: JsonObject, argument: Argument, listener?: Listener): ListStyle | undefined {
  const { holder, schemas, isOpen } = argument;
  const { items, members } = argumentShape(document, schemas.length === 1 ? (schemas[0] ?? {}) : { allOf: schemas });
  if (items === undefined && members === undefined) return undefined;
  const said = saidIn([holder], listener) ?? saidOf(document, schemas, listener);
  const ofAll = isOpen || said !== undefined ? saidIn([document], listener, true) : undefined;
  if (said === undefined && ofAll === undefined) return undefined;
  const whole: Said = { form: usual, ...ofAll, ...said };
  return planned(document, whole, schemas, new Set(), listener);
}

/** The form of one that says only where it begins to count. */
const usual = '{name}.{n}';

type Said = SaidStyle & { readonly form: string };

function saidIn(
  holders: readonly (JsonValue | undefined)[],
  listener: Listener | undefined,
  isRoot = false,
): SaidStyle | undefined {
  for (const holder of holders) {
    const said = styleIn(holder, isRoot);
    if (said === undefined) continue;
    if (isObject(holder)) listener?.used(holder);
    return said;
  }
  return undefined;
}

/** At a schema, at what it refers to, or at a part of it. */
function saidOf(
  document: JsonObject,
  schemas: readonly JsonValue[],
  listener: Listener | undefined,
): SaidStyle | undefined {
  return saidIn([...schemas, ...partsOf(document, schemas)], listener);
}

/** Whether something in a node, or its property, says its own style. */
const says = (node: JsonValue): boolean =>
  [node, ...Object.values(objectOf(own(node, 'properties')))].some((one) => own(one, 'x-list-style') !== undefined);

const isMap = (node: JsonValue): boolean =>
  isObject(own(node, 'additionalProperties')) && Object.keys(objectOf(own(node, 'properties'))).length === 0;

function planned(
  document: JsonObject,
  said: Said,
  schemas: readonly JsonValue[],
  above: ReadonlySet<JsonObject>,
  listener: Listener | undefined,
): ListStyle {
  const { form, start, map } = said;
  const plain: ListStyle = { form, ...(start === undefined ? {} : { start }) };
  const isSpecial = (schema: JsonValue) =>
    reaches(document, schema, says) || (map !== undefined && reaches(document, schema, isMap));
  if (form === 'json' || !schemas.some(isSpecial)) return plain;
  const parts = partsOf(document, schemas);
  const again = parts.find((part) => above.has(part));
  if (again !== undefined) {
    listener?.recurs(again);
    return plain;
  }
  const seen = new Set([...above, ...parts]);
  const below = (schemas: readonly JsonValue[]): ListStyle => {
    const inner = memberStyle(plain, '');
    const own = saidOf(document, schemas, listener);
    const around = { ...inner, ...(map === undefined ? {} : { map: { ...map, form: memberStyle(map, '').form } }) };
    return planned(document, { ...around, ...own }, schemas, seen, listener);
  };
  const items = itemSchemas(parts);
  const ofItems = items.length === 0 ? plain : planned(document, { ...said, ...inside(plain) }, items, seen, listener);
  const names = [...new Set(parts.flatMap((part) => Object.keys(objectOf(part['properties']))))];
  const isFree = map !== undefined && names.length === 0 && parts.some(isMap);
  const values = isFree ? [[map.value, memberSchemas(parts, '')] as const] : [];
  const inner = [...names.map((name) => [name, memberSchemas(parts, name)] as const), ...values].flatMap(
    ([name, schemas]) => {
      const style = below(schemas);
      return isSame(style, memberStyle(plain, name)) ? [] : [[name, style] as const];
    },
  );
  const members = { ...ofItems.members, ...Object.fromEntries(inner) };
  const ownMap = isFree ? map : ofItems.map;
  return {
    ...plain,
    ...(ownMap === undefined ? {} : { map: ownMap }),
    ...(Object.keys(members).length === 0 ? {} : { members }),
  };
}

function isSame(one: ListStyle, other: ListStyle): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
