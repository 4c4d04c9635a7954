/** Compares two schemas, all the way down, for one direction. */
import { own, pointerTo, valueAt, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { matchAlternatives } from './alternatives.js';
import { matchFields } from './fields.js';
import type { Direction } from '../rating.js';
import { limitRule } from './limits.js';
import type { RuleName } from '../rules.js';
import { viewOf, type Located, type View } from './view.js';

/** One change, at a path inside the request or answer (`Containers[].Name`). */
export interface Change {
  readonly rule: RuleName;
  readonly pointer: string;
  readonly oldPointer?: string;
  readonly what: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface SchemaWalk {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly direction: Direction;
  readonly same: (before: JsonValue, after: JsonValue) => boolean;
  readonly report: (change: Change) => void;
  /** Fields of the outermost object that others answer for. */
  readonly skip?: ReadonlySet<string>;
}

/** @param path where instances have it; empty for the body itself */
export function compareSchemas(walk: SchemaWalk, before: Located, after: Located, path: string): void {
  descend(walk, before, after, path, new Set());
}

function descend(walk: SchemaWalk, before: Located, after: Located, path: string, seen: Set<string>): void {
  if (walk.same(before.schema, after.schema)) return;
  const old = viewOf(walk.before, before, walk.direction);
  const now = viewOf(walk.after, after, walk.direction);
  const pair = `${old.pointer} ${now.pointer}`;
  if (seen.has(pair)) return;
  seen.add(pair);
  const at = {
    walk,
    path,
    name: path === '' ? 'the body' : path,
    place: { pointer: now.pointer, oldPointer: old.pointer },
    // At the keyword, where the schema itself says it and not a part of it.
    keyword: (...names: readonly string[]) => {
      const inner = (document: JsonObject, pointer: string) => {
        const name = names.find((one) => own(valueAt(document, pointer), one) !== undefined);
        return name === undefined ? pointer : pointerTo(pointer, name);
      };
      return { pointer: inner(walk.after, now.pointer), oldPointer: inner(walk.before, old.pointer) };
    },
    below: (left: Located, right: Located, inner: string) => descend(walk, left, right, inner, seen),
  };
  const unions = [old, now].filter(({ alternatives }) => alternatives.length > 0).length;
  if (unions > 0) compareAlternatives(at, before, after, old, now);
  // A schema that became a union, or stopped being one, is compared with the member that is like it.
  if (unions === 1) return;
  compareTypes(at, old, now);
  compareValues(at, old, now);
  compareLimits(at, old, now);
  compareAdditional(at, old, now);
  if (old.deprecated !== now.deprecated && now.deprecated)
    walk.report({ rule: 'deprecated', ...at.place, what: `${at.name} is deprecated` });
  compareFields(at, old, now, path === '' ? (walk.skip ?? new Set()) : new Set());
  if (old.items !== undefined && now.items !== undefined) at.below(old.items, now.items, `${path}[]`);
  else if (old.items !== now.items) opaque(at, 'items', old.items?.schema, now.items?.schema);
}

interface At {
  readonly walk: SchemaWalk;
  readonly path: string;
  readonly name: string;
  readonly place: { readonly pointer: string; readonly oldPointer: string };
  readonly keyword: (...names: readonly string[]) => { readonly pointer: string; readonly oldPointer: string };
  readonly below: (before: Located, after: Located, path: string) => void;
}

function compareTypes({ walk, name, keyword }: At, { types: old }: View, { types: now }: View): void {
  const holds = (large: ReadonlySet<string> | undefined, type: string) =>
    large === undefined || large.has(type) || (type === 'integer' && large.has('number'));
  const within = (small: ReadonlySet<string> | undefined, large: ReadonlySet<string> | undefined) =>
    large === undefined || (small !== undefined && [...small].every((type) => holds(large, type)));
  const [narrower, wider] = [within(now, old), within(old, now)];
  if (narrower && wider) return;
  const rule = narrower ? 'type-narrowed' : wider ? 'type-widened' : 'type-changed';
  const said = (types: ReadonlySet<string> | undefined) =>
    types === undefined ? 'anything' : types.size === 0 ? 'nothing' : [...types].join(' | ');
  const verb = { 'type-narrowed': 'is narrower', 'type-widened': 'is wider', 'type-changed': 'changed' }[rule];
  walk.report({
    rule,
    ...keyword('type', 'nullable'),
    what: `the type of ${name} ${verb}`,
    before: said(old),
    after: said(now),
  });
}

function compareValues({ walk, name, keyword }: At, { values: old }: View, { values: now }: View): void {
  const list = (values: readonly JsonValue[]) => values.map((value) => JSON.stringify(value)).join(', ');
  if (old === undefined && now === undefined) return;
  if (old === undefined || now === undefined) {
    const rule = old === undefined ? 'values-listed' : 'values-freed';
    const what = old === undefined ? `the values of ${name} are listed now` : `the values of ${name} are free now`;
    walk.report({ rule, ...keyword('enum', 'const'), what, before: old && list(old), after: now && list(now) });
    return;
  }
  const has = (values: readonly JsonValue[], value: JsonValue) =>
    values.some((one) => JSON.stringify(one) === JSON.stringify(value));
  const dropped = old.filter((value) => !has(now, value));
  const added = now.filter((value) => !has(old, value));
  const whole = { before: list(old), after: list(now) };
  if (dropped.length > 0)
    walk.report({
      rule: 'value-dropped',
      ...keyword('enum', 'const'),
      what: `${name} lost ${list(dropped)}`,
      ...whole,
    });
  if (added.length > 0)
    walk.report({ rule: 'value-added', ...keyword('enum', 'const'), what: `${name} gained ${list(added)}`, ...whole });
}

function compareLimits(at: At, { keywords: old }: View, { keywords: now }: View): void {
  for (const keyword of new Set([...old.keys(), ...now.keys()])) {
    const [before, after] = [old.get(keyword), now.get(keyword)];
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    const what = `${keyword} of ${at.name} ${before === undefined ? 'is new' : after === undefined ? 'is gone' : 'changed'}`;
    at.walk.report({
      rule: limitRule(keyword, before, after),
      ...at.keyword(keyword),
      what,
      before: text(before),
      after: text(after),
    });
  }
}

function compareAdditional(at: At, { additional: old }: View, { additional: now }: View): void {
  if (old === now) return;
  if (typeof old === 'object' && typeof now === 'object') return at.below(old, now, `${at.path}{}`);
  // An object that is closed, or whose further fields must have some form, takes less than an open one.
  const openness = (value: Located | boolean) => (value === true ? 2 : value === false ? 0 : 1);
  const rule = openness(now) < openness(old) ? 'limit-tightened' : 'limit-loosened';
  const said = (value: Located | boolean) => ['none', 'of some form', 'any'][openness(value)] ?? '';
  at.walk.report({
    rule,
    ...at.keyword('additionalProperties'),
    what: `what else ${at.name} may hold changed (additionalProperties)`,
    before: said(old),
    after: said(now),
  });
}

function compareAlternatives(at: At, before: Located, after: Located, old: View, now: View): void {
  // A schema without alternatives is its own only one.
  const members = (view: View, whole: Located) => (view.alternatives.length > 0 ? view.alternatives : [whole]);
  const matched = matchAlternatives(at.walk, members(old, before), members(now, after));
  for (const [left, right] of matched.kept) at.below(left, right, at.path);
  for (const { label, located } of matched.removed)
    at.walk.report({
      rule: 'alternative-dropped',
      ...at.place,
      what: `${at.name} lost the alternative ${label}`,
      before: text(located.schema),
    });
  for (const { label, located } of matched.added)
    at.walk.report({
      rule: 'alternative-added',
      ...at.place,
      pointer: located.pointer,
      what: `${at.name} gained the alternative ${label}`,
      after: text(located.schema),
    });
}

function compareFields(at: At, old: View, now: View, skip: ReadonlySet<string>): void {
  const { walk, place } = at;
  const isRequest = walk.direction === 'request';
  const inner = (name: string) => (at.path === '' ? name : `${at.path}.${name}`);
  const { kept, renamed, removed, added } = matchFields(old.properties, now.properties);
  for (const [before, after] of [...kept.map((name) => [name, name] as const), ...renamed]) {
    const [left, right] = [old.properties.get(before) as Located, now.properties.get(after) as Located];
    const spot = { pointer: right.pointer, oldPointer: left.pointer };
    if (before !== after)
      walk.report({ rule: 'field-renamed', ...spot, what: `${inner(before)} is called ${after} now`, before, after });
    if (now.required.has(after) && !old.required.has(before)) {
      const what = isRequest ? `${inner(after)} is required now` : `${inner(after)} is always there now`;
      walk.report({ rule: 'field-required', ...spot, what, before: 'optional', after: 'required' });
    }
    if (!now.required.has(after) && old.required.has(before)) {
      const what = isRequest ? `${inner(after)} is optional now` : `${inner(after)} may be missing now`;
      walk.report({ rule: 'field-optional', ...spot, what, before: 'required', after: 'optional' });
    }
    at.below(left, right, inner(after));
  }
  for (const name of removed.filter((one) => !skip.has(one))) {
    const { pointer } = old.properties.get(name) as Located;
    walk.report({ rule: 'field-removed', pointer, oldPointer: pointer, what: `${inner(name)} is gone` });
  }
  for (const name of added.filter((one) => !skip.has(one))) {
    const { pointer } = now.properties.get(name) as Located;
    const isRequired = isRequest && now.required.has(name);
    const what = `${inner(name)} is new${isRequired ? ' and required' : ''}`;
    walk.report({ rule: isRequired ? 'required-field-added' : 'field-added', pointer, what });
  }
  // Names that are required without being described.
  for (const name of now.required) {
    if (now.properties.has(name) || old.required.has(name)) continue;
    const what = `${inner(name)} is ${isRequest ? 'required' : 'always there'} now`;
    walk.report({ rule: 'field-required', ...place, what, before: 'optional', after: 'required' });
  }
  for (const name of old.required) {
    if (now.required.has(name) || old.properties.has(name) || now.properties.has(name)) continue;
    const what = isRequest ? `${inner(name)} is optional now` : `${inner(name)} may be missing now`;
    walk.report({ rule: 'field-optional', ...place, what, before: 'required', after: 'optional' });
  }
}

function opaque(at: At, keyword: string, before: JsonValue | undefined, after: JsonValue | undefined): void {
  // Without items a list holds anything.
  const rule = before === undefined ? 'limit-tightened' : 'limit-loosened';
  const what = `what ${at.name} lists (${keyword}) changed`;
  at.walk.report({ rule, ...at.place, what, before: text(before), after: text(after) });
}

function text(value: JsonValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const ref = own(value, '$ref');
  return typeof ref === 'string' ? (ref.split('/').pop() ?? ref) : JSON.stringify(value);
}
