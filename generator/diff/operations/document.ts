/** What belongs to the document as a whole, and what only readers see. */
import type { Api } from '../../meaning/api.js';
import { jsonText } from '../../meaning/digits.js';
import { isObject, pointerSegments, pointerTo, valueAt, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { Finding } from '../finding.js';
import { finding } from './operations.js';

export function compareDocuments(before: Api, after: Api): Finding[] {
  const found: Finding[] = [];
  const all = after.operations.map(({ id }) => id);
  if (before.requestId !== after.requestId && before.requestId !== undefined)
    found.push(
      finding(
        {
          rule: 'request-id',
          pointer: '/x-request-id',
          what: 'calls are named otherwise',
          before: before.requestId,
          after: after.requestId,
        },
        all,
        'answer',
      ),
    );
  const { errors: old } = before;
  const { errors: now } = after;
  const rows = (rules: typeof old): [string, string][] =>
    rules === undefined
      ? []
      : [
          ['envelope', `${rules.code}, ${rules.message}`],
          ...Object.entries(rules.violations).map(([kind, { status, code }]): [string, string] => [
            kind,
            `${status} ${code}`,
          ]),
        ];
  const [left, right] = [new Map(rows(old)), new Map(rows(now))];
  for (const kind of left.keys()) {
    if (left.get(kind) === right.get(kind)) continue;
    const what = kind === 'envelope' ? 'errors are read otherwise' : `"${kind}" is answered otherwise`;
    const pointer = kind === 'envelope' ? '/x-errors' : pointerTo('/x-errors/violations', kind);
    const change = { rule: 'error-rules', pointer, what, before: left.get(kind), after: right.get(kind) } as const;
    found.push(finding(change, all, 'answer'));
  }
  return [...found, ...compareTexts(before, after)];
}

const texts = /^(description|summary|title|examples?|externalDocs|tags|contact|license|termsOfService|x-.+)$/;
/** Extensions that have rules of their own. */
const behaving = /^x-(action-dispatch|request-id|answer|list-style|safety|pagination|wait|body-optional|unique-by)$/;

/** Texts that both documents have a place for; those of new and removed nodes go with them. */
function compareTexts(before: Api, after: Api): Finding[] {
  const users = usersOf(after);
  const found: Finding[] = [];
  const visit = (old: JsonValue, now: JsonValue, pointer: string, isMap: boolean): void => {
    if (Array.isArray(old) && Array.isArray(now)) {
      (now as readonly JsonValue[]).forEach((value, index) => {
        const partner = (old as readonly JsonValue[])[index];
        if (partner !== undefined) visit(partner, value, pointerTo(pointer, index), false);
      });
      return;
    }
    if (!isObject(old) || !isObject(now)) return;
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const [left, right] = [old[key], now[key]];
      const here = pointerTo(pointer, key);
      if (!isMap && texts.test(key)) {
        if (behaving.test(key) || JSON.stringify(left) === JSON.stringify(right)) continue;
        const change = {
          rule: 'text-changed',
          pointer: here,
          oldPointer: here,
          what: `${key} of ${nameOf(pointer)} ${left === undefined ? 'is new' : right === undefined ? 'is gone' : 'changed'}`,
          before: excerpt(left),
          after: excerpt(right),
        } as const;
        if (key === 'x-errors' && !onlyMessages(left, right)) continue;
        found.push(finding(change, users(here)));
      } else if (left !== undefined && right !== undefined) visit(left, right, here, !isMap && isMapOf(key, pointer));
    }
  };
  visit(before.document, after.document, '', false);
  return found;
}

/** Keywords below which the author chose the names: a property may be called `description`. */
const maps = /^(paths|webhooks|responses|headers|content|callbacks|links|properties|patternProperties|\$defs)$/;

function isMapOf(key: string, pointer: string): boolean {
  return maps.test(key) || pointer === '/components';
}

/** Operations that use the node at a pointer: the one it stands in, or all that reach its component. */
function usersOf(api: Api): (pointer: string) => string[] {
  const components = new Map<string, string[]>();
  const visit = (value: JsonValue, id: string, seen: Set<string>): void => {
    for (const [, target = ''] of JSON.stringify(value).matchAll(/"\$ref":"#([^"]*)"/g)) {
      if (seen.has(target)) continue;
      seen.add(target);
      components.set(target, [...(components.get(target) ?? []), id]);
      const found = valueAt(api.document, target);
      if (found !== undefined) visit(found, id, seen);
    }
  };
  for (const { id, pointer } of api.operations) visit(valueAt(api.document, pointer) ?? null, id, new Set());
  return (pointer) => {
    const own = api.operations.filter((one) => pointer.startsWith(`${one.pointer}/`)).map(({ id }) => id);
    return own.length > 0 ? own : (components.get(pointer.split('/').slice(0, 4).join('/')) ?? []);
  };
}

/** `x-errors` holds wordings, which are texts, and codes, which have a rule. */
function onlyMessages(before: JsonValue | undefined, after: JsonValue | undefined): boolean {
  const rest = (value: JsonValue | undefined) =>
    JSON.stringify(value ?? null, (key, inner: JsonValue) =>
      key === 'message' && typeof inner === 'string' ? 0 : inner,
    );
  return rest(before) === rest(after);
}

function nameOf(pointer: string): string {
  const parts = pointerSegments(pointer).filter((part) => !/^(components|schemas|properties|paths)$/.test(part));
  return parts.slice(-2).join(' ') || 'the document';
}

/** The place is what matters; whole texts are in the files. */
function excerpt(value: JsonValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : jsonText(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
