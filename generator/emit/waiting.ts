/** This file makes generated/waiting.ts: waiting for what a call only begins, as an import of its own. */
import type { Api } from '../meaning/api.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';
import { literal } from './layout.js';
import { propertyKey } from './names.js';
import { runtimeFiles } from './runtime.js';

/** Nothing for documents in which no operation declares `x-wait`. */
export function emitWaiting(api: Api): GeneratedFile[] {
  const methodOf = new Map(api.operations.map(({ id, name }) => [id, name]));
  const rows = api.operations.flatMap(({ name, wait }) =>
    wait === undefined
      ? []
      : [`  ${propertyKey(name)}: ${literal({ ...wait, ask: methodOf.get(wait.ask) ?? wait.ask })},`],
  );
  if (rows.length === 0) return [];
  const text = `${bannerFor('emit/waiting.ts')}
import type { Client } from './client.js';
import { waiting, type WaitingClient } from './runtime/waiting.js';
export { ApiError } from './runtime/unwrap.js';
export { WaitError } from './runtime/waiting.js';
export type { WaitOptions } from './runtime/waiting.js';

/** Whom to ask, with what, and which states are an end. */
const rows = {
${rows.join('\n')}
} as const;

/** A client that can wait: \`andWait\` and \`wait\` beside each method whose call only begins something. */
export function withWaiting<C extends object = Client>(client: C): WaitingClient<C, typeof rows> {
  return waiting(client, rows);
}
`;
  return [{ path: 'waiting.ts', text }, ...runtimeFiles('waiting')];
}
