/** Schemas as types of the client: what is simple is written out, the rest is taken from types.ts. */
import { hides } from '../../meaning/schema/direction.js';
import { reaches, isInt64 } from '../../meaning/schema/reachability.js';
import { arrayOf, decoded, objectOf, own, stringOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { stringLiteral } from '../names.js';

/** What callers send. `elsewhere` is where types.ts has the type, for schemas that are not simple. */
export function sentType(document: JsonObject, schema: JsonValue | undefined, elsewhere: string): string {
  if (schema === undefined) return 'unknown';
  const written = simpleType(schema);
  if (written !== undefined) return written;
  const type = directed(document, schema, 'Writable', componentType(schema) ?? elsewhere);
  return reaches(document, schema, isInt64) ? `Sendable<${type}>` : type;
}

/** What callers receive. */
export function answeredType(document: JsonObject, schema: JsonValue | undefined, elsewhere: string): string {
  if (schema === undefined) return 'unknown';
  const type = directed(document, schema, 'Readable', componentType(schema) ?? elsewhere);
  return reaches(document, schema, isOpen) ? `Answer<${type}>` : type;
}

/** Without the members that only the other direction has; the helpers are types.ts's own. */
function directed(document: JsonObject, schema: JsonValue, helper: 'Readable' | 'Writable', type: string): string {
  const isMarked = hides(document, schema, 'request') || hides(document, schema, 'answer');
  return isMarked ? `${helper}<${type}>` : type;
}

/** A list of values that may grow. */
function isOpen(node: JsonValue): boolean {
  return arrayOf(own(node, 'enum')).filter((value) => typeof value === 'string').length > 1;
}

/** Types that say themselves what they are. */
function simpleType(schema: JsonValue): string | undefined {
  if (isInt64(schema)) return 'number | bigint';
  const node = objectOf(schema);
  if ('nullable' in node || 'const' in node) return undefined;
  if ('enum' in node) {
    const values = arrayOf(node['enum']);
    const texts = values.filter((value) => typeof value === 'string');
    return texts.length === values.length && texts.length > 0 ? texts.map(stringLiteral).join(' | ') : undefined;
  }
  const type = stringOf(node['type']);
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string' || type === 'boolean') return type;
  if (type !== 'array' || node['prefixItems'] !== undefined) return undefined;
  const items = node['items'] === undefined ? undefined : simpleType(node['items']);
  return items === undefined ? undefined : `readonly (${items})[]`;
}

/** `Schemas['Name']` for a reference to a component. */
function componentType(schema: JsonValue): string | undefined {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(stringOf(own(schema, '$ref')) ?? '')?.[1];
  if (name === undefined) return undefined;
  return `Schemas[${stringLiteral(decoded(name).replaceAll('~1', '/').replaceAll('~0', '~'))}]`;
}
