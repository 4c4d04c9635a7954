/** What a contract run looks at: one row a check, in the order of the table. Names are Schemathesis' where they mean the same. */

/** Where a check looks: at answers on the wire, at what the generated client does, or at the generated files. */
export type Side = 'wire' | 'client' | 'files';

interface Check {
  readonly name: string;
  readonly side: Side;
  /** What holds when it passes. */
  readonly says: string;
}

export const checks = [
  { name: 'request_conformance', side: 'wire', says: 'calls seen passing are what the document asks for (proxy)' },
  { name: 'not_a_server_error', side: 'wire', says: 'no call is answered with 5xx unasked' },
  { name: 'status_code_conformance', side: 'wire', says: 'only documented statuses, and no error inside a success' },
  { name: 'error_code_conformance', side: 'wire', says: 'only error codes that the document lists for the action' },
  { name: 'content_type_conformance', side: 'wire', says: 'only documented media types' },
  { name: 'response_schema_conformance', side: 'wire', says: 'every answer is what its schema says' },
  { name: 'response_headers_conformance', side: 'wire', says: 'documented headers are there, and as documented' },
  { name: 'positive_data_acceptance', side: 'wire', says: 'requests that fit the document are accepted' },
  { name: 'examples_accepted', side: 'wire', says: 'every example request is accepted' },
  { name: 'negative_data_rejection', side: 'wire', says: 'each broken constraint is refused' },
  { name: 'missing_required', side: 'wire', says: 'each missing parameter or field is refused' },
  { name: 'ignored_auth', side: 'wire', says: 'without credentials, and with wrong ones, a call is refused' },
  { name: 'unsupported_method', side: 'wire', says: 'other methods are refused' },
  { name: 'allow_header_conformance', side: 'wire', says: 'Allow names the methods that the document has' },
  { name: 'unknown_action', side: 'wire', says: 'an unknown action, or one given twice, is refused' },
  { name: 'documented_errors_reachable', side: 'wire', says: 'each documented error can be forced' },
  { name: 'pagination', side: 'wire', says: 'items and total stand where the document says, pages are bounded' },
  { name: 'ensure_resource_availability', side: 'wire', says: 'what an answer names can be fetched' },
  { name: 'use_after_free', side: 'wire', says: 'what was deleted is gone' },
  { name: 'max_response_time', side: 'wire', says: 'answers come in time (--max-response-time)' },
  { name: 'story_conformance', side: 'wire', says: 'each step of a story is answered as the story tells (--stories)' },
  { name: 'client_wire_call', side: 'client', says: 'the client sends the call the document describes' },
  { name: 'client_result', side: 'client', says: 'the client tells successes, errors and codes apart' },
  { name: 'one_client_method', side: 'files', says: 'each action is exactly one method of the client' },
  { name: 'one_documentation_anchor', side: 'files', says: 'each action has exactly one address in the documentation' },
  { name: 'one_sample', side: 'files', says: 'each documented call has exactly one sample a language' },
  { name: 'one_vector', side: 'files', says: 'each action has exactly one file of wire vectors' },
  { name: 'documents_current', side: 'files', says: 'the generated documents hold the action as it is written' },
  { name: 'documented_codes_typed', side: 'files', says: 'the client’s type narrows exactly the documented codes' },
  {
    name: 'inputs_typed',
    side: 'files',
    says: 'the client’s type takes and asks for what the schema does',
  },
  { name: 'examples_typed', side: 'files', says: 'every example has the client’s type' },
] as const satisfies readonly Check[];

export type CheckName = (typeof checks)[number]['name'];

/** One thing that is not as documented. */
export interface Finding {
  readonly check: CheckName;
  /** The action, or what has no action: an orphan's name. */
  readonly action: string;
  /** JSON pointer into what was judged: the answer's body, the request's, or the document. */
  readonly pointer: string;
  readonly expected: string;
  readonly found: string;
  /** What was sent, in words: `Containers[0].Name is left out`. */
  readonly case?: string;
  /** A command that sends the same call; secrets are masked. */
  readonly curl?: string;
}

/** What is wrong, before it is known where it happened. */
export type Fault = Pick<Finding, 'check' | 'pointer' | 'expected' | 'found'>;

/** How a check went for one action. Without runs it did not apply. */
export interface Cell {
  runs: number;
  readonly findings: Finding[];
}

/** No fault when something that belongs there once is there once. */
export function counted(count: number, pointer: string, what: string): Omit<Fault, 'check'>[] {
  return count === 1 ? [] : [{ pointer, expected: `one ${what}`, found: count === 0 ? 'none' : String(count) }];
}
