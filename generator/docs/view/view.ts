/**
 * The document as its readers see it: true URLs instead of labels, nothing asked that nobody may choose, samples that run,
 * errors and source notes at the place they concern. Redoc renders it; nobody else may take it for the document.
 */
import type { Api, Operation } from '../../meaning/api.js';
import { besideUrl, urlOf } from '../../meaning/declared/dispatch.js';
import { extensions } from '../../meaning/declared/reference/table.js';
import { arrayOf, isObject, objectOf, own, pointerSegments, resolve, stringOf, valueAt } from '../../meaning/json.js';
import type { JsonObject, JsonValue } from '../../meaning/json.js';
import { mapNodes } from '../../meaning/document/walk.js';
import { codesLine, errorsPage, errorsTable } from './errors.js';
import { ledgerPage } from './ledger.js';
import { paragraphs } from './markdown.js';
import { annotated, callLine, dataLine, effectLine, listsLine, operationNote, pagesLine } from './notes.js';
import { errorsTag, ledgerTag, storiesTag, tagSlugs, untagged } from './routes.js';
import { sampleServer, samplesByOperation, type Sample } from '../samples/samples.js';
import { servedAt } from './served.js';
import { storiesPage } from './stories.js';
import type { Words } from './words.js';

export interface View {
  readonly document: JsonObject;
  /** Labels of the code samples in use; Redoc drops every sample whose label it is not told. */
  readonly sampleLabels: readonly SampleLabel[];
  /** Tag name of the document → tag name in the view. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** @param baseUrl where the samples send their calls */
export function documentationView(api: Api, words: Words, baseUrl?: string): View {
  const shown = samplesByOperation(api, baseUrl);
  const labels = [...shown.values()].flatMap((own) => own.map((sample) => sampleLabel(sample, own[0]?.name)));
  const base = mapNodes(annotated(api, words, small), (node) => bare(node));
  const slugs = tagSlugs(tagNames(api));
  const document = {
    ...base,
    ...tags(api, base, slugs, words, baseUrl),
    paths: paths(api, base, slugs, shown, words, baseUrl ?? sampleServer(api)),
  };
  return {
    document: servedAt(api, document, words, baseUrl),
    sampleLabels: [...new Map(labels.map((one) => [one.label, one])).values()],
    slugs,
  };
}

/** How a note of the ledger looks. */
function small(note: string): string {
  return `<small>${note}</small>`;
}

/** Extensions for programs, which a page would only carry along. */
const silent: ReadonlySet<string> = new Set(extensions);

function bare(node: JsonObject): JsonObject {
  const kept = Object.entries(node).filter(([key]) => !silent.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'properties' ? allowed(value) : value]));
}

/** A property that is `false` may not occur: there is nothing to show. */
function allowed(properties: JsonValue): JsonValue {
  if (!isObject(properties)) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([, property]) => property !== false));
}

function tagNames(api: Api): string[] {
  const declared = arrayOf(api.document['tags']).flatMap((tag) => stringOf(own(tag, 'name')) ?? []);
  const used = api.operations.flatMap((operation) => (operation.tags.length === 0 ? [untagged] : operation.tags));
  return [...new Set([...declared, ...used])];
}

/** The document's tags in their order, in groups, and our own pages behind them. */
function tags(
  api: Api,
  base: JsonObject,
  slugs: ReadonlyMap<string, string>,
  words: Words,
  baseUrl: string | undefined,
): JsonObject {
  const declared = new Map(arrayOf(base['tags']).map((tag) => [stringOf(own(tag, 'name')) ?? '', objectOf(tag)]));
  const own_ = [...slugs].map(([name, slug]): JsonObject => {
    const tag = declared.get(name) ?? {};
    const title =
      stringOf(tag['x-displayName']) ?? (name === untagged && !declared.has(name) ? words.operations : name);
    return { ...tag, name: slug, 'x-displayName': title };
  });
  const pages = [
    { name: storiesTag, 'x-displayName': words.stories, description: storiesPage(api, words, baseUrl) },
    { name: errorsTag, 'x-displayName': words.errors, description: errorsPage(api, words) },
    { name: ledgerTag, 'x-displayName': words.ledger, description: ledgerPage(api, words) },
  ].flatMap(({ description, ...tag }): JsonObject[] =>
    description === undefined ? [] : [{ ...tag, 'x-traitTag': true, description }],
  );
  const names = (list: readonly JsonObject[]): JsonValue[] => list.map((tag) => tag['name'] ?? '');
  const groups = [
    { name: words.guide, tags: names(own_.filter((tag) => tag['x-traitTag'] === true)) },
    { name: words.actions, tags: names(own_.filter((tag) => tag['x-traitTag'] !== true)) },
    { name: words.reference, tags: names(pages) },
  ].filter((group) => group.tags.length > 0);
  return { tags: [...own_, ...pages], 'x-tagGroups': groups };
}

function paths(
  api: Api,
  base: JsonObject,
  slugs: ReadonlyMap<string, string>,
  shown: ReadonlyMap<Operation, readonly Sample[]>,
  words: Words,
  server: string,
): JsonObject {
  const items: Record<string, JsonObject> = {};
  for (const operation of api.operations) {
    const segments = pointerSegments(operation.pointer);
    const item = objectOf(valueAt(base, operation.pointer.slice(0, operation.pointer.lastIndexOf('/'))));
    const value = objectOf(item[segments.at(-1) ?? '']);
    const own = shown.get(operation) ?? [];
    const note = operationNote(api, operation, words);
    const url = shownUrl(api, operation);
    items[url] = {
      ...items[url],
      [operation.method]: {
        ...value,
        // All servers are listed once, in the introduction; a choice beside samples that go to one would promise too much.
        ...(value['servers'] === undefined && item['servers'] === undefined ? { servers: [{ url: server }] } : {}),
        tags: (operation.tags.length === 0 ? [untagged] : operation.tags).map((tag) => slugs.get(tag) ?? tag),
        description: paragraphs(
          callLine(api, operation, words),
          stringOf(value['description']) ?? stringOf(item['description']),
          effectLine(operation, words),
          listsLine(api, operation, words),
          dataLine(operation, words),
          pagesLine(operation, words),
          codesLine(operation, words),
          note === undefined ? undefined : small(note),
        ),
        parameters: parameters(api, operation, [...arrayOf(item['parameters']), ...arrayOf(value['parameters'])], base),
        ...(value['requestBody'] === undefined ? {} : { requestBody: firstExample(base, value['requestBody']) }),
        responses: responses(api, base, operation, objectOf(value['responses']), words),
        'x-codeSamples': own.map((sample) => ({ ...sampleLabel(sample, own[0]?.name), source: sample.text })),
      },
    };
  }
  return items;
}

/** The URL as it is sent. Where a header or the body selects the operation, that stands behind the path. */
function shownUrl(api: Api, operation: Operation): string {
  const beside = besideUrl(api, operation).map(({ text }) => text);
  return beside.length === 0 ? urlOf(operation) : `${urlOf(operation)} (${beside.join(', ')})`;
}

function parameters(api: Api, operation: Operation, declared: readonly JsonValue[], base: JsonObject): JsonValue[] {
  const chosen = new Set(operation.parameters.map((one) => `${one.in} ${one.name}`));
  const seen = new Set<string>();
  // The operation's own parameters come last and win over those of its path item.
  const kept = [...declared].reverse().filter((value) => {
    const parameter = objectOf(resolve(base, value, '').value);
    const identity = `${String(parameter['in'])} ${String(parameter['name'])}`;
    if (!chosen.has(identity) || seen.has(identity)) return false;
    return seen.add(identity);
  });
  return kept.reverse();
}

/** Redoc shows one code sample whichever example is chosen, so further examples have samples of their own instead. */
function firstExample(base: JsonObject, value: JsonValue): JsonValue {
  const body = objectOf(resolve(base, value, '').value);
  const contents = Object.entries(objectOf(body['content'])).map(([mediaType, content]): [string, JsonValue] => {
    const [first] = Object.entries(objectOf(own(content, 'examples')));
    return [mediaType, first === undefined ? content : { ...objectOf(content), examples: Object.fromEntries([first]) }];
  });
  return { ...body, content: Object.fromEntries(contents) };
}

function responses(api: Api, base: JsonObject, operation: Operation, declared: JsonObject, words: Words): JsonObject {
  return Object.fromEntries(
    Object.entries(declared).map(([status, value]): [string, JsonValue] => {
      const errors = errorsTable(api, operation, status, words);
      if (errors === undefined) return [status, value];
      const response = objectOf(resolve(base, value, '').value);
      return [status, { ...response, description: paragraphs(stringOf(response['description']), errors) }];
    }),
  );
}

interface SampleLabel {
  readonly lang: string;
  readonly label: string;
}

/** The samples of the first example carry the bare name of the language, the others that of their example as well. */
function sampleLabel(sample: Sample, first: string | undefined): SampleLabel {
  const [lang, label] = sample.language === 'curl' ? ['Shell', 'curl'] : ['JavaScript', 'TypeScript'];
  return { lang, label: sample.name === first ? label : `${label}: ${sample.summary ?? sample.name}` };
}
