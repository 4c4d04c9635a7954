/** The rows of the table of arguments that a document needs. A client gets these and no others. */
import type { Api, Operation, Parameter } from '../../meaning/api.js';
import { listStyleIn, pairRow, rowIn, textRow, usualRows, withoutReserved } from '../../meaning/operation/arguments.js';
import type { JsonObject } from '../../meaning/json.js';
import { literal } from '../layout.js';
import { propertyKey } from '../names.js';
import type { Fields } from '../../runtime/bodies/field.js';

type Imports = readonly { readonly name: string; readonly file: string }[];
type Styles = Readonly<Partial<Record<Parameter['in'], Readonly<Record<string, string>>>>>;

/** The row of each argument that is not written as most in its place are; undefined where all are. */
export function stylesOf(document: JsonObject, { parameters }: Operation): Styles | undefined {
  const styles: Partial<Record<Parameter['in'], Record<string, string>>> = {};
  for (const parameter of parameters) {
    const row = rowIn(document, parameter);
    if (row !== usualRows[parameter.in]) (styles[parameter.in] ??= {})[parameter.name] = row;
  }
  return Object.keys(styles).length === 0 ? undefined : styles;
}

/** By media type, how members of forms are written that are not written as usual; undefined where all are. */
export function fieldsOf({ body }: Operation): Readonly<Record<string, Fields>> | undefined {
  const fields = (body?.contents ?? []).flatMap((one) =>
    one.fields === undefined ? [] : [[one.mediaType, one.fields] as const],
  );
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** Rows that have no words for some values. */
const refusing = /^(spaceDelimited|pipeDelimited|deepObject|cookie)|\{n\}/;

/** Whether a value of one of its arguments may be one that cannot be sent. */
export function isRefusable(document: JsonObject, { parameters, wire, body }: Operation): boolean {
  const mayStream = body?.contents.some((one) => ['binary', 'text', 'xml'].includes(one.kind)) === true;
  return (
    mayStream ||
    wire.path.includes('{') ||
    parameters.some((one) => one.in !== 'query' || refusing.test(rowIn(document, one)))
  );
}

/** What is imported for the rows, and the expression that gives them to the runtime; empty where none are needed. */
export function rowsOf({ document, operations }: Api): { readonly imports: Imports; readonly text: string } {
  const all = operations.flatMap((one) => Object.entries(stylesOf(document, one) ?? {}));
  const used = (...places: readonly string[]) => [
    ...new Set(all.flatMap(([place, rows]) => (places.includes(place) ? Object.values(rows) : []))),
  ];
  const inForms = operations.flatMap((one) =>
    Object.values(fieldsOf(one) ?? {}).flatMap((fields) => Object.values(fields).flatMap(({ row }) => row ?? [])),
  );
  const pairs = [...new Set([...used('query', 'cookie'), ...inForms])].map(pairExpression);
  const texts = used('path', 'header').map((name) => ({
    text: name,
    imports: [{ name, file: `arguments/${textRow(name).file}` }],
  }));
  const group = (name: string, rows: readonly { readonly text: string }[]) =>
    rows.length === 0 ? [] : [`${name}: { ${rows.map(({ text }) => text).join(', ')} }`];
  const bodies = operations.flatMap(({ body }) => body?.contents ?? []).map((one) => one.kind);
  const forms = (['form', 'multipart'] as const)
    .filter((kind) => bodies.includes(kind))
    .map((kind) => ({
      text: `${kind}: ${writers[kind]}`,
      imports: [{ name: writers[kind], file: `bodies/${kind}` }],
    }));
  const xml = bodies.includes('xml')
    ? [{ text: 'xml: xmlWriter(shapes)', imports: [{ name: 'xmlWriter', file: 'xml/write' }] }]
    : [];
  const whole = [...forms, ...xml];
  const groups = [...group('pairs', pairs), ...group('texts', texts), ...whole.map((one) => one.text)];
  const imports = new Map([...pairs, ...texts, ...whole].flatMap((one) => one.imports).map((one) => [one.name, one]));
  return { imports: [...imports.values()], text: groups.length === 0 ? '' : `{ ${groups.join(', ')} }` };
}

const writers = { form: 'writeForm', multipart: 'writeMultipart' } as const;

function pairExpression(name: string): { readonly text: string; readonly imports: Imports } {
  const base = withoutReserved(name) ?? name;
  const { file } = pairRow(base);
  const list = listStyleIn(base);
  // Such a row is the text of a place, behind its name.
  const isContent = base === 'json' || base === 'text';
  const made = list !== undefined ? `lists(${literal(list)})` : isContent ? `named(${base})` : base;
  const text = base === name ? made : `reserved(${made})`;
  return {
    text: text === name ? name : `${propertyKey(name)}: ${text}`,
    imports: [
      { name: list === undefined ? base : 'lists', file: `arguments/${file}` },
      ...(isContent ? [{ name: 'named', file: 'arguments/content' }] : []),
      ...(base === name ? [] : [{ name: 'reserved', file: 'arguments/reserved' }]),
    ],
  };
}
