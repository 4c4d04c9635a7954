/** The spellings of one schema node, made those of JSON Schema 2020-12. What stands below it is left as it is. */
import { arrayOf, isObject, own, type JsonObject, type JsonValue } from '../json.js';
import { copyOf } from '../document/walk.js';
import { describes, type Moves } from './moves.js';

export interface Dialect {
  /** OpenAPI 3.0, where a `$ref` hides what stands beside it. */
  readonly is30: boolean;
  /** Where a reference of this node leads, as it is to be written; undefined to leave it. */
  readonly referenceOf?: (node: JsonObject) => string | undefined;
  /** What a value of `discriminator.mapping` leads to; undefined for nothing. */
  readonly mappingTarget?: (node: JsonObject, value: string) => string | undefined;
  /** Is told what had to be understood. */
  readonly say?: (rule: SpellingRule, detail: string) => void;
}

export type SpellingRule = 'ref-sibling' | 'nullable' | 'exclusive-limit' | 'schema-type' | 'empty-enum';

interface Respelt {
  readonly node: JsonObject;
  /** Undefined when every member is where it was. */
  readonly moves: Moves | undefined;
}

type Draft = Record<string, JsonValue>;
interface Work {
  readonly draft: Draft;
  readonly members: Record<string, readonly string[]>;
  readonly dialect: Dialect;
}

/** Members that only older dialects have, or have in another form. */
const triggers = [
  ...['$ref', '$dynamicRef', '$recursiveRef', '$id', '$anchor', '$dynamicAnchor', '$recursiveAnchor', 'nullable'],
  ...['exclusiveMinimum', 'exclusiveMaximum', 'example', 'examples', 'type', 'enum', 'items', 'additionalItems'],
  ...['dependencies', 'discriminator', 'oneOf', 'allOf'],
];

export function respelt(node: JsonObject, dialect: Dialect): Respelt {
  if (!triggers.some((key) => Object.hasOwn(node, key))) return { node, moves: undefined };
  const work: Work = { draft: copyOf(node), members: {}, dialect };
  references(work, node);
  types(work);
  exclusiveLimits(work);
  examples(work);
  tuples(work);
  dependencies(work);
  discriminators(work, node);
  const inside = nullability(work) ? ['anyOf', '0'] : [];
  const { draft, members } = work;
  const isMoved = inside.length > 0 || Object.keys(members).length > 0;
  if (!isMoved && sameMembers(node, draft)) return { node, moves: undefined };
  if (!isMoved) return { node: draft, moves: undefined };
  const moved = Object.entries(members).map(([name, path]) => [
    name,
    describes(path[0] ?? '') ? path : [...inside, ...path],
  ]);
  return {
    node: inside.length === 0 ? draft : orNull(draft),
    moves: { inside, members: Object.fromEntries(moved) as Moves['members'] },
  };
}

function sameMembers(node: JsonObject, draft: JsonObject): boolean {
  const keys = Object.keys(draft);
  return keys.length === Object.keys(node).length && keys.every((key) => draft[key] === node[key]);
}

/** Texts stay beside the alternatives, limits go into the first. */
function orNull(draft: Draft): JsonObject {
  const entries = Object.entries(draft);
  const limits = Object.fromEntries(entries.filter(([key]) => !describes(key)));
  const texts = Object.fromEntries(entries.filter(([key]) => describes(key)));
  return { ...texts, anyOf: [limits, { type: 'null' }] };
}

function references({ draft, dialect }: Work, node: JsonObject): void {
  const written = dialect.referenceOf?.(node);
  if (written !== undefined) {
    for (const key of ['$dynamicRef', '$recursiveRef']) if (typeof draft['$ref'] !== 'string') delete draft[key];
    draft['$ref'] = written;
  }
  for (const key of ['$id', '$anchor', '$recursiveAnchor']) delete draft[key];
  if (typeof draft['$dynamicRef'] !== 'string') delete draft['$dynamicAnchor'];
  if (!dialect.is30 || typeof draft['$ref'] !== 'string') return;
  const hidden = Object.keys(draft).filter((key) => key !== '$ref' && key !== 'nullable' && !describes(key));
  for (const key of hidden) delete draft[key];
  if (hidden.length > 0) dialect.say?.('ref-sibling', hidden.join(', '));
}

const known = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

function types({ draft, dialect }: Work): void {
  if (Array.isArray(draft['enum']) && draft['enum'].length === 0) {
    delete draft['enum'];
    dialect.say?.('empty-enum', '');
  }
  if (draft['type'] === undefined) return;
  if (draft['type'] === 'file') {
    draft['type'] = 'string';
    draft['format'] = 'binary';
    dialect.say?.('schema-type', 'file');
    return;
  }
  const names = [draft['type']].flat() as readonly JsonValue[];
  const kept = names.filter((name) => typeof name === 'string' && known.has(name));
  if (kept.length === names.length && kept.length > 0) return;
  if (kept.length === 0) delete draft['type'];
  else draft['type'] = kept;
  dialect.say?.('schema-type', JSON.stringify(names.length === 1 ? names[0] : names));
}

function exclusiveLimits({ draft, members, dialect }: Work): void {
  for (const [flag, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof draft[flag] !== 'boolean') continue;
    if (draft[flag] && draft[limit] === undefined) dialect.say?.('exclusive-limit', flag);
    if (draft[flag] && draft[limit] !== undefined) {
      draft[flag] = draft[limit];
      delete draft[limit];
      members[limit] = [flag];
    } else delete draft[flag];
  }
}

function examples({ draft, members }: Work): void {
  // A map of Example objects is what stands beside media types.
  const named = draft['examples'];
  if (isObject(named)) draft['examples'] = Object.values(named).map((one) => own(one, 'value') ?? one);
  if (!Object.hasOwn(draft, 'example')) return;
  const others = arrayOf(draft['examples']);
  draft['examples'] = [...others, draft['example'] as JsonValue];
  delete draft['example'];
  members['example'] = ['examples', String(others.length)];
}

function tuples({ draft, members }: Work): void {
  const isTuple = Array.isArray(draft['items']);
  if (isTuple) {
    draft['prefixItems'] = draft['items'] as JsonValue;
    delete draft['items'];
    members['items'] = ['prefixItems'];
  }
  if (!Object.hasOwn(draft, 'additionalItems')) return;
  // Without a list before them there are no further items.
  if (isTuple) {
    draft['items'] = draft['additionalItems'] as JsonValue;
    members['additionalItems'] = ['items'];
  }
  delete draft['additionalItems'];
}

function dependencies({ draft, members }: Work): void {
  if (!isObject(draft['dependencies'])) return;
  const entries = Object.entries(draft['dependencies']);
  for (const [keyword, isIt] of [
    ['dependentRequired', true],
    ['dependentSchemas', false],
  ] as const) {
    const found = entries.filter(([, value]) => Array.isArray(value) === isIt);
    if (found.length === 0) continue;
    const before = draft[keyword];
    draft[keyword] = { ...(isObject(before) ? before : {}), ...Object.fromEntries(found) };
    for (const [name] of found) members[`dependencies/${name}`] = [keyword];
  }
  delete draft['dependencies'];
}

/** What a mapping names that leads nowhere means nothing. */
function discriminators({ draft, dialect }: Work, node: JsonObject): void {
  const mapping = own(draft['discriminator'], 'mapping');
  const target = dialect.mappingTarget;
  if (!isObject(mapping) || target === undefined) return;
  const entries = Object.entries(mapping).flatMap(([value, written]): [string, JsonValue][] => {
    const found = typeof written === 'string' ? target(node, written) : undefined;
    return found === undefined ? [] : [[value, found]];
  });
  if (entries.length === Object.keys(mapping).length && entries.every(([value, to]) => mapping[value] === to)) return;
  draft['discriminator'] = { ...(draft['discriminator'] as JsonObject), mapping: Object.fromEntries(entries) };
}

const composing = ['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'not', 'if'];

/** @returns whether the schema has to become one of two alternatives */
function nullability({ draft, dialect }: Work): boolean {
  const isBare = (member: JsonValue) =>
    own(member, 'nullable') === true &&
    Object.keys(member as JsonObject).every((key) => key === 'nullable' || describes(key));
  // `oneOf: [X, { nullable: true }]` would take everything; null is what is meant.
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = arrayOf(draft[keyword]);
    if (members.length < 2 || !members.some(isBare)) continue;
    draft[keyword] = members.map((member) => (isBare(member) ? { type: 'null' } : member));
    dialect.say?.('nullable', keyword);
  }
  // A member of `allOf` that says nothing else says it of the whole.
  const isSaid = draft['nullable'] === true || arrayOf(draft['allOf']).some(isBare);
  if (!isSaid) {
    if (typeof draft['nullable'] === 'boolean') delete draft['nullable'];
    return false;
  }
  delete draft['nullable'];
  if (!dialect.is30) dialect.say?.('nullable', '');
  const isComposed = composing.some((key) => Object.hasOwn(draft, key));
  if (isComposed) return true;
  const types = [draft['type'] ?? []].flat();
  if (types.length > 0 && !types.includes('null')) draft['type'] = [...types, 'null'];
  if (Object.hasOwn(draft, 'const') && draft['const'] !== null) {
    draft['enum'] = [draft['const'] as JsonValue];
    delete draft['const'];
  }
  const values = draft['enum'];
  if (Array.isArray(values) && !values.includes(null)) draft['enum'] = [...(values as readonly JsonValue[]), null];
  return false;
}
