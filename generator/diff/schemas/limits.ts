/** How one limiting keyword of a schema changed: does it let fewer instances pass, more, or others? */
import type { JsonValue } from '../../meaning/json.js';
import type { RuleName } from '../rules.js';

type Effect = 'tightened' | 'loosened' | 'changed';

const lower = new Set(['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties']);
const upper = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']);
const flags = new Set([
  'uniqueItems',
  'x-unique-by',
  'pattern',
  'format',
  'multipleOf',
  'contentEncoding',
  'contentMediaType',
]);
/** Formats that hold one another, the smaller first. */
const nested = [
  ['int32', 'int64'],
  ['float', 'double'],
] as const;

/** The rule that a change of `keyword` falls under; undefined when instances do not notice. */
export function limitRule(keyword: string, before: JsonValue | undefined, after: JsonValue | undefined): RuleName {
  if (keyword === 'default') return before === undefined ? 'default-added' : 'default-changed';
  if (!lower.has(keyword) && !upper.has(keyword) && !flags.has(keyword)) return 'condition-changed';
  return `limit-${effect(keyword, before, after)}`;
}

function effect(keyword: string, before: JsonValue | undefined, after: JsonValue | undefined): Effect {
  if (before === undefined) return 'tightened';
  if (after === undefined) return 'loosened';
  if (typeof before === 'number' && typeof after === 'number' && !flags.has(keyword))
    return lower.has(keyword) === after > before ? 'tightened' : 'loosened';
  if (keyword === 'multipleOf' && typeof before === 'number' && typeof after === 'number') {
    if (after % before === 0) return 'tightened';
    if (before % after === 0) return 'loosened';
  }
  if (keyword === 'format' && nested.some(([small, large]) => before === large && after === small)) return 'tightened';
  if (keyword === 'format' && nested.some(([small, large]) => before === small && after === large)) return 'loosened';
  return 'changed';
}
