/** The error codes of an interface: the page that lists them all, and the lines each operation shows of its own. */
import type { Api, Content, DocumentedError, Operation } from '../../meaning/api.js';
import { objectOf } from '../../meaning/json.js';
import { ledgerNote } from './ledger.js';
import { code, exampleBlock, list, paragraphs, plain, table } from './markdown.js';
import { linkTo } from './routes.js';
import type { Words } from './words.js';

export function errorsPage(api: Api, words: Words): string | undefined {
  const documented = distinct(api);
  if (documented.length === 0) return undefined;
  return paragraphs(
    words.errorsIntro,
    api.errors === undefined ? undefined : words.templatesIntro,
    ...documented.map(({ error, operations }) =>
      paragraphs(
        `## ${nameOf(error)}`,
        meaningOf(error, words),
        list(
          [
            [words.code, code(error.code)],
            [words.status, String(error.status)],
            [words.message, plain(templateOf(api, error))],
            [
              words.returnedBy,
              operations.length === api.operations.length
                ? words.everyAction
                : operations.map((operation) => linkTo(operation)).join(words.comma),
            ],
          ],
          words.colon,
        ),
        exampleBlock(contentOf(error, operations), error.value),
      ),
    ),
    mistakes(api, words),
    ledgerNote(api, objectOf(api.document['x-errors']), words),
  );
}

/** What an error is shown in. */
function contentOf({ name, status }: DocumentedError, operations: readonly Operation[]): Content | undefined {
  return operations
    .flatMap(({ responses }) => responses.filter((one) => one.status === String(status)))
    .flatMap(({ contents }) => contents)
    .find(({ examples }) => examples.some((one) => one.name === name));
}

/** An error whose name is not its code is called by both. */
function nameOf({ name, code }: DocumentedError): string {
  return name === String(code) ? name : `${code} (${name})`;
}

/** One line for the operation's description: its codes at a glance, each leading to the page of errors. */
export function codesLine(operation: Operation, words: Words): string | undefined {
  const codes = [...new Set(operation.documentedErrors.map((error) => error.code))];
  if (codes.length === 0) return undefined;
  return `**[${words.codes}](#errors)**${words.colon}${codes.map((one) => code(one)).join(' · ')}`;
}

/** The errors of one status, for the description of that response. Two columns: a third is too much for where pages show it. */
export function errorsTable(api: Api, operation: Operation, status: string, words: Words): string | undefined {
  const errors = operation.documentedErrors.filter((error) => String(error.status) === status);
  if (errors.length === 0) return undefined;
  const rows = errors.map((error) => [
    code(error.code) + (error.name === error.code ? '' : ` (${plain(error.name)})`),
    `${meaningOf(error, words)}<br>${words.message}${words.colon}${plain(templateOf(api, error))}`,
  ]);
  return table([words.code, words.meaning], rows);
}

/** The author's own words: they are Markdown already. */
function meaningOf({ summary, description }: DocumentedError, words: Words): string {
  if (summary === undefined || description === undefined) return description ?? summary ?? '';
  return `**${summary}**${words.stop}${description}`;
}

/** The template that an error's message is made from; the message itself where the document declares none. */
function templateOf({ errors }: Api, { code: name, status, message }: DocumentedError): string {
  const rules = Object.values(errors?.violations ?? {});
  const rule = rules.find((one) => one.code === name && one.status === status && isMadeFrom(message, one.message));
  return rule?.message ?? message;
}

function isMadeFrom(message: string, template: string): boolean {
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 's').test(message);
}

interface DistinctError {
  readonly error: DocumentedError;
  readonly operations: readonly Operation[];
}

/** Errors that differ in nothing a reader sees, with the operations that document them; in the order they first occur. */
function distinct(api: Api): DistinctError[] {
  const found = new Map<string, { error: DocumentedError; operations: Operation[] }>();
  for (const operation of api.operations) {
    for (const error of operation.documentedErrors) {
      const identity = JSON.stringify([
        ...[error.name, error.code, error.status, error.message],
        ...[error.summary ?? '', error.description ?? ''],
      ]);
      const entry = found.get(identity) ?? { error, operations: [] };
      entry.operations.push(operation);
      found.set(identity, entry);
    }
  }
  return [...found.values()];
}

function mistakes({ errors }: Api, words: Words): string | undefined {
  if (errors === undefined) return undefined;
  const rows = Object.entries(errors.violations).map(([kind, rule]) => [
    words.violations[kind] ?? kind,
    `${code(rule.code)} ${rule.status}<br>${plain(rule.message)}`,
  ]);
  return paragraphs(`## ${words.mistakes}`, table([words.mistake, words.answer], rows));
}
