/** Does the document say what the rows print, or does the ledger say why not? Every answer is a list of complaints. */
import { objectOf, own, type JsonObject, type JsonValue } from '../../../generator/meaning/json.js';
import {
  at,
  bodySchema,
  ledgerAt,
  member,
  operation,
  parameters,
  schemaAt,
  tokensOf,
  typeOf,
  type Found,
  type Operation,
} from './document.js';
import { explained, folder, type Row, type Section, type Source, type Table } from './source.js';
import { callComplaints, codeComplaints } from './calls.js';

export interface Checked {
  readonly source: Source;
  readonly document: JsonObject;
  readonly section: Section;
  readonly table: Table;
  readonly row: Row;
}

/** Complaints about all rows of a section, each with section, line, name and remedy. */
export function rowComplaints(source: Source, document: JsonObject, section: Section): string[] {
  return section.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const name = row.name ?? row.code ?? row.method ?? '';
      const where = `${folder}/tables/${section.section}.yaml, section ${section.section}, line ${String(row.line)}, row ${name}`;
      return complaintsOf({ source, document, section, table, row }).map((what) => `${where}: ${what}`);
    }),
  );
}

function complaintsOf(checked: Checked): string[] {
  const { source, document, table, row } = checked;
  if (row.none !== undefined) {
    if (row.at !== undefined) return ['It has both `at` and `none`. Keep one.'];
    if (source.vocabulary.none[row.none] === undefined)
      return [`"${row.none}" is no reason. Take one of vocabulary.yaml.`];
    return [];
  }
  if (row.at === undefined || row.at.length === 0) {
    return ['It has no place in the document. Add the field and point `at` to it, or give a reason in `none`.'];
  }
  const silent = (row.ledger ?? []).flatMap((id) =>
    (row.at ?? [])
      .filter((pointer) => !ledgerAt(document, pointer).includes(id))
      .map((pointer) => `${pointer} does not say it is explained by ${id}. Add ${id} to its x-ledger.`),
  );
  if (table.kind === 'call') return [...callComplaints(checked), ...silent];
  if (table.kind === 'codes' || table.kind === 'errors') return [...codeComplaints(checked), ...silent];
  return [...fieldComplaints(checked), ...silent];
}

function fieldComplaints(checked: Checked): string[] {
  const { document, section, table, row } = checked;
  const name = row.read?.name ?? row.name ?? '';
  const path = row.read?.path ?? printedPath(checked);
  const found = place(checked, path, name);
  if (found === undefined) {
    return [
      `${section.action ?? ''} has no ${[path, name].filter(Boolean).join('.')} in its ${table.kind}. Add it, or record in the ledger how it is read.`,
    ];
  }
  const pointers = [...(row.at ?? [])].sort();
  if (pointers.join() !== [...found.pointers].sort().join()) {
    return [
      `It points to ${pointers.join(' and ')}, but the document has the field at ${found.pointers.join(' and ')}. Correct \`at\`.`,
    ];
  }
  const schemas = found.pointers.map((pointer) => schemaAt(document, pointer));
  return [
    ...readingComplaints(checked),
    ...schemas.flatMap((schema) => typeComplaints(checked, schema)),
    ...requiredComplaints(checked, found),
    ...tokenComplaints(checked, schemas),
    ...schemas.flatMap((schema) => constraintComplaints(checked, schema)),
  ];
}

function place({ document, section, table, row }: Checked, path: string, name: string): Found | undefined {
  const call = operation(document, section.action ?? '');
  if (call === undefined) return undefined;
  if (table.kind === 'query' || table.kind === 'dispatch') return parameter(document, call, name);
  const schema = bodySchema(document, call, table.kind === 'answer' ? 'answer' : 'request');
  if (schema === undefined) return undefined;
  const branch = row.read?.required === undefined ? row.when : undefined;
  return member(document, schema, path, name, branch);
}

function parameter(document: JsonObject, call: Operation, name: string): Found | undefined {
  const one = parameters(document, call).find((parameter) => parameter.name === name);
  return one && { pointers: [one.pointer], required: one.value['required'] === true };
}

/** The object that the printed dashes put the row in. Rows whose dashes are known to be wrong are no one's parent. */
function printedPath({ source, table, row }: Checked): string {
  const levels: string[] = [];
  for (const one of table.rows) {
    const depth = one.depth ?? 0;
    if (one === row) {
      return [table.path ?? '', ...levels.slice(0, depth)].filter(Boolean).join('.');
    }
    if (one.read?.path !== undefined) continue;
    const type = one.read?.type ?? source.vocabulary.types[one.type ?? ''] ?? '';
    levels.splice(depth, levels.length, `${one.read?.name ?? one.name ?? ''}${type.startsWith('array') ? '[]' : ''}`);
  }
  return '';
}

/** A reading that differs from what is printed needs an entry that may explain it, and must really differ. */
function readingComplaints(checked: Checked): string[] {
  const { source, row } = checked;
  const may = explained(source, row.ledger);
  const printed: Readonly<Record<string, unknown>> = {
    name: row.name,
    type: printedType(checked),
    required: source.vocabulary.required[row.required ?? ''],
    path: printedPath(checked),
    value: row.value,
    tokens: row.tokens?.join(),
    default: row.default,
  };
  const readings = Object.entries(row.read ?? {}).flatMap(([aspect, value]) => {
    const same =
      String(Array.isArray(value) ? value.join() : value) === String(printed[aspect]) ||
      (aspect === 'type' && fits(String(printed[aspect]), String(value), false));
    if (same) return [`It reads ${aspect} as printed. Remove \`read.${aspect}\`.`];
    if (may.has(aspect)) return [];
    return [`It reads another ${aspect} than printed and no ledger entry of the row explains a ${aspect}. Add one.`];
  });
  const slipped = row.shift !== undefined && !may.has('shift');
  return slipped
    ? [...readings, 'Its cells have slipped and no ledger entry says so. Add one of kind columns.']
    : readings;
}

function printedType({ source, row }: Checked): string | undefined {
  const type = source.vocabulary.types[row.type ?? ''];
  const items = source.vocabulary.types[row.items ?? ''];
  return items === undefined ? type : `${type ?? ''} of ${items}`;
}

/** `array` leaves the items open, `object` the kind of object; an enum is a string that lists its values. */
function fits(want: string, given: string, listed: boolean): boolean {
  if (want === 'enum') return given === 'string' && listed;
  if (want === 'array') return given.startsWith('array of ');
  return want === given || (want === 'object' && given.startsWith('map of '));
}

function typeComplaints(checked: Checked, schema: string): string[] {
  const want = checked.row.read?.type ?? printedType(checked) ?? 'unknown';
  const given = typeOf(checked.document, schema);
  const listed = tokensOf(checked.document, schema) !== undefined;
  const remedy = 'Change the type there, or read it differently with a ledger entry.';
  return fits(want, given, listed) ? [] : [`The source makes it ${want}, ${schema} makes it ${given}. ${remedy}`];
}

function requiredComplaints({ source, table, row }: Checked, found: Found): string[] {
  const printed = source.vocabulary.required[row.required ?? ''] ?? (table.kind === 'answer' ? false : undefined);
  const want = row.read?.required ?? (row.when === undefined ? printed : true);
  if (want === undefined)
    return ['No requirement is printed. Say in `read.required` how it is read, with a ledger entry.'];
  if (want === found.required) return [];
  const say = (required: boolean) => (required ? 'required' : 'optional');
  return [
    `The source makes it ${say(want)}, ${found.pointers.join(' and ')} is ${say(found.required)}. ` +
      'Change the list `required` there, or read it differently with a ledger entry.',
  ];
}

function tokenComplaints({ document, row }: Checked, schemas: readonly string[]): string[] {
  const value = row.read?.value ?? row.value;
  const want = row.read?.tokens ?? (value === undefined ? row.tokens : [value]) ?? [];
  const given = schemas.flatMap((schema) => tokensOf(document, schema) ?? []);
  const missing = want.filter((token) => !given.includes(token));
  const extra = given.filter((token) => !want.includes(String(token)));
  return [
    ...missing.map(
      (token) => `It prints the value ${token}, ${schemas.join(' and ')} does not allow it. Add it to the enum.`,
    ),
    ...extra.map(
      (token) =>
        `${schemas.join(' and ')} allows ${String(token)}, which the row does not print. Remove it, or record it.`,
    ),
  ];
}

function constraintComplaints({ source, document, row }: Checked, schema: string): string[] {
  const node = objectOf(at(document, schema).value);
  const may = explained(source, row.ledger);
  const check = (label: string, want: JsonValue | undefined, given: JsonValue | undefined) =>
    want === given
      ? []
      : [`Its ${label} is ${String(want)}, ${schema} has ${String(given)}. Make them agree, or record it.`];
  return [
    ...check('default', row.read?.default ?? row.default, own(node, 'default')),
    ...(row.min === undefined ? [] : check('minimum', row.min, own(node, 'minimum'))),
    ...(row.format === undefined ? [] : check('format', row.format, own(node, 'format'))),
    ...(row.pattern === undefined || may.has('constraint') ? [] : check('pattern', row.pattern, own(node, 'pattern'))),
  ];
}
