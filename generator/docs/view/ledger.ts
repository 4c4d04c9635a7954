/** The ledger of a source that contradicts itself: the page that lists it, and the line each affected place shows. */
import type { Api } from '../../meaning/api.js';
import { arrayOf, stringOf, type JsonObject } from '../../meaning/json.js';
import type { LedgerEntry } from '../../meaning/transcription.js';
import { code, list, paragraphs, plain } from './markdown.js';
import type { Words } from './words.js';

/** What the address of an entry begins with; the id follows. */
export const ledgerAnchor = 'ledger-';

export function ledgerPage(api: Api, words: Words): string | undefined {
  const { transcription } = api;
  if (transcription === undefined || transcription.ledger.length === 0) return undefined;
  const kinds = [...new Set(transcription.ledger.map((entry) => entry.kind))];
  const sections = kinds.map((kind) =>
    paragraphs(
      `## ${kind}`,
      transcription.words.kinds[kind],
      ...transcription.ledger
        .filter((entry) => entry.kind === kind)
        .map((entry) => entryText(entry, transcription.words.rules[entry.rule] ?? '', words)),
    ),
  );
  return paragraphs(words.ledgerIntro, ...sections);
}

function entryText(entry: LedgerEntry, rule: string, words: Words): string {
  const places = Object.entries(entry.where).map(([section, lines]) => `${section} (${lines.join(', ')})`);
  return paragraphs(
    `<h3 id="${ledgerAnchor}${entry.id}">${entry.id}</h3>`,
    list(
      [
        [words.where, places.join(words.semicolon)],
        [words.printed, plain(entry.printed)],
        [words.evidence, plain(entry.evidence)],
        [words.read, plain(entry.read)],
        [words.rule, plain(entry.rule) + (rule === '' ? '' : ` – ${plain(rule)}`)],
      ],
      words.colon,
    ),
  );
}

/** One line for a node that carries `x-ledger`: what was read differently, with the ids that lead to the whole entry. */
export function ledgerNote(api: Api, node: JsonObject, words: Words): string | undefined {
  const ids = arrayOf(node['x-ledger']).flatMap((id) => stringOf(id) ?? []);
  if (ids.length === 0) return undefined;
  const notes = ids.map((id) => {
    const entry = api.transcription?.ledger.find((one) => one.id === id);
    if (entry === undefined) return code(id);
    return `[${id}](#${ledgerAnchor}${id})${words.colon}${plain(entry.read.replace(/[.。]$/, ''))}`;
  });
  return `${words.note} ${notes.join(words.semicolon)}`;
}
