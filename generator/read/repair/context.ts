/** What a repair may ask and say while it walks through a document. */
import type { RuleId } from '../../finding.js';
import type { Kind } from '../../meaning/document/grammar.js';
import type { JsonObject } from '../../meaning/json.js';

export interface Repair {
  /** The document as it is written. */
  readonly document: JsonObject;
  readonly version: '3.0' | '3.1' | '3.2';
  add(rule: RuleId, pointer: string, what: string, assumed?: string): void;
  /** The characters of a value in the author's file, such as `1.0` for a number that JSON knows as 1. */
  written(pointer: string): string | undefined;
  /**
   * The reference as a JSON pointer into the document (`#/…`).
   * @returns undefined when it leads nowhere, which has been said then
   */
  reference(ref: string, kind: Kind, pointer: string): string | undefined;
}
