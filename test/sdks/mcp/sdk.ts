import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { paged } from '../row.js';
import { long, matched, thrown, type Sdk } from '../sdk.js';

const names = ['cut', 'dig', 'fix', 'nail', 'saw'];
const clientInfo = { name: 'rows', version: '1.2' };
const use = { name: 'cut', arguments: { word: 'wéé “1”' } };
const gone = { name: 'gone', arguments: { word: 'no' } };
const version = { 'MCP-Protocol-Version': '2025-11-25' };

/** An answer to another call is no answer: it waits, but not for long. */
const timeout = 10_000;

export const mcp: Sdk = {
  name: '@modelcontextprotocol/sdk',
  folder: 'mcp',
  seed: { Tool: names.map((name) => ({ name, rows: long })) },
  open: async (url) => {
    const client = new Client(clientInfo);
    const transport = new StreamableHTTPClientTransport(new URL(`${url}/mcp`));
    await client.connect(transport as Transport, { timeout });
    return {
      success: async () => {
        const { content } = await client.callTool(use, undefined, { timeout });
        return { data: content, id: matched };
      },
      error: () => thrown(client.callTool(gone, undefined, { timeout }), ({ code }: { code: number }) => code),
      list: () =>
        paged<string>(async (cursor) => {
          const page = await client.listTools(cursor === undefined ? undefined : { cursor }, { timeout });
          return [page.tools.map(({ name }) => name), page.nextCursor];
        }),
      digits: async () => {
        const { structuredContent } = await client.callTool(use, undefined, { timeout });
        return (structuredContent as { rows?: unknown } | undefined)?.rows;
      },
      close: () => client.close(),
    };
  },
  ours: {
    // What the protocol asks of those who call it.
    headers: { Accept: 'application/json, text/event-stream' },
    first: [
      { method: 'initialize', input: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo } },
      { method: 'initialized', input: version },
    ],
    success: {
      method: 'callTool',
      input: { ...use, ...version },
      pick: ({ content }: Record<string, unknown>) => content,
    },
    error: { method: 'callTool', input: { ...gone, ...version } },
    list: { method: 'listTools', input: version, pick: ({ name }: Record<string, unknown>) => name },
    digits: {
      method: 'callTool',
      input: { ...use, ...version },
      pick: ({ structuredContent }: { structuredContent: Record<string, unknown> }) => structuredContent['rows'],
    },
  },
  want: { data: [{ type: 'text', text: 'cut is used' }], code: -32602, items: names },
  // A stream of what a server says unasked: it may be refused.
  isAside: ({ method }) => method === 'GET',
  breaks: {
    dispatch: { replaces: [['const: tools/call', 'const: tool/call']], fails: 'success' },
    code: { replaces: [['error: { code: -32602', 'error: { code: -32099']], fails: 'error' },
    envelope: {
      replaces: [
        ['/result', '/data'],
        ['result:', 'data:'],
      ],
      fails: 'success',
    },
    token: { replaces: [['nextCursor', 'next']], fails: 'list' },
    'call id': {
      replaces: [
        [', call: /id }', ' }'],
        ['[jsonrpc, method, params, id]', '[jsonrpc, method, params]'],
        ['[jsonrpc, method, id]', '[jsonrpc, method]'],
      ],
      fails: 'success',
    },
  },
};
