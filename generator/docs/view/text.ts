/** The same documentation as one Markdown file: for printing, for searching with plain tools, for programs that read text. */
import type { Api, Operation, Response } from '../../meaning/api.js';
import { labelOf, trueCall } from '../../meaning/declared/dispatch.js';
import { successExample } from '../../meaning/declared/errors.js';
import { jsonText } from '../../meaning/digits.js';
import { arrayOf, objectOf, own, stringOf, valueAt, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { errorsPage, errorsTable } from './errors.js';
import { fieldsOf, typeText } from './fields.js';
import { ledgerPage } from './ledger.js';
import { block, code, exampleBlock, paragraphs, table } from './markdown.js';
import { annotated, callLine, dataLine, effectLine, listsLine, operationNote, pagesLine } from './notes.js';
import { errorsTag, ledgerTag, storiesTag, untagged } from './routes.js';
import { samplesByOperation, type Sample } from '../samples/samples.js';
import { storiesPage } from './stories.js';
import type { Words } from './words.js';

/** What is said about each operation, by operationId; its title is a heading of the second level. */
export function operationTexts(api: Api, words: Words, baseUrl?: string): Map<string, string> {
  const document = annotated(api, words, (note) => note);
  const shown = samplesByOperation(api, baseUrl);
  return new Map(
    api.operations.map((operation) => [
      operation.id,
      operationText(api, document, operation, shown.get(operation) ?? [], words),
    ]),
  );
}

/** @param texts of the operations, where they have been made already */
export function textEdition(
  api: Api,
  words: Words,
  baseUrl?: string,
  texts: ReadonlyMap<string, string> = operationTexts(api, words, baseUrl),
): string {
  const document = annotated(api, words, (note) => note);
  const info = objectOf(document['info']);
  const sections = tagsOf(api, document).map(({ name, title, description }) =>
    paragraphs(
      `# ${title}`,
      description,
      ...api.operations.filter((operation) => (operation.tags[0] ?? untagged) === name).map(({ id }) => texts.get(id)),
    ),
  );
  const page = (tag: string, title: string, text: string | undefined) =>
    text === undefined ? undefined : paragraphs(`# ${title}${anchor(tag)}`, text);
  return `${paragraphs(
    `# ${api.title}`,
    `${words.version}${words.colon}${api.version}`,
    stringOf(info['summary']),
    stringOf(info['description']),
    ...sections,
    page(storiesTag, words.stories, storiesPage(api, words, baseUrl)),
    page(errorsTag, words.errors, errorsPage(api, words)),
    page(ledgerTag, words.ledger, ledgerPage(api, words)),
  )}\n`;
}

function anchor(id: string): string {
  return ` <a id="${id}"></a>`;
}

interface Section {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
}

function tagsOf(api: Api, document: JsonObject): Section[] {
  const declared = arrayOf(document['tags']).map((tag): Section => {
    const name = stringOf(own(tag, 'name')) ?? '';
    const description = stringOf(own(tag, 'description'));
    return {
      name,
      title: stringOf(own(tag, 'x-displayName')) ?? name,
      ...(description === undefined ? {} : { description }),
    };
  });
  const used = new Set(api.operations.map((operation) => operation.tags[0] ?? untagged));
  const others = [...used].filter((name) => !declared.some((tag) => tag.name === name));
  return [...declared, ...others.map((name) => ({ name, title: name }))];
}

function operationText(
  api: Api,
  document: JsonObject,
  operation: Operation,
  shown: readonly Sample[],
  words: Words,
): string {
  const value = objectOf(valueAt(document, operation.pointer));
  const body = operation.body?.contents[0];
  return paragraphs(
    `## ${labelOf(operation)}${anchor(operation.id)}`,
    operation.summary,
    callLine(api, operation, words) ?? code(trueCall(operation)),
    stringOf(value['description']) ?? operation.description,
    effectLine(operation, words),
    listsLine(api, operation, words),
    dataLine(operation, words),
    pagesLine(operation, words),
    operationNote(api, operation, words),
    parametersTable(document, operation, words),
    ...(body === undefined
      ? []
      : [`### ${words.body} (${code(body.mediaType)})`, fieldsTable(document, schemaAt(document, body), words)]),
    ...operation.responses.map((response) => responseText(api, document, operation, response, words)),
    ...shown.map((sample) => sampleText(sample)),
  );
}

/** The annotated schema: the model points into the same document before it was annotated. */
function schemaAt(document: JsonObject, content: { readonly pointer: string; readonly schema?: JsonValue }): JsonValue {
  return valueAt(document, content.pointer) ?? content.schema ?? {};
}

function parametersTable(document: JsonObject, { parameters }: Operation, words: Words): string | undefined {
  if (parameters.length === 0) return undefined;
  const rows = parameters.map((parameter) => {
    const holder = objectOf(valueAt(document, parameter.pointer.slice(0, parameter.pointer.lastIndexOf('/'))));
    const [field] = fieldsOf(document, { properties: { [parameter.name]: schemaAt(document, parameter) } });
    return [
      code(parameter.name),
      parameter.in,
      typeText(document, parameter.schema),
      parameter.required ? words.yes : '',
      paragraphs(stringOf(holder['description']) ?? parameter.description, limitsText(field?.limits ?? [], words)),
    ];
  });
  return paragraphs(
    `### ${words.parameters}`,
    table([words.name, words.place, words.type, words.required, words.meaning], rows),
  );
}

function fieldsTable(document: JsonObject, schema: JsonValue, words: Words): string | undefined {
  const fields = fieldsOf(document, schema);
  if (fields.length === 0) return undefined;
  const rows = fields.map((field) => [
    code(field.path),
    field.type,
    field.required ? words.yes : '',
    paragraphs(
      field.branch === undefined ? undefined : `(${field.branch})`,
      field.description,
      limitsText(field.limits, words),
    ),
  ]);
  return table([words.name, words.type, words.required, words.meaning], rows);
}

function limitsText(limits: readonly (readonly [string, JsonValue])[], words: Words): string {
  const texts = limits.map(([keyword, value]) => {
    const values = keyword === 'enum' ? arrayOf(value) : [value];
    return `${words.limits[keyword] ?? keyword}${words.colon}${values.map((one) => code(jsonText(one))).join(words.comma)}`;
  });
  return texts.join(words.stop);
}

function responseText(api: Api, document: JsonObject, operation: Operation, response: Response, words: Words): string {
  const [content] = response.contents;
  const description = stringOf(objectOf(valueAt(document, response.pointer))['description']) ?? response.description;
  const isSuccess = response.status.startsWith('2');
  const example = isSuccess ? successExample(operation, Number(response.status), content?.examples ?? []) : undefined;
  return paragraphs(
    `### ${words.answer} ${response.status}`,
    description,
    errorsTable(api, operation, response.status, words),
    isSuccess && content !== undefined ? fieldsTable(document, schemaAt(document, content), words) : undefined,
    example === undefined ? undefined : exampleBlock(content, example.value),
  );
}

function sampleText({ language, text }: Sample): string {
  return block(language === 'curl' ? 'sh' : 'ts', text);
}
