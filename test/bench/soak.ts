/**
 * The mock under steady load beside callers who mean ill: every answer is compared with the one that is right, byte by byte,
 * and the memory at the end with that of the beginning.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import type { Operation } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import { wireRequest } from '../../generator/meaning/operation/wire.js';
import { hostile, type Call } from '../mock/hostile.js';
import { speak } from '../mock/raw.js';
import type { Row } from './row.js';

const connections = 20;

export interface Soaked {
  readonly answers: number;
  readonly hostile: number;
  /** What was not as it should be, in words; the first hundred. */
  readonly wrong: readonly string[];
  /** Connections that broke or answers that did not come. */
  readonly drops: readonly string[];
  /** The most megabytes that the process had at the beginning and at the end. */
  readonly before: number;
  readonly after: number;
}

interface Expected {
  readonly title: string;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly status: number;
  readonly text: string;
}

export async function benchSoak(): Promise<Row[]> {
  const seconds = 60;
  const { answers, hostile: tried, wrong, drops, before, after } = await soak(seconds);
  for (const one of [...wrong, ...drops]) console.error(one);
  const faults = wrong.length + drops.length;
  return [
    {
      what: `mock, ${seconds} s of load on ${connections} connections beside ${tried} hostile requests: wrong or missing answers`,
      ours: `${faults}`,
      peer: `of ${answers}`,
      ratio: faults,
      budget: '<= 0',
    },
    {
      what: `mock, memory at the end of it, against its first ten seconds`,
      ours: `${Math.round(after)} MB`,
      peer: `${Math.round(before)} MB`,
      ratio: after / before,
      budget: '<= 1.3',
    },
  ];
}

/** @param seconds how long at least; the first and the last sixth are what memory is compared of */
export async function soak(seconds: number): Promise<Soaked> {
  const calls = await expectedCalls();
  const { port, pid, stop } = await serve();
  const [wrong, drops, memory]: [string[], string[], number[]] = [[], [], []];
  let [answers, tried] = [0, 0];
  const start = performance.now();
  // A busy machine takes longer for less: the time alone would say nothing.
  const isOver = () =>
    wrong.length + drops.length > 100 ||
    (performance.now() - start > seconds * 1000 && answers >= connections * 20 && tried >= 10);

  const caller = async (first: number) => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (let index = first; !isOver(); index += 1) {
      const call = calls[index % calls.length] as Expected;
      try {
        const { status, text } = await send(agent, port, call);
        if (status !== call.status || text !== call.text)
          wrong.push(
            `${call.title}: ${status} ${text.slice(0, 200)} instead of ${call.status} ${call.text.slice(0, 200)}`,
          );
        answers += 1;
      } catch (error) {
        drops.push(`${call.title}: ${String(error)}`);
      }
    }
    agent.destroy();
  };
  const troublemaker = async () => {
    const posts = calls.filter(({ body }) => body !== undefined);
    for (let index = 0; !isOver(); index += 1) {
      // In steps, so that the large ones come among the others from the beginning.
      const kind = hostile[(index * 7) % hostile.length];
      const call = kind?.only === 'bare' ? calls.find(({ method }) => method === 'GET') : posts[0];
      if (kind === undefined || call === undefined) continue;
      const said = kind.speech(call as Call);
      const heard = await speak(port, { patience: 10_000, ...said });
      const outcomes = heard.answers.length === 0 ? ['closed' as const] : heard.answers.map(({ status }) => status);
      if (heard.answers.length === 0 && !heard.closed) wrong.push(`${kind.name}: neither answered nor closed`);
      for (const one of outcomes) if (!kind.want.includes(one)) wrong.push(`${kind.name}: ${one}`);
      tried += 1;
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  const watch = setInterval(() => memory.push(residentOf(pid)), Math.max(50, seconds * 8));
  await Promise.all([troublemaker(), ...Array.from({ length: connections }, (_, index) => caller(index))]);
  clearInterval(watch);
  await stop();
  const sixth = Math.ceil(memory.length / 6);
  return {
    ...{ answers, hostile: tried, wrong: wrong.slice(0, 100), drops },
    before: Math.max(...memory.slice(0, sixth)),
    after: Math.max(...memory.slice(-sixth)),
  };
}

/** Right calls, wrong calls and forced errors of every action, with what the mock answers in process to each. */
async function expectedCalls(): Promise<Expected[]> {
  const api = buildApi(await load('spec/openapi.yaml'));
  const mock = createMock(api);
  const found: Expected[] = [];
  for (const operation of api.operations) {
    const right = exampleCall(operation);
    const error = operation.documentedErrors[0]?.name ?? '';
    const variants = [
      // Most calls are right ones; generated answers cost a hundred times as much.
      ...Array.from({ length: 8 }, () => ({ title: 'right', ...right, headers: {} })),
      { title: 'forced', ...right, headers: { 'X-Mock-Error': error } },
      { title: 'generated', ...right, headers: { Prefer: 'dynamic=true' } },
      { title: 'unknown version', ...right, target: `${right.target}&Version=1`, headers: {} },
    ];
    for (const { title, method, target, body, headers } of variants) {
      const sent = { ...headers, 'X-Request-Id': `soak-${found.length}` };
      const answer = await mock.fetch(`http://mock${target}`, { method, headers: sent, body: body ?? null });
      const text = await answer.text();
      found.push({
        title: `${operation.id}, ${title}`,
        method,
        target,
        headers: sent,
        body,
        status: answer.status,
        text,
      });
    }
  }
  return found;
}

function exampleCall(operation: Operation): Call {
  const required = operation.parameters.filter((one) => one.required);
  const value = operation.body?.contents[0]?.examples[0]?.value;
  const { method, target, body } = wireRequest(operation, {
    query: Object.fromEntries(required.map(({ name, examples }) => [name, examples[0]?.value ?? null])),
    ...(value === undefined ? {} : { body: value }),
  });
  return { method, target, body: body as string | undefined };
}

function send(
  agent: http.Agent,
  port: number,
  { method, target, headers, body }: Expected,
): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const options = { agent, port, host: '127.0.0.1', method, path: target, headers: { ...headers, ...length } };
    const request = http.request({ ...options, timeout: 20_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      response.on('error', failed);
    });
    request.on('timeout', () => request.destroy(new Error('no answer in 20 s')));
    request.on('error', failed);
    request.end(body);
  });
}

async function serve(): Promise<{ port: number; pid: number; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['generator/bin.mjs', 'mock', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit');
  let port: string | undefined;
  while ((port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1]) === undefined) {
    if (child.exitCode !== null) throw new Error(`the mock did not start: ${said}`);
    await new Promise((done) => setTimeout(done, 10));
  }
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { port: Number(port), pid: child.pid ?? 0, stop };
}

/** Megabytes of memory that a process has; Linux says so in a file. */
function residentOf(pid: number): number {
  const kilobytes = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
