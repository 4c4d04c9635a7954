/** The mock beside the stock CLI on the same operation: rate, tail and start, measured in turns in one run. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { median, type Row } from './row.js';
import { freePort } from '../port.js';

const folder = mkdtempSync(path.join(tmpdir(), 'bench-mock-'));
const seconds = 4;
const rounds = 3;
const connections = 20;
const call =
  '/ncs?Action=DescribeStatefulWorkloadInstances&Version=2017-11-16&NamespaceId=771294&StatefulWorkloadId=403778';
const name = 'DescribeStatefulWorkloadInstances';

interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function benchMock(): Promise<Row[]> {
  const start = await startTimes();
  const [ours, peer, bare] = [await serveOurs(), await servePrism(), await serveBare()];
  const remembering = await serveRemembering();
  try {
    const measured = {
      ours: [] as Rate[],
      peer: [] as Rate[],
      bare: [] as Rate[],
      remembering: [] as Rate[],
      oursDynamic: [] as Rate[],
      peerDynamic: [] as Rate[],
    };
    const fixed = { Prefer: `example=${name}` };
    const dynamic = { Prefer: 'dynamic=true' };
    for (let round = 0; round < rounds; round += 1) {
      measured.ours.push(await load(ours.url, {}));
      measured.remembering.push(await load(remembering.url, {}));
      measured.peer.push(await load(peer.url, fixed));
      measured.bare.push(await load(bare.url, {}));
      measured.oursDynamic.push(await load(ours.url, dynamic));
      measured.peerDynamic.push(await load(peer.url, dynamic));
    }
    const rate = (rates: readonly Rate[]) => median(rates.map(({ perSecond }) => perSecond));
    const tail = (rates: readonly Rate[]) => median(rates.map(({ p99 }) => p99));
    return [
      row(
        'mock, static, requests per second, against prism mock',
        rate(measured.ours),
        rate(measured.peer),
        'req/s',
        '>= 4',
      ),
      row('mock, static, 99th percentile', tail(measured.ours), tail(measured.peer), 'ms', '<= 0.4'),
      row('mock, static, against a bare node:http answer', rate(measured.ours), rate(measured.bare), 'req/s', ''),
      row(
        'mock, generated answers, requests per second',
        rate(measured.oursDynamic),
        rate(measured.peerDynamic),
        'req/s',
        '>= 1.5',
      ),
      row(
        'mock with a memory, requests per second, against the same without',
        rate(measured.remembering),
        rate(measured.ours),
        'req/s',
        '>= 0.5',
      ),
      row('mock, process start to first answer', start.ours, start.peer, 'ms', '<= 0.8'),
    ];
  } finally {
    await Promise.all([ours, peer, bare, remembering].map(({ stop }) => stop()));
    rmSync(folder, { recursive: true });
  }
}

function row(what: string, ours: number, peer: number, unit: string, budget: string): Row {
  return { what, ours: `${Math.round(ours)} ${unit}`, peer: `${Math.round(peer)} ${unit}`, ratio: ours / peer, budget };
}

interface Rate {
  readonly perSecond: number;
  readonly p99: number;
}

async function load(url: string, headers: Record<string, string>): Promise<Rate> {
  const result = await autocannon({ url: url + call, connections, duration: seconds, headers });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered ${result.non2xx} times with an error`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

const serveOurs = () => serve((port) => ['generator/bin.mjs', 'mock', '--port', `${port}`]);
/** With the workload that is asked about. */
const serveRemembering = () => {
  const file = path.join(folder, 'seed.json');
  writeFileSync(file, JSON.stringify({ Workload: [seed] }));
  return serve((port) => ['generator/bin.mjs', 'mock', '--port', `${port}`, '--seed-data', file]);
};
const seed = {
  NamespaceId: 771294,
  StatefulWorkloadId: 403778,
  Name: 'web',
  Status: 'Running',
  Placement: { ZoneId: ['cn-east-1b'] },
  Containers: [{ Name: 'web', Image: 'debian' }],
  Pods: [
    {
      PodId: 1,
      PodName: 'web-0',
      Status: 'Running',
      Ip: '10.173.0.1',
      ZoneId: ['cn-east-1b'],
      CreateAt: '2018-08-22T06:34:15Z',
      Containers: [{ Name: 'web', Image: 'debian', Status: 'running', ContainerId: 2, DockerContainerId: 'd' }],
    },
  ],
};
const prismBin = 'node_modules/@stoplight/prism-cli/dist/index.js';
// Silent: its log costs more than its answers.
const servePrism = () =>
  serve((port) => [
    prismBin,
    'mock',
    '-v',
    'silent',
    '-p',
    `${port}`,
    '-h',
    '127.0.0.1',
    'generated/openapi.wire.json',
  ]);

/** Starts a mock and asks it until it answers: the same for both, since a silent one says nothing. */
async function serve(command: (port: number) => readonly string[]): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, command(port), { stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = () => (child.kill(), ended);
  for (let waited = 0; waited < 30_000; waited += 5) {
    try {
      await (await fetch(url + call, { headers: { Prefer: `example=${name}` } })).text();
      return { url, stop };
    } catch {
      await new Promise((done) => setTimeout(done, 5));
    }
  }
  await stop();
  throw new Error(`${command(port).join(' ')} never answered`);
}

/** The limit: a server that does nothing but answer. */
async function serveBare(): Promise<Served> {
  const body = JSON.stringify({ Pods: [] });
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => new Promise((done) => server.close(() => done())) };
}

/** From the start of the process to the first whole answer, in turns. */
async function startTimes(): Promise<{ ours: number; peer: number }> {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < 5; round += 1) {
    for (const [who, open] of [
      ['ours', serveOurs],
      ['peer', servePrism],
    ] as const) {
      const begin = performance.now();
      const { stop } = await open();
      times[who].push(performance.now() - begin);
      await stop();
    }
  }
  return { ours: median(times.ours), peer: median(times.peer) };
}
