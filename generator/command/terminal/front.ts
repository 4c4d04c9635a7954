/** What `start` says when it serves: where, and how the API is called where its URL alone does not tell. */
import { isCalledAtRoot, pagesPath } from '../../dev/front.js';
import type { Api, Operation } from '../../meaning/api.js';
import { besideUrl, urlOf, type Beside } from '../../meaning/declared/dispatch.js';

/** @param api undefined while the document is broken */
export function frontLines(api: Api | undefined, url: string): string[] {
  const ready = `ready: ${url}`;
  if (api === undefined) return [ready];
  const { operations } = api;
  const [first] = operations;
  const beside = first === undefined ? [] : besideUrl(api, first);
  return [
    ready,
    ...(isCalledAtRoot(api) ? [`pages: ${url}${pagesPath} (the API is called at /)`] : []),
    ...(first === undefined || beside.length === 0 ? [] : [`calls: ${callText(first, beside, url)}`]),
  ];
}

/** One call stands for all: what selects it is at the same place in each. */
function callText(operation: Operation, beside: readonly Beside[], url: string): string {
  const at = (place: Beside['in']) => beside.flatMap((one) => (one.in === place ? [one.text] : [])).join(', ');
  const [header, body] = [at('header'), at('body')];
  const more = [...(header === '' ? [] : [`header ${header}`]), ...(body === '' ? [] : [`${body} in its body`])];
  return `${operation.wire.method} ${url}${urlOf(operation)} with ${more.join(' and ')} is ${operation.id}`;
}
