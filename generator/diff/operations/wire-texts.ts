/** Parameters travel as text: what is another type in JSON can be the same text in a URL. */
import type { Parameter } from '../../meaning/api.js';
import { meaningOf, type Alternative } from '../../meaning/schema/alternatives/alternatives.js';
import type { CanonicalForm } from '../../meaning/schema/canonical.js';
import { flatten } from '../../meaning/schema/alternatives/parts.js';
import type { Place } from '../../meaning/schema/relation/comparing.js';
import { placeIn, type Schemas } from '../schemas/schemas.js';

/** Whether every text that the old parameter took is one that the new one takes, though its type is another. */
export function takesTheSameTexts(schemas: Schemas, old: Parameter, now: Parameter): boolean {
  if (old.mediaType !== undefined || now.mediaType !== undefined) return false;
  const before = alternativesOf(schemas.before, old.pointer);
  const after = alternativesOf(schemas.after, now.pointer);
  if (before.length === 0 || !before.every(({ type }) => isScalar(type))) return false;
  return before.every((one) => after.some((other) => takesText(other) || takesOne(schemas, one, other, now)));
}

function alternativesOf(form: CanonicalForm, pointer: string): readonly Alternative[] {
  const { all, pointer: at } = placeIn(form, pointer);
  return meaningOf(form.document, all, at).alternatives;
}

function isScalar(type: string): boolean {
  return type === 'string' || type === 'number' || type === 'boolean';
}

const limiting = ['pattern', 'format', 'minLength', 'maxLength'];

function takesText({ type, values, parts }: Alternative): boolean {
  return (
    type === 'string' &&
    values === undefined &&
    parts.every(({ node }) => limiting.every((key) => !Object.hasOwn(node, key)))
  );
}

/** A list of one, written in a form where one item stands alone. */
function takesOne(schemas: Schemas, one: Alternative, { type, parts }: Alternative, now: Parameter): boolean {
  if (type !== 'array' || now.style === 'deepObject') return false;
  if (parts.some(({ node }) => Number(node['minItems'] ?? 0) > 1 || Number(node['maxItems'] ?? 1) < 1)) return false;
  const { document } = schemas.after;
  const all = parts.flatMap(({ node, pointer }) =>
    node['items'] === undefined ? [] : [{ schema: node['items'], pointer: `${pointer}/items` }],
  );
  const items: Place = { all, pointer: all[0]?.pointer ?? '' };
  const inner = meaningOf(
    document,
    flatten(document, all).parts.map(({ node, pointer }) => ({ schema: node, pointer })),
    items.pointer,
  ).alternatives;
  return inner.some(
    (item) => takesText(item) || (item.type === one.type && item.parts.every(({ node }) => isBare(node))),
  );
}

function isBare(node: object): boolean {
  return Object.keys(node).every((key) => ['type', 'description', 'title', 'examples', '$ref'].includes(key));
}
