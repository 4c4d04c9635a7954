/** What the pages add to the author's texts: notes of the ledger at the places they concern, and what a call does. */
import type { Api, Operation } from '../../meaning/api.js';
import { besideUrl, trueCall } from '../../meaning/declared/dispatch.js';
import { objectOf, pointerTo, resolve, stringOf, valueAt, type JsonObject } from '../../meaning/json.js';
import { mapNodes } from '../../meaning/document/walk.js';
import { namesSent } from '../../meaning/operation/lists/names.js';
import { ledgerNote } from './ledger.js';
import { code, paragraphs } from './markdown.js';
import type { Words } from './words.js';

/**
 * The document with every ledger note at the end of the description it belongs to. An operation's own is left out: what the
 * call does matters more, so the pages put it behind that.
 * @param dressed how a note looks
 */
export function annotated(api: Api, words: Words, dressed: (note: string) => string): JsonObject {
  const operations = new Set(api.operations.map(({ pointer }) => pointer));
  return mapNodes(api.document, (node, pointer) => {
    if (operations.has(pointer)) return node;
    // A server's description is no Markdown, so a link in it would only be noise.
    const note = pointer.startsWith('/servers/') ? undefined : ledgerNote(api, node, words);
    if (note === undefined) return node;
    // Beside a `$ref` a description replaces that of the target, so the note continues the target's.
    const target = objectOf(resolve(api.document, node, '').value);
    return {
      ...node,
      description: paragraphs(stringOf(node['description']) ?? stringOf(target['description']), dressed(note)),
    };
  });
}

/** What the ledger says about the operation itself. */
export function operationNote(api: Api, { pointer }: Operation, words: Words): string | undefined {
  return ledgerNote(api, objectOf(valueAt(api.document, pointer)), words);
}

/** What is really sent: method, URL, and what selects the action beside it; nothing where the URL of the page says all. */
export function callLine(api: Api, operation: Operation, words: Words): string | undefined {
  if (operation.action === undefined) return undefined;
  const all = besideUrl(api, operation);
  const beside = (['header', 'body'] as const).flatMap((place) => {
    const texts = all.flatMap((one) => (one.in === place ? [code(one.text)] : []));
    return texts.length === 0 ? [] : [words.beside[place].replaceAll('{what}', () => texts.join(words.comma))];
  });
  return [code(trueCall(operation)), ...beside].join('');
}

/** Whether the call changes anything, whether it may be sent twice, and what else than the document says so; nothing where nobody does. */
export function effectLine({ safety, wire, idempotencyKey }: Operation, words: Words): string | undefined {
  if (safety === undefined) return undefined;
  const effect = !safety.changesState ? words.reads : safety.repeatable ? words.changesRepeatably : words.changesOnce;
  if (safety.source === 'x-safety') return effect;
  const said = safety.source === 'method' ? words.byMethod : words.byKey;
  return effect + said.replaceAll('{method}', wire.method).replaceAll('{key}', idempotencyKey ?? '');
}

/** Where in its envelope the data of an answer lie. */
export function dataLine({ answer }: Operation, words: Words): string | undefined {
  return answer === undefined ? undefined : words.dataAt.replaceAll('{place}', pointerTo('', ...answer));
}

/** What lists and objects are called on the wire, where no style of OpenAPI says it. */
export function listsLine({ document }: Api, operation: Operation, words: Words): string | undefined {
  const names = namesSent(document, operation).map((name) => `\`${name}\``);
  return names.length === 0 ? undefined : words.listsAs.replaceAll('{names}', () => names.join(', '));
}

/** How a list comes page by page. */
export function pagesLine({ pagination }: Operation, words: Words): string | undefined {
  if (pagination === undefined) return undefined;
  const { style, start, limit, mark = [], next, header } = pagination;
  const named = (path: readonly string[] | undefined) =>
    path?.length === 1 ? `${path[0]}` : pointerTo('', ...(path ?? []));
  const fill: Readonly<Record<string, string>> = {
    start: named(start?.path),
    mark: named(mark),
    next: next ?? header ?? '',
  };
  const said = [words.paged, words.pages[style], ...(limit === undefined ? [] : [words.pageSize])].join('');
  return `${said}${words.fullStop}`.replaceAll(/\{(start|mark|next|limit)\}/g, (_, name: string) =>
    name === 'limit' ? named(limit?.path) : (fill[name] ?? ''),
  );
}
