/** What is proposed for a document of somebody: where, what, how sure, and why. */
import type { JsonValue } from '../meaning/json.js';

/** `certain`: the document says it; `likely`: it says nearly so; `guess`: a habit of such documents, to be looked at. */
export type Sure = 'certain' | 'likely' | 'guess';

export interface Proposal {
  /** JSONPath (RFC 9535) of what is changed in the document. */
  readonly target: string;
  /** What is merged into it; null where it is taken away. */
  readonly proposes: JsonValue;
  readonly sure: Sure;
  readonly because: string;
}

/** What was looked for and could not be told, in a sentence or two. */
export interface Untold {
  readonly about: Subject;
  readonly what: string;
}

export type Subject = 'dispatch' | 'forms' | 'lists' | 'errors' | 'request id' | 'paging' | 'safety' | 'overlay';

export interface Found {
  readonly proposals: readonly Proposal[];
  readonly untold: readonly Untold[];
}

/** @param path names of members on the way from the document's root; several in the last place mean each of them */
export function targetOf(path: readonly (string | readonly string[])[]): string {
  const steps = path.map((step) => {
    if (typeof step !== 'string') return `[${step.map(quoted).join(', ')}]`;
    return /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${quoted(step)}]`;
  });
  return `$${steps.join('')}`;
}

/** Any member, where a target goes through all of them. */
export const anyMember = '.*';

function quoted(name: string): string {
  const escaped = name.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `'${escaped.replaceAll(/[\u0000-\u001f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
}

/** `3 operations`, `1 operation`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
