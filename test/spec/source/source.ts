/** The published document as data (spec/source), loaded and typed. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { JsonValue } from '../../../generator/meaning/json.js';

export interface Reading {
  readonly name?: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly path?: string;
  readonly value?: string;
  readonly tokens?: readonly string[];
  readonly default?: JsonValue;
}

export interface Row {
  readonly line: number;
  readonly name?: string;
  readonly type?: string;
  readonly required?: string;
  readonly depth?: number;
  readonly shift?: string;
  readonly items?: string;
  readonly value?: string;
  readonly tokens?: readonly string[];
  readonly default?: JsonValue;
  readonly min?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly when?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly code?: string;
  readonly template?: string;
  readonly read?: Reading;
  readonly at?: readonly string[];
  readonly ledger?: readonly string[];
  readonly none?: string;
}

export interface Table {
  readonly id: string;
  readonly line: number;
  /** Line of the last row. */
  readonly last: number;
  readonly header: readonly string[];
  readonly kind: string;
  readonly path?: string;
  readonly ledger?: readonly string[];
  readonly rows: readonly Row[];
}

/** A bullet or a note: something printed outside the tables. */
export interface Fact {
  readonly line: number;
  readonly name?: string;
  readonly value?: string;
  readonly says?: string;
  readonly codes?: readonly string[];
  readonly at?: readonly string[];
  readonly ledger?: readonly string[];
}

export interface Section {
  readonly section: string;
  readonly line: number;
  readonly action?: string;
  readonly ledger?: readonly string[];
  readonly facts?: readonly Fact[];
  readonly tables: readonly Table[];
}

export interface Sample {
  readonly id: string;
  readonly lines?: readonly [number, number];
  readonly action: string;
  readonly direction: 'request' | 'answer';
  readonly form: 'json' | 'query' | 'nothing';
  readonly query?: string;
  readonly value?: JsonValue;
  readonly placeholders?: readonly string[];
  readonly defects?: readonly { readonly line: number; readonly ledger: string }[];
  readonly ledger?: readonly string[];
}

export interface Entry {
  readonly kind: string;
  readonly where: Readonly<Record<string, readonly number[]>>;
  readonly printed: string;
  readonly evidence: string;
  readonly read: string;
  readonly rule: number | string;
}

export interface Vocabulary {
  readonly kinds: Readonly<Record<string, { readonly means: string; readonly explains: readonly string[] }>>;
  readonly rules: Readonly<Record<string, string>>;
  readonly none: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly required: Readonly<Record<string, boolean>>;
}

export interface Source {
  readonly sections: readonly Section[];
  readonly samples: readonly Sample[];
  readonly ledger: Readonly<Record<string, Entry>>;
  readonly vocabulary: Vocabulary;
}

export const folder = 'spec/source';

export function loadSource(): Source {
  const kinds = files('ledger').map((file) => file.replace('.yaml', ''));
  const ledger = kinds.flatMap((kind) =>
    Object.entries(read<Record<string, Omit<Entry, 'kind'>>>(`ledger/${kind}.yaml`)).map(
      ([id, entry]) => [id, { kind, ...entry }] as const,
    ),
  );
  const twice = ledger.map(([id]) => id).find((id, index, ids) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new Error(`Two ledger files have an entry "${twice}". Rename one of them.`);
  return {
    sections: files('tables')
      .map((file) => read<Section>(`tables/${file}`))
      .sort((one, other) => one.line - other.line),
    samples: files('samples').flatMap((file) => read<{ samples: Sample[] }>(`samples/${file}`).samples),
    ledger: Object.fromEntries(ledger),
    vocabulary: read<Vocabulary>('vocabulary.yaml'),
  };
}

function files(room: string): string[] {
  return readdirSync(`${folder}/${room}`).filter((file) => file.endsWith('.yaml'));
}

function read<T>(file: string): T {
  return parse(readFileSync(`${folder}/${file}`, 'utf8')) as T;
}

/** What the entries named by `ids` may explain: `name`, `type`, `required`, … */
export function explained(source: Source, ids: readonly string[] = []): Set<string> {
  return new Set(ids.flatMap((id) => source.vocabulary.kinds[source.ledger[id]?.kind ?? '']?.explains ?? []));
}
