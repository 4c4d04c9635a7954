/** Loads the vectors: what calls look like on the wire and what comes of answers, as data. See README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface RequestVector {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly method: string;
  readonly target: string;
  readonly body?: unknown;
  readonly text?: string;
}

export interface AnswerVector {
  readonly id: string;
  readonly status: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly result: object;
  /** What the client for exact 64-bit integers makes of it, where that differs. */
  readonly exact?: object;
}

export interface RefusedVector {
  readonly id: string;
  readonly method: string;
  readonly target: string;
  readonly text?: string;
  readonly status: number;
  readonly code: string;
}

export interface ActionVectors {
  /** operationId: the client's method. */
  readonly action: string;
  readonly requests: readonly RequestVector[];
  readonly answers: readonly AnswerVector[];
  readonly refused?: readonly RefusedVector[];
}

const folder = new URL('.', import.meta.url);

export const vectors: readonly ActionVectors[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    return safe(parse(text, { intAsBigInt: true, maxAliasCount: -1 })) as ActionVectors;
  });

/** The body of an answer as it comes over the wire. */
export function answerText({ text, body }: AnswerVector): string {
  return text ?? (body === undefined ? '' : JSON.stringify(body));
}

/** Integers as numbers where a number holds them. */
function safe(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(safe);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, safe(member)]));
}
