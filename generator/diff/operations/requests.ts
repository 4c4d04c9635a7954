/** What callers send: parameters and bodies. */
import type { Content, Operation, Parameter } from '../../meaning/api.js';
import { matchMembers } from '../../meaning/schema/relation/renames.js';
import type { All } from '../../meaning/schema/alternatives/parts.js';
import { isJson } from '../../meaning/operation/wire.js';
import type { Comparison } from './comparison.js';
import { compareEncodings } from './encodings.js';
import { compareListStyles, compareListStylesOfForm } from './list-styles.js';
import { compareXml } from './xml.js';
import { takesTheSameTexts } from './wire-texts.js';
import { compareSchemas, memberNames, type Change, type SchemaWalk } from '../schemas/schemas.js';

export function compareRequests(pair: Comparison): void {
  compareBodies(pair, compareParameters(pair));
}

/** @returns names of body fields that were parameters before, or are now */
function compareParameters(pair: Comparison): Set<string> {
  const { old, now } = pair;
  const inBody = { old: bodyFields(pair, 'old'), now: bodyFields(pair, 'now') };
  const report = (change: Change) => pair.report(change, pair.sent);
  const moved = new Set<string>();
  const moves = (spot: Pick<Change, 'pointer' | 'oldPointer'>, name: string, from: string, to: string) =>
    report({ rule: 'field-moved', ...spot, what: `${name} travels elsewhere`, before: from, after: to });
  const [before, after] = [fieldsOf(old), fieldsOf(now)];
  for (const [key, { name, in: from, pointer: oldPointer }] of before) {
    const next = [...after.values()].find((one) => one.name === name && !before.has(keyOf(one)));
    if (next === undefined || after.has(key)) continue;
    moves({ pointer: next.pointer, oldPointer }, name, from, next.in);
    before.delete(key);
    after.delete(keyOf(next));
  }
  const { kept, renamed, removed, added } = matchMembers(shapes(before), shapes(after));
  for (const [left, right] of [...kept.map((key) => [key, key] as const), ...renamed])
    compareParameter(pair, before.get(left) as Parameter, after.get(right) as Parameter);
  for (const key of removed) {
    const { name, in: place, pointer } = before.get(key) as Parameter;
    if (inBody.now.has(name) && !inBody.old.has(name)) {
      moved.add(name);
      moves({ pointer: `${now.pointer}/requestBody`, oldPointer: pointer }, name, place, 'body');
    } else report({ rule: 'field-removed', pointer, oldPointer: pointer, what: `${name} (${place}) is gone` });
  }
  for (const key of added) {
    const { name, in: place, pointer, required } = after.get(key) as Parameter;
    if (inBody.old.has(name) && !inBody.now.has(name)) {
      moved.add(name);
      moves({ pointer, oldPointer: `${old.pointer}/requestBody` }, name, 'body', place);
    } else {
      const isNeeded = required && pair.sent === 'request';
      const rule = isNeeded ? 'required-field-added' : 'field-added';
      report({ rule, pointer, what: `${name} (${place}) is new${isNeeded ? ' and required' : ''}` });
    }
  }
  return moved;
}

function compareParameter(pair: Comparison, old: Parameter, now: Parameter): void {
  const report = (change: Change) => pair.report(change, pair.sent);
  const at = { pointer: now.pointer, oldPointer: old.pointer };
  if (keyOf(old) !== keyOf(now)) {
    const what = `${old.name} (${old.in}) is called ${now.name} now`;
    report({ rule: 'field-renamed', ...at, what, before: old.name, after: now.name });
  }
  if (old.required !== now.required) {
    const rule = now.required ? 'field-required' : 'field-optional';
    const [before, after] = now.required ? ['optional', 'required'] : ['required', 'optional'];
    report({ rule, ...at, what: `${now.name} is ${after} now`, before, after });
  }
  if (!old.deprecated && now.deprecated) report({ rule: 'deprecated', ...at, what: `${now.name} is deprecated` });
  compareListStyles(pair, old, now);
  // What a list style writes, a style of OpenAPI says nothing of.
  const isListed = old.listStyle !== undefined || now.listStyle !== undefined;
  const writing = ({ style, explode, allowReserved, mediaType }: Parameter) =>
    [...(isListed ? [] : [style, explode ? 'exploded' : 'whole']), allowReserved ? 'reserved' : '', mediaType ?? '']
      .filter(Boolean)
      .join(', ');
  if (writing(old) !== writing(now))
    report({
      rule: 'writing-changed',
      ...at,
      what: `${now.name} is written otherwise`,
      before: writing(old),
      after: writing(now),
    });
  if ((old.allowEmptyValue === true) !== (now.allowEmptyValue === true)) {
    const rule = now.allowEmptyValue === true ? 'limit-loosened' : 'limit-tightened';
    report({
      rule,
      ...at,
      what: `${now.name} may ${now.allowEmptyValue === true ? '' : 'not '}be empty now (allowEmptyValue)`,
    });
  }
  const isWider = pair.sent === 'request' && takesTheSameTexts(pair.schemas, old, now);
  const walk: SchemaWalk = {
    ...walkOf(pair),
    report: (change) =>
      report(isWider && change.rule === 'type-changed' ? { ...change, rule: 'type-widened' } : change),
  };
  compareSchemas(walk, old.pointer, now.pointer, now.name);
}

function compareBodies(pair: Comparison, skip: ReadonlySet<string>): void {
  const { old, now } = pair;
  const report = (change: Change) => pair.report(change, pair.sent);
  const at = { pointer: `${now.pointer}/requestBody`, oldPointer: `${old.pointer}/requestBody` };
  if (old.body === undefined && now.body === undefined) return;
  if (old.body === undefined || now.body === undefined) {
    // Every field may have moved into parameters, or come from there.
    const isNew = old.body === undefined;
    const fields = bodyFields(pair, isNew ? 'now' : 'old');
    if (fields.size > 0 && [...fields].every((name) => skip.has(name))) return;
    const rule = !isNew ? 'field-removed' : now.body?.required === true ? 'required-field-added' : 'field-added';
    return report({ rule, ...at, what: `${now.id} takes ${isNew ? 'a body' : 'no body'} now` });
  }
  if (old.body.required !== now.body.required) {
    const rule = now.body.required ? 'field-required' : 'field-optional';
    report({ rule, ...at, what: `the body is ${now.body.required ? 'required' : 'optional'} now` });
  }
  compareContents(pair, old.body.contents, now.body.contents, at, { ...walkOf(pair), skip });
}

/** Media types that only one side has are reported; those of both are compared. */
export function compareContents(
  pair: Comparison,
  old: readonly Content[],
  now: readonly Content[],
  at: Pick<Change, 'pointer' | 'oldPointer'>,
  walk: SchemaWalk,
): void {
  const where = walk.direction === pair.sent ? 'the request' : 'the answer';
  const same = (one: Content, other: Content) => essence(one.mediaType) === essence(other.mediaType);
  for (const { mediaType } of old.filter((one) => !now.some((other) => same(one, other))))
    pair.report({ rule: 'media-type-removed', ...at, what: `${where} is no longer ${mediaType}` }, walk.direction);
  for (const content of now) {
    const { mediaType, pointer } = content;
    const before = old.find((one) => same(one, content));
    if (before === undefined)
      pair.report({ rule: 'media-type-added', ...at, what: `${where} may be ${mediaType}` }, walk.direction);
    else {
      compareSchemas(walk, before.pointer, pointer, '');
      compareEncodings(pair, before, content, walk.direction);
      if (walk.direction === pair.sent) compareListStylesOfForm(pair, before, content);
      compareXml(pair, before, content, walk.direction);
    }
  }
}

/** Letter case says nothing, and JSON is in UTF-8 whatever its label says (RFC 8259). */
function essence(mediaType: string): string {
  const [type = '', ...parameters] = mediaType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const kept = parameters.filter((one) => !(isJson(type) && one.startsWith('charset=')));
  return [type, ...kept.sort()].join('; ');
}

function walkOf(pair: Comparison): SchemaWalk {
  return { schemas: pair.schemas, direction: pair.sent, report: (change) => pair.report(change, pair.sent) };
}

/** Names of headers mean the same in any case. */
function keyOf({ name, in: place }: Parameter): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}

function fieldsOf({ parameters }: Operation): Map<string, Parameter> {
  return new Map(parameters.map((one) => [keyOf(one), one]));
}

/** By what a parameter is, to find those that only changed their names. */
function shapes(fields: ReadonlyMap<string, Parameter>): Map<string, { all: All }> {
  return new Map([...fields].map(([key, { schema, pointer }]) => [key, { all: [{ schema, pointer }] }]));
}

function bodyFields(pair: Comparison, which: 'old' | 'now'): Set<string> {
  const content = pair[which].body?.contents[0];
  if (content?.schema === undefined) return new Set();
  const form = which === 'old' ? pair.schemas.before : pair.schemas.after;
  return memberNames(form, content.pointer, pair.sent);
}
