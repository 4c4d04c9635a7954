/** What the client costs: bytes beside what other generators make of the same document, time beside bare openapi-fetch. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { rowOrSkipped, runPeer } from './peer.js';
import { median, type Row } from './row.js';

const rounds = 120;
const calls = 200;
const mostBytes = 4000;
const document = path.resolve('generated/openapi.json');

export async function benchClient(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-client-'));
  try {
    return [...sizes(folder), await overhead(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sizes(folder: string): Row[] {
  const ours = bytes("export { createClient } from './generated/client.js'");
  const plain = bytes("export { default } from 'openapi-fetch'");
  const longs = bytes("export { createClient } from './generated/longs.js'");
  const checked = bytes(
    "export { createClient } from './generated/client.js'; export { validation } from './generated/validation.js'",
  );
  const row = (what: string, mine: number, peer: number, peerText = `${peer} bytes`, budget = ''): Row => ({
    what,
    ours: `${mine} bytes`,
    peer: peerText,
    ratio: mine / peer,
    budget,
  });
  const peers = [
    ['hey-api (client-fetch + sdk), all functions', heyApi],
    ['redocly generate-client, all of it', redocly],
  ] as const;
  const against = (peer: string, size: (folder: string) => number): Row => {
    const what = `client, min+gzip, against ${peer}`;
    return rowOrSkipped(() => row(what, ours, size(folder)), { what, ours: `${ours} bytes`, budget: '' });
  };
  return [
    row('client, createClient with all methods, min+gzip', ours, mostBytes, `${mostBytes} bytes allowed`, '<= 1'),
    row('client, of it openapi-fetch', ours, plain),
    ...peers.map(([name, size]) => against(name, size)),
    row('client with exact longs, against without', longs, ours),
    row('client with validation, against without', checked, ours),
  ];
}

function heyApi(folder: string): number {
  const out = path.join(folder, 'hey');
  const args = ['-i', document, '-o', out, '-p', '@hey-api/client-fetch', '@hey-api/sdk'];
  runPeer({ name: '@hey-api/openapi-ts', bin: 'openapi-ts' }, args);
  return bytes(`export * from ${JSON.stringify(path.join(out, 'sdk.gen.ts'))}`);
}

function redocly(folder: string): number {
  const out = path.join(folder, 'redocly.ts');
  run(path.resolve('node_modules/.bin/redocly'), ['generate-client', document, '--output', out]);
  return bytes(`export * from ${JSON.stringify(out)}`);
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}

/** Minified and compressed, as it comes to a browser. */
function bytes(contents: string): number {
  return gzipSync(bundle(contents), { level: 9 }).length;
}

function bundle(contents: string): Uint8Array {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

type Call = () => Promise<unknown>;

/** One call with an answer of usual size and nothing of a network, in turns in one process. */
async function overhead(folder: string): Promise<Row> {
  const file = path.join(folder, 'both.mjs');
  const both =
    "export { createClient } from './generated/client.js'; export { default as createFetch } from 'openapi-fetch'";
  writeFileSync(file, bundle(both));
  const { createClient, createFetch } = (await import(pathToFileURL(file).href)) as {
    createClient: typeof import('../../generated/client.js').createClient;
    createFetch: typeof import('openapi-fetch').default;
  };
  const workload = {
    NamespaceId: 771294,
    StatefulWorkloadId: 403778,
    Name: 'web',
    Status: 'Running',
    Images: ['a', 'b'],
  };
  const text = JSON.stringify({ StatefulWorkloads: Array.from({ length: 10 }, () => workload), RequestId: 'r-1' });
  const fetch = async () => new Response(text, { headers: { 'Content-Type': 'application/json' } });
  const baseUrl = 'http://api.test';
  const ncs = createClient({ baseUrl, fetch });
  const bare = createFetch<Record<string, { get: object }>>({ baseUrl, fetch });
  const ours: Call = () => ncs.describeStatefulWorkloads({ NamespaceId: 771294 });
  const peer: Call = () =>
    bare.GET('/ncs', {
      params: { query: { Action: 'DescribeStatefulWorkloads', Version: '2017-11-16', NamespaceId: 771294 } },
    } as never);
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    // Who begins changes, so that neither always meets the other's garbage.
    const turns = round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const who of turns) times[who].push(await timeOf(who === 'ours' ? ours : peer));
  }
  // The first rounds are the compiler's. Neighbours are compared: a machine that slows down slows down both.
  const [mine, theirs] = [times.ours.slice(20), times.peer.slice(20)];
  return {
    what: 'client, one call on a stubbed fetch, against bare openapi-fetch',
    ours: `${median(mine).toFixed(1)} µs`,
    peer: `${median(theirs).toFixed(1)} µs`,
    ratio: median(mine.map((time, round) => time / (theirs[round] ?? NaN))),
    budget: '<= 1.15',
  };
}

/** Microseconds of processor time a call: what else the machine does meanwhile does not count. */
async function timeOf(call: Call): Promise<number> {
  const start = process.cpuUsage();
  for (let count = 0; count < calls; count += 1) await call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
}
