/** Does the document say anything that neither a row nor a sample says, and the ledger does not admit? */
import {
  arrayOf,
  isObject,
  objectOf,
  pointerTo,
  type JsonObject,
  type JsonValue,
} from '../../../generator/meaning/json.js';
import { codeSchemas } from './invented-errors.js';
import { at, ledgerAt, operations, parameters, schemaAt, type Operation } from './document.js';
import { shownBySamples } from './samples.js';
import { explained, type Row, type Source } from './source.js';

/** Keywords that restrict or fill in values, and so claim something about the service. */
const claims =
  /^(enum|const|default|format|pattern|minimum|maximum|exclusive(Min|Max)imum|multipleOf|(min|max)(Length|Items|Properties)|uniqueItems|x-unique-by)$/;

/** What rows and samples prove: fields by pointer, claims as `pointer keyword value`. */
interface Evidence {
  readonly fields: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

/**
 * Actions that the published document does not have. Each says so by an entry of its own, which then answers for
 * everything inside the action.
 */
function addedActions(source: Source, document: JsonObject): string[] {
  return newOperations(source, document)
    .filter(({ pointer }) => explained(source, ledgerAt(document, pointer)).has('field'))
    .map(({ action }) => action);
}

export function inventedActions(source: Source, document: JsonObject): string[] {
  const added = addedActions(source, document);
  return newOperations(source, document)
    .filter(({ action }) => !added.includes(action))
    .map(
      ({ action, pointer }) =>
        `${pointer}: ${action} stands in no section. Remove it, or add x-ledger with an entry of kind inferred.`,
    );
}

function newOperations(source: Source, document: JsonObject): Operation[] {
  const printed = source.sections.map(({ action }) => action);
  return operations(document).filter(({ action }) => !printed.includes(action));
}

/** The operations that rows and samples have to prove. */
function printedOperations(source: Source, document: JsonObject): Operation[] {
  const added = addedActions(source, document);
  return operations(document).filter(({ action }) => !added.includes(action));
}

export function inventedFields(source: Source, document: JsonObject): string[] {
  const { fields } = evidence(source, document);
  const params = printedOperations(source, document).flatMap((call) =>
    parameters(document, call).map(({ pointer }) => pointer),
  );
  const properties = schemaNodes(document, printedOperations(source, document)).flatMap(({ pointer, node }) =>
    Object.entries(objectOf(node['properties']))
      .filter(([, property]) => property !== false)
      .map(([name]) => pointerTo(pointer, 'properties', name)),
  );
  return [...params, ...properties]
    .filter((pointer) => !fields.has(pointer) && !explained(source, ledgerAt(document, pointer)).has('field'))
    .map(
      (pointer) =>
        `${pointer} stands in no row and no sample. Remove it, or add x-ledger with an entry of kind unprinted or inferred.`,
    );
}

export function inventedClaims(source: Source, document: JsonObject): string[] {
  const proven = evidence(source, document).claims;
  const codes = codeSchemas(document);
  return schemaNodes(document, printedOperations(source, document))
    .filter(({ pointer }) => !codes.includes(pointer))
    .flatMap(({ pointer, node, holder }) =>
      claimsOf(node)
        .filter(([keyword, value]) => !proven.has(claim(pointer, keyword, value)))
        .filter(([keyword]) => {
          const ids = [...ledgerAt(document, pointer), ...ledgerAt(document, holder)];
          return !explained(source, ids).has(aspectOf(keyword));
        })
        .map(
          ([keyword, value]) =>
            `${pointer} says ${keyword} ${JSON.stringify(value)}, and no row or sample does. ` +
            `Remove it, or add x-ledger with an entry whose kind explains ${aspectOf(keyword)}.`,
        ),
    );
}

function claimsOf(node: JsonObject): [string, JsonValue][] {
  return Object.entries(node)
    .filter(([keyword, value]) => claims.test(keyword) && value !== 'int64')
    .flatMap(([keyword, value]): [string, JsonValue][] =>
      keyword === 'enum' ? arrayOf(value).map((one) => ['enum', one]) : [[keyword, value]],
    );
}

/** The word that vocabulary.yaml has for what a keyword claims. */
function aspectOf(keyword: string): string {
  if (keyword === 'enum' || keyword === 'const') return 'tokens';
  return keyword === 'default' ? 'default' : 'constraint';
}

function evidence(source: Source, document: JsonObject): Evidence {
  const rows = source.sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const shown = shownBySamples(source, document);
  return {
    fields: new Set([...rows.flatMap(({ at = [] }) => at), ...shown.map(({ pointer }) => pointer)]),
    claims: new Set([
      ...rows.flatMap((row) =>
        (row.at ?? []).flatMap((pointer) =>
          printedClaims(row).map(([keyword, value]) => claim(schemaAt(document, pointer), keyword, value)),
        ),
      ),
      ...rows.filter(({ url }) => url !== undefined).flatMap((row) => urlClaims(document, row)),
      ...shown.flatMap(({ pointer, value }) =>
        value === undefined
          ? []
          : ['enum', 'const'].map((keyword) => claim(schemaAt(document, pointer), keyword, value)),
      ),
    ]),
  };
}

function printedClaims(row: Row): [string, JsonValue][] {
  const value = row.read?.value ?? row.value;
  const tokens = row.read?.tokens ?? row.tokens ?? (value === undefined ? [] : [value]);
  const filled = row.read?.default ?? row.default;
  return [
    ...tokens.flatMap((token): [string, JsonValue][] => [
      ['enum', token],
      ['const', token],
    ]),
    ...(filled === undefined ? [] : [['default', filled] satisfies [string, JsonValue]]),
    ...(row.min === undefined ? [] : [['minimum', row.min] satisfies [string, JsonValue]]),
    ...(row.format === undefined ? [] : [['format', row.format] satisfies [string, JsonValue]]),
  ];
}

function urlClaims(document: JsonObject, row: Row): string[] {
  const sent = new URLSearchParams((row.url ?? '').split('?')[1]);
  return (row.at ?? []).flatMap((pointer) => {
    const value = sent.get(String(objectOf(at(document, pointer).value)['name']));
    return value === null
      ? []
      : [claim(schemaAt(document, pointer), 'enum', value), claim(schemaAt(document, pointer), 'const', value)];
  });
}

function claim(pointer: string, keyword: string, value: JsonValue): string {
  return `${pointer} ${keyword} ${JSON.stringify(value)}`;
}

interface SchemaNode {
  readonly pointer: string;
  readonly node: JsonObject;
  /** The parameter or property that the schema belongs to; where its x-ledger may stand. */
  readonly holder: string;
}

/** Every shared schema in the document, and those of the given operations; inner ones included. */
function schemaNodes(document: JsonObject, calls: readonly Operation[]): SchemaNode[] {
  const found: SchemaNode[] = [];
  const visit = (pointer: string, value: JsonValue | undefined, holder: string) => {
    if (!isObject(value)) return;
    found.push({ pointer, node: value, holder });
    for (const [name, inner] of Object.entries(objectOf(value['properties'])))
      visit(pointerTo(pointer, 'properties', name), inner, pointer);
    for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
      arrayOf(value[keyword]).forEach((inner, index) => visit(pointerTo(pointer, keyword, index), inner, pointer));
    }
    for (const keyword of ['items', 'additionalProperties'])
      visit(pointerTo(pointer, keyword), value[keyword], pointer);
  };
  const components = objectOf(document['components']);
  for (const [name, schema] of Object.entries(objectOf(components['schemas'])))
    visit(`/components/schemas/${name}`, schema, `/components/schemas/${name}`);
  for (const name of Object.keys(objectOf(components['parameters']))) {
    const pointer = `/components/parameters/${name}`;
    visit(`${pointer}/schema`, objectOf(at(document, pointer).value)['schema'], pointer);
  }
  for (const call of calls) {
    for (const { pointer, value } of parameters(document, call)) {
      if (at(document, pointer).pointer === pointer) visit(`${pointer}/schema`, value['schema'], pointer);
    }
  }
  return found;
}
