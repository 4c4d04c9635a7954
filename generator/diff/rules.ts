/**
 * The table of ratings: one row a rule. A request that is narrowed breaks those who send, an answer that is widened breaks
 * those who read; so most rows rate the two apart. docs/guide/diff.md shows this table (tested).
 */
import type { DifferenceKind } from '../meaning/schema/relation/difference.js';
import type { Direction, Rating } from './rating.js';

export interface Rule {
  readonly says: string;
  /** Absent for what only answers have; operations and the document use `request`. */
  readonly request?: Rating;
  readonly answer?: Rating;
  readonly why?: Partial<Record<Direction, string>>;
}

const both = (rating: Rating) => ({ request: rating, answer: rating });
const narrowed = { request: 'major', answer: 'minor' } as const;
const widened = { request: 'minor', answer: 'major' } as const;

const table = {
  'operation-removed': { says: 'an operation is gone', request: 'major' },
  'operation-added': { says: 'an operation is new', request: 'minor' },
  'operation-renamed': {
    says: 'an operation has another operationId',
    request: 'major',
    why: { request: "the client's method has another name" },
  },
  'call-changed': { says: 'method, path or dispatching parameters of an operation differ', request: 'major' },
  deprecated: { says: 'an operation or a field is deprecated', ...both('minor') },
  'field-removed': {
    says: 'a field is gone',
    ...both('major'),
    why: { request: 'who still sends it is silently ignored', answer: 'who reads it finds nothing' },
  },
  'field-renamed': {
    says: 'a field has another name',
    ...both('major'),
    why: { request: 'the old name is silently ignored', answer: 'who reads the old name finds nothing' },
  },
  'field-moved': { says: 'a field travels in another place (query, header, body)', request: 'major' },
  'field-added': { says: 'an optional request field or an answer field is new', ...both('minor') },
  'required-field-added': { says: 'a required request field is new', request: 'major' },
  'field-required': { says: 'a field became required', ...narrowed },
  'field-optional': { says: 'a field became optional', ...widened, why: { answer: 'who reads it may find nothing' } },
  'value-dropped': {
    says: 'a listed value is gone',
    ...both('major'),
    why: { answer: 'who waits for that value waits for ever' },
  },
  'value-added': {
    says: 'a listed value is new',
    ...both('minor'),
    why: { answer: 'clients must cope with values they do not know; generated ones make their callers do so' },
  },
  'values-listed': { says: 'values were free and are listed now', ...narrowed },
  'values-freed': {
    says: 'values were listed and are free now',
    ...widened,
    why: { answer: 'who handles each listed value meets others' },
  },
  'type-narrowed': { says: 'fewer types are possible', ...narrowed },
  'type-widened': { says: 'more types are possible', ...widened },
  'type-changed': { says: 'other types are possible', ...both('major') },
  'limit-tightened': {
    says: 'a limit (length, range, number of items, format, closed object) is tighter',
    ...narrowed,
  },
  'limit-loosened': {
    says: 'a limit is looser',
    ...widened,
    why: { answer: 'more may come than readers made room for' },
  },
  'limit-changed': { says: 'a pattern, format or step is another one', ...both('major') },
  'alternative-dropped': { says: 'an alternative (oneOf, anyOf) is gone', ...narrowed },
  'alternative-added': { says: 'an alternative is new', ...widened },
  'alternatives-exclusive': { says: 'a value must be exactly one of the alternatives (oneOf for anyOf)', ...narrowed },
  'alternatives-overlap': { says: 'a value may be several of the alternatives at once (anyOf for oneOf)', ...widened },
  'discriminator-changed': { says: 'another property tells the alternatives apart (discriminator)', ...both('major') },
  'condition-changed': { says: 'a condition (not, if, contains) is another one', ...both('major') },
  'default-added': { says: 'a default is new', request: 'minor', answer: 'patch' },
  'default-changed': {
    says: 'a default is another one, or gone',
    request: 'major',
    answer: 'patch',
    why: { request: 'the same call without the field means something else' },
  },
  'xml-changed': {
    says: 'a value has another name or place in XML (name, namespace, attribute, wrapped)',
    ...both('major'),
    why: { answer: 'who reads the old name finds nothing' },
  },
  'writing-changed': { says: 'a parameter is written otherwise (style, explode, media type)', request: 'major' },
  'list-style-changed': {
    says: 'lists are written otherwise (x-list-style)',
    request: 'major',
    why: { request: 'what comes under the old names is refused, or silently ignored' },
  },
  'media-type-removed': { says: 'a media type is gone', ...both('major') },
  'media-type-added': { says: 'a media type is new', ...both('minor') },
  'success-status-removed': { says: 'a success status is gone', answer: 'major' },
  'success-status-added': { says: 'a success status is new', answer: 'major' },
  'error-status-removed': { says: 'an error status is gone', answer: 'minor' },
  'error-status-added': { says: 'an error status is new', answer: 'minor' },
  'empty-answer-added': { says: 'success may come without a body (x-body-optional)', answer: 'major' },
  'empty-answer-removed': { says: 'success always has a body', answer: 'minor' },
  'error-code-removed': {
    says: 'a documented error code is gone',
    answer: 'major',
    why: { answer: 'who handles that code never sees it again' },
  },
  'error-code-added': { says: 'a documented error code is new', answer: 'minor' },
  'error-code-status': { says: 'a documented error code comes with another status', answer: 'major' },
  'error-rules': { says: 'the error envelope or the code for a kind of violation differs (x-errors)', answer: 'major' },
  'request-id': { says: 'the property that names a call is another one (x-request-id)', answer: 'major' },
  'security-tightened': { says: 'credentials that were enough are not', request: 'major' },
  'security-loosened': { says: 'other or fewer credentials are enough as well', request: 'minor' },
  'server-removed': { says: 'a server is gone', request: 'major' },
  'server-added': { says: 'a server is new', request: 'minor' },
  'server-default': { says: 'calls without a choice go to another server', request: 'major' },
  'callback-removed': { says: 'a callback, or its URL expression, is gone', request: 'major' },
  'callback-added': { says: 'a callback is new', request: 'minor' },
  'webhook-removed': { says: 'a webhook is gone', request: 'major' },
  'webhook-added': { says: 'a webhook is new', request: 'minor' },
  'safety-lost': {
    says: 'a call changes state now, or repeating it does harm now (x-safety)',
    request: 'major',
    why: { request: 'callers, and the client itself, repeat it' },
  },
  'safety-gained': { says: 'a call changes nothing now, or may be repeated now', request: 'minor' },
  'answer-moved': { says: 'the data that the client gives lie elsewhere in the answer (x-answer)', request: 'major' },
  'pagination-changed': {
    says: 'lists are read otherwise (x-pagination), or no longer page by page',
    request: 'major',
  },
  'pagination-added': { says: 'a list can be read page by page', request: 'minor' },
  'wait-changed': { says: 'the end of what a call begins is told otherwise (x-wait), or not at all', request: 'major' },
  'wait-added': { says: 'the end of what a call begins can be waited for', request: 'minor' },
  'consumer-broken': { says: 'code written for the old client does not compile against the new one', request: 'major' },
  'text-changed': { says: 'descriptions, examples, titles and the like', ...both('patch') },
} as const satisfies Readonly<Record<DifferenceKind, Rule>> & Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof table;
export const rules: Readonly<Record<RuleName, Rule>> = table;

export function ratingOf(name: RuleName, direction: Direction = 'request'): Rating {
  const { request, answer } = rules[name];
  return (direction === 'request' ? (request ?? answer) : (answer ?? request)) as Rating;
}

/** `wire`: what is sent or answered. `client`: what only code written for the client meets. `text`: what people read. */
export type Layer = 'wire' | 'client' | 'text';

const ofClient: ReadonlySet<RuleName> = new Set<RuleName>([
  ...(['operation-renamed', 'consumer-broken', 'pagination-changed', 'pagination-added'] as const),
  ...(['answer-moved', 'wait-changed', 'wait-added', 'safety-lost', 'safety-gained'] as const),
]);

export function layerOf(name: RuleName): Layer {
  if (name === 'text-changed' || name === 'deprecated') return 'text';
  return ofClient.has(name) ? 'client' : 'wire';
}
