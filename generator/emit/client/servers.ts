/** This file makes generated/servers.ts: where the document says that the API is, by name, as an import of its own. */
import type { Api } from '../../meaning/api.js';
import { serversAt, serversPlace, type Server } from '../../meaning/document/servers.js';
import { bannerFor } from '../banner.js';
import type { GeneratedFile } from '../file.js';
import { comment, indented, literal, unionOf } from '../layout.js';
import { commentText, member, propertyKey, stringLiteral } from '../names.js';
import { runtimeFiles } from '../runtime.js';

/** Nothing for documents that name no server. */
export function emitServers({ document, operations }: Api): GeneratedFile[] {
  const places = operations.map((operation) => [operation.name, serversPlace(document, operation.pointer)] as const);
  const own = places.flatMap(([name, place]) =>
    place === undefined || place === '/servers' ? [] : [[name, serversAt(document, place)] as const],
  );
  const shared = serversAt(document, '/servers');
  if (shared.length === 0 && own.length === 0) return [];
  const declarations = [
    ...(shared.length === 0
      ? []
      : [
          declaration(
            'servers',
            'Where the API is. A call goes where `baseUrl` says, and nowhere else.',
            table('servers', shared),
          ),
        ]),
    ...(own.length === 0
      ? []
      : [
          declaration(
            'operationServers',
            'Servers that operations have of their own. A call goes there when it says so, by its option `baseUrl`.',
            own
              .map(
                ([name, list]) =>
                  `${propertyKey(name)}: {\n${indented(table(member('operationServers', name), list))}\n},`,
              )
              .join('\n'),
          ),
        ]),
  ].join('\n');
  const isComputed = declarations.includes('addressOf(');
  const imported = isComputed ? "import { addressOf } from './runtime/servers/address.js';\n\n" : '';
  return [
    { path: 'servers.ts', text: `${bannerFor('emit/client/servers.ts')}\n${imported}${declarations}` },
    ...(isComputed ? runtimeFiles('servers/address') : []),
  ];
}

function declaration(name: string, docs: string, members: string): string {
  return `${comment(docs)}export const ${name} = {\n${indented(members)}\n} as const;\n`;
}

function table(object: string, servers: readonly Server[]): string {
  return servers
    .map((server) => `${comment(docsOf(server))}${propertyKey(server.name)}: ${address(object, server)},`)
    .join('\n');
}

function docsOf({ url, description }: Server): string {
  return commentText([...(description === undefined ? [] : [description]), `\`${url}\``].join('\n\n'));
}

/** A function that gives the address. */
function address(object: string, { name, url, variables }: Server): string {
  const filled = variables.reduce((text, one) => text.replaceAll(`{${one.name}}`, one.default ?? 'a'), url);
  const isRelative = !/^[a-z][a-z\d+.-]*:/i.test(filled) && !url.startsWith('{');
  if (variables.length === 0 && !isRelative) return `(): string => ${stringLiteral(url)}`;
  const isNeeded = variables.some((one) => one.default === undefined);
  // An empty object has a member `constructor`, which is no text.
  const none = variables.some((one) => one.name in {}) ? 'Object.create(null)' : '{}';
  const parameters = [
    ...(variables.length === 0
      ? []
      : [`variables: {\n${indented(variables.map(choice).join('\n'))}\n}${isNeeded ? '' : ` = ${none}`}`]),
    ...(isRelative ? ['base?: string'] : []),
  ].join(', ');
  const rows = variables.map(({ name: one, values, default: fallback }): [string, object] => [
    one,
    { ...(values.length === 0 ? {} : { values }), ...(fallback === undefined ? {} : { fallback }) },
  ]);
  const call = [
    stringLiteral(member(object, name)),
    stringLiteral(url),
    ...(variables.length === 0 ? (isRelative ? ['{}', '{}'] : []) : [literal(Object.fromEntries(rows)), 'variables']),
    ...(isRelative ? ['base'] : []),
  ];
  return `(${parameters}): string =>\n  addressOf(${call.join(', ')})`;
}

function choice({ name, values, default: fallback, description }: Server['variables'][number]): string {
  const docs = [
    ...(description === undefined ? [] : [commentText(description)]),
    ...(fallback === undefined ? [] : [`@default ${commentText(fallback)}`]),
  ];
  const type =
    values.length === 0 ? 'string' : unionOf(values.map(stringLiteral)).replaceAll('\n', ' ').replace(/^\| /, '');
  const text = docs.length === 0 ? '' : comment(docs.join('\n'));
  return `${text}readonly ${propertyKey(name)}${fallback === undefined ? `: ${type}` : `?: ${type} | undefined`};`;
}
