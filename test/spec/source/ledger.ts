/** Is every ledger entry well formed, and do the references to entries and the entries match one to one? */
import { arrayOf, isObject, own, pointerTo, type JsonObject, type JsonValue } from '../../../generator/meaning/json.js';
import { folder, type Entry, type Source } from './source.js';

/** Every id that is named anywhere, with the place that names it. */
function references(source: Source, document: JsonObject): { id: string; place: string }[] {
  const name = (place: string, ids: readonly string[] = []) => ids.map((id) => ({ id, place }));
  return [
    ...source.sections.flatMap(({ section, ledger, facts = [], tables }) => [
      ...name(`section ${section}`, ledger),
      ...facts.flatMap((fact) => name(`section ${section}, line ${String(fact.line)}`, fact.ledger)),
      ...tables.flatMap((table) => [
        ...name(`table ${table.id}`, table.ledger),
        ...table.rows.flatMap((row) => name(`section ${section}, line ${String(row.line)}`, row.ledger)),
      ]),
    ]),
    ...source.samples.flatMap((sample) => [
      ...name(`sample ${sample.id}`, sample.ledger),
      ...(sample.defects ?? []).flatMap((defect) =>
        name(`sample ${sample.id}, line ${String(defect.line)}`, [defect.ledger]),
      ),
    ]),
    ...inDocument(document, ''),
  ];
}

function inDocument(value: JsonValue, pointer: string): { id: string; place: string }[] {
  if (Array.isArray(value)) return arrayOf(value).flatMap((item, index) => inDocument(item, pointerTo(pointer, index)));
  if (!isObject(value)) return [];
  const here = arrayOf(own(value, 'x-ledger')).map((id) => ({
    id: String(id),
    place: `the document at ${pointer || 'its root'}`,
  }));
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => inDocument(inner, pointerTo(pointer, key)))];
}

export function referenceComplaints(source: Source, document: JsonObject): string[] {
  const named = references(source, document);
  const used = new Set(named.map(({ id }) => id));
  return [
    ...named
      .filter(({ id }) => !Object.hasOwn(source.ledger, id))
      .map(
        ({ id, place }) =>
          `${place} names the ledger entry "${id}", which does not exist. Write it in ${folder}/ledger, or correct the id.`,
      ),
    ...Object.entries(source.ledger)
      .filter(([id]) => !used.has(id))
      .map(
        ([id, { kind }]) =>
          `${folder}/ledger/${kind}.yaml, ${id}: nothing refers to it. Add it to the x-ledger of the node it explains, or remove it.`,
      ),
  ];
}

export function entryComplaints(source: Source): string[] {
  return Object.entries(source.ledger).flatMap(([id, entry]) =>
    complaintsOf(source, entry).map((what) => `${folder}/ledger/${entry.kind}.yaml, ${id}: ${what}`),
  );
}

function complaintsOf(source: Source, entry: Entry): string[] {
  const empty = (['printed', 'evidence', 'read'] as const).filter((key) => !entry[key]);
  const places = Object.entries(entry.where);
  return [
    ...(Object.hasOwn(source.vocabulary.kinds, entry.kind)
      ? []
      : [`"${entry.kind}" is no kind. Take one of vocabulary.yaml.`]),
    ...(Object.hasOwn(source.vocabulary.rules, String(entry.rule))
      ? []
      : [`"${String(entry.rule)}" is no rule. Take one of vocabulary.yaml.`]),
    ...empty.map((key) => `It says nothing under ${key}. Say it.`),
    ...(places.length === 0 && entry.kind !== 'inferred' ? ['It has no place. Name sections and lines.'] : []),
    ...places.flatMap(([section, lines]) =>
      lines
        .filter((line) => sectionOf(source, line) !== section)
        .map((line) => `Line ${String(line)} is not in section ${section}. Correct it.`),
    ),
  ];
}

function sectionOf(source: Source, line: number): string | undefined {
  return source.sections.filter((section) => section.line <= line).at(-1)?.section;
}
