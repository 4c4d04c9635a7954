/** What a document says that is judged otherwise than it stands there, or not at all. */
export interface Finding {
  /** `assumed`: it is used as it is probably meant. `omitted`: it is left out. */
  readonly class: 'assumed' | 'omitted';
  readonly rule: 'schema-keyword' | 'schema' | 'reference' | 'pattern' | 'pattern-dialect' | 'pattern-time';
  /** Of the author's document. */
  readonly pointer: string;
  readonly what: string;
  readonly fix: string;
}

export type Say = (finding: Finding) => void;
