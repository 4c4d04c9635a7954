/** Documented headers of answers: what the client reads them by, and their types. */
import type { Api, Operation, Response, ResponseHeader } from '../../meaning/api.js';
import { isObject, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { argumentTypes, itemSchemas, memberSchemas } from '../../meaning/schema/argument-shape.js';
import { isInt64 } from '../../meaning/schema/reachability.js';
import { partsOf } from '../../meaning/schema/schema.js';
import { isJson } from '../../meaning/operation/wire.js';
import { objectType } from '../layout.js';
import { commentText, stringLiteral } from '../names.js';
import { answeredType } from './schema.js';

/** As `headed` of the runtime takes it: a letter, or more where it is more than a text. */
export function headerKind(document: JsonObject, { schema, explode, mediaType }: ResponseHeader): unknown {
  if (mediaType !== undefined) return isJson(mediaType) ? { json: true } : 's';
  const parts = partsOf(document, [schema]);
  const text = lettersOf(document, [schema]);
  const items = itemSchemas(parts);
  const names = [
    ...new Set(parts.flatMap((node) => (isObject(node['properties']) ? Object.keys(node['properties']) : []))),
  ];
  const types = argumentTypes(parts);
  const isList = types.has('array') || (types.size === 0 && items.length > 0);
  const isMembers = types.has('object') || (types.size === 0 && names.length > 0);
  if (!isList && !isMembers) return text || 's';
  const rest = parts.flatMap(({ additionalProperties: more }) => (isObject(more) ? [more] : []));
  const members = names.map((name) => [name, lettersOf(document, memberSchemas(parts, name)) || 's'] as const);
  return {
    ...(text === '' ? {} : { text }),
    ...(isList ? { items: lettersOf(document, items) || 's' } : {}),
    ...(isMembers ? { members: Object.fromEntries(members) } : {}),
    ...(rest.length > 0 ? { rest: lettersOf(document, rest) || 's' } : {}),
    ...(explode ? { exploded: true } : {}),
  };
}

function lettersOf(document: JsonObject, schemas: readonly JsonValue[]): string {
  const parts = partsOf(document, schemas);
  const types = argumentTypes(parts);
  const integer = parts.some((node) => isInt64(node)) ? 'l' : 'i';
  const letters = { string: 's', number: 'n', integer, boolean: 'b' };
  return Object.entries(letters)
    .flatMap(([type, letter]) => (types.has(type) ? [letter] : []))
    .join('');
}

/** `Headed<{ … }>`; undefined where an answer documents no headers. */
export function headedType(api: Api, operation: Operation, response: Response): string | undefined {
  const { headers } = response;
  if (headers.length === 0) return undefined;
  const members = headers.map((header) => ({
    name: header.name,
    optional: true,
    type: typeOf(api.document, operation, response, header),
    docs: header.description === undefined ? undefined : commentText(header.description),
  }));
  return `Headed<${objectType(members)}>`;
}

function typeOf(document: JsonObject, operation: Operation, { status }: Response, header: ResponseHeader): string {
  const { name, schema, mediaType } = header;
  const kind = headerKind(document, header);
  const letters = JSON.stringify(kind);
  if (mediaType !== undefined && !isJson(mediaType)) return 'string';
  // With every digit, whatever the client does with those of bodies.
  if (mediaType === undefined && /"\w*l\w*"/.test(letters.replaceAll(/"(text|items|members|rest|exploded)":/g, '')))
    return kindType(kind as Kind);
  const code = /^\d{3}$/.test(status) ? status : stringLiteral(status);
  const at = `operations[${stringLiteral(operation.id)}]['responses'][${code}]['headers'][${stringLiteral(name)}]`;
  return answeredType(document, schema, mediaType === undefined ? `NonNullable<${at}>` : 'unknown');
}

type Kind = string | { text?: string; items?: string; members?: Readonly<Record<string, string>>; rest?: string };

function kindType(kind: Kind): string {
  if (typeof kind === 'string') return scalarType(kind);
  const { text, items, members, rest } = kind;
  const named = Object.entries(members ?? {}).map(([name, letters]) => ({
    name,
    optional: true,
    type: scalarType(letters),
  }));
  return [
    ...(text === undefined ? [] : [scalarType(text)]),
    ...(items === undefined ? [] : [`readonly (${scalarType(items)})[]`]),
    ...(members === undefined ? [] : [objectType(named)]),
    ...(rest === undefined ? [] : [`Readonly<Record<string, ${scalarType(rest)}>>`]),
  ].join(' | ');
}

function scalarType(letters: string): string {
  const types = { s: 'string', n: 'number', i: 'number', l: 'number | bigint', b: 'boolean' };
  return [...new Set(Object.entries(types).flatMap(([letter, type]) => (letters.includes(letter) ? [type] : [])))].join(
    ' | ',
  );
}
