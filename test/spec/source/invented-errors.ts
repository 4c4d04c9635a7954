/** Codes, examples of codes and statuses that the document has and the source does not print. */
import { arrayOf, objectOf, own, pointerTo, stringOf, type JsonObject } from '../../../generator/meaning/json.js';
import { errorsOf } from './calls.js';
import { at, ledgerAt, operations } from './document.js';
import type { Source } from './source.js';

/** A code or a status with the action whose section prints it; codes of table 1 belong to all. */
interface Printed {
  readonly action: string | undefined;
  readonly name: string;
  readonly code: string;
  readonly status: string | undefined;
}

export function inventedErrors(source: Source, document: JsonObject): string[] {
  const printed = printedCodes(source);
  const codes = codeSchemas(document).flatMap((pointer) =>
    arrayOf(objectOf(at(document, pointer).value)['enum'])
      .map(String)
      .filter((code) => !printed.some((one) => one.code === code) && !admitted(source, document, pointer, code))
      .map((code) => `${pointer} has the code ${code}, which is printed nowhere. ${remedy(code)}`),
  );
  const answers = operations(document).flatMap((call) => {
    const mine = printed.filter(({ action }) => action === undefined || action === call.action);
    const examples = errorsOf(document, call)
      .filter(({ name }) => !mine.some((one) => one.name === name))
      .filter(({ name, response }) => !admitted(source, document, response, name))
      .map(
        ({ name, response }) =>
          `${response} has the example ${name}, which its section does not print. ${remedy(name)}`,
      );
    const statuses = Object.keys(objectOf(call.value['responses']))
      .filter((status) => !status.startsWith('2') && !mine.some((one) => one.status === status))
      .map((status) => ({ status, response: pointerTo(call.pointer, 'responses', status) }))
      .filter(({ status, response }) => !admitted(source, document, response, status))
      .map(({ status, response }) => `${response}: its section prints no status ${status}. ${remedy(status)}`);
    return [...examples, ...statuses];
  });
  return [...codes, ...answers];
}

function remedy(word: string): string {
  return `Remove it, or add to its x-ledger an entry of kind inferred that reads ${word}.`;
}

/** An inferred entry at the node that names the code or status. */
function admitted(source: Source, document: JsonObject, pointer: string, word: string): boolean {
  return ledgerAt(document, pointer).some((id) => {
    const entry = source.ledger[id];
    return entry?.kind === 'inferred' && entry.read.includes(word);
  });
}

function printedCodes(source: Source): Printed[] {
  return source.sections.flatMap(({ action, tables, facts = [] }) => [
    ...tables.flatMap(({ rows }) =>
      rows.flatMap(({ code, name = code, status }) =>
        code === undefined ? [] : [{ action, name: name ?? '', code, status: status?.toString() }],
      ),
    ),
    ...facts.flatMap(({ codes = [] }) => codes.map((code) => ({ action, name: code, code, status: undefined }))),
  ]);
}

/** The schemas that list the codes: what the envelope's code property refers to. */
export function codeSchemas(document: JsonObject): string[] {
  const code = stringOf(own(document['x-errors'], 'code')) ?? '';
  return Object.entries(objectOf(own(document['components'], 'schemas')))
    .filter(([, schema]) => own(own(schema, 'properties'), code) !== undefined)
    .map(([name]) => at(document, pointerTo('/components/schemas', name, 'properties', code)).pointer);
}
