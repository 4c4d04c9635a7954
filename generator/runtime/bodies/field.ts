/** A member of a form, where its body's `encoding` says how it is written. */
import type { WritePairs } from '../arguments/pair.js';

export interface Field {
  /** The row of the table of arguments. */
  readonly row?: string;
  /** Media type of its value. */
  readonly type?: string;
  /** Of its part, in a multipart body. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type Fields = Readonly<Record<string, Field>>;

/** The rows of the table that fields are written with, by name. */
export type FieldRows = Readonly<Record<string, WritePairs>>;

export function fieldOf(fields: Fields | undefined, name: string): Field {
  return fields !== undefined && Object.hasOwn(fields, name) ? (fields[name] ?? {}) : {};
}
