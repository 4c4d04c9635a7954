/** Whatever arrives on the socket: the process lives, memory stays flat, every answer is in the envelope, the next call works. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { Operation } from '../../generator/meaning/api.js';
import { wireRequest } from '../../generator/meaning/operation/wire.js';
import { createMock } from '../../generator/mock/mock.js';
import { complete } from './derive.js';
import { good, hostile, type Call } from './hostile.js';
import { speak, type RawAnswer } from './raw.js';

const api = buildApi(await load('spec/openapi.yaml'));
const calls = api.operations
  .filter(({ id }) => /^(createStateful|resetStateful|restartContainer|describeStatefulWorkloads$)/.test(id))
  .map((operation) => ({ id: operation.id, call: callOf(operation) }));

function callOf(operation: Operation): Call {
  const { parameters, body } = operation;
  const content = body?.contents[0];
  const {
    method,
    target,
    body: text,
  } = wireRequest(operation, {
    query: Object.fromEntries(parameters.map(({ name, schema }) => [name, complete(api.document, schema)[0] ?? null])),
    ...(content?.schema === undefined ? {} : { body: complete(api.document, content.schema)[0] ?? null }),
  });
  return { method, target, body: text as string | undefined };
}

/** Not one answer outside the envelope that the document declares. */
function expectEnvelope({ status, headers, body }: RawAnswer): void {
  expect(headers['content-type']).toBe('application/json');
  if (status < 300) return void JSON.parse(body === '' ? '{}' : body);
  const { Code, Message, RequestId, ...more } = JSON.parse(body) as Record<string, unknown>;
  expect([typeof Code, typeof Message, RequestId, more]).toEqual(['string', 'string', headers['x-request-id'], {}]);
}

let mock: ChildProcess;
let port: number;
let ended: string | undefined;

beforeAll(async () => {
  mock = spawn(process.execPath, ['generator/bin.mjs', 'mock', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  mock.on('exit', (code, signal) => (ended = `exit ${code} ${signal}`));
  port = await new Promise((ready, failed) => {
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (found !== undefined) ready(Number(found));
    };
    mock.stdout?.on('data', hear);
    mock.stderr?.on('data', hear);
    mock.on('exit', () => failed(new Error(output)));
  });
});
afterAll(() => mock.kill('SIGKILL'));

/** Megabytes that the process has of the machine's memory. */
function memory(): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(mock.pid)], { encoding: 'utf8' })) / 1024;
}

async function expectWell(call: Call): Promise<void> {
  expect(ended).toBeUndefined();
  const { answers } = await speak(port, { parts: [good(call)], answers: 1, patience: 10_000 });
  expect(answers.map(({ status }) => status)).toEqual([200]);
}

describe.each(calls)('$id', ({ call }) => {
  const fitting = hostile.filter(({ only }) => only === undefined || (only === 'body') === (call.body !== undefined));

  it('is called well before', () => expectWell(call));

  it.each(fitting)('$name', async ({ name, speech, want, also }) => {
    const said = speech(call);
    const { answers, closed, rest } = await speak(port, { patience: 8_000, ...said });
    const outcomes =
      answers.length === 0
        ? [closed ? 'closed' : `nothing, and still open: ${rest}`]
        : answers.map(({ status }) => status);
    for (const outcome of outcomes)
      expect(want, `${name}: ${answers.map(({ body }) => body).join()}`).toContain(outcome);
    expect(rest).toBe('');
    for (const answer of answers) expectEnvelope(answer);
    if (also !== undefined) expect(also(answers)).toBe(true);
    await expectWell(call);
  });
});

describe('all of it again and again', () => {
  it('does not make the process grow', async () => {
    const [first] = calls;
    if (first === undefined) throw new Error('no call');
    const rounds = async (times: number) => {
      for (let round = 0; round < times; round += 1) {
        await Promise.all(
          hostile
            .filter(({ only, name }) => only !== 'bare' && !/MB|000/.test(name))
            .map(({ speech }) => speak(port, { patience: 3_000, ...speech(first.call) })),
        );
      }
    };
    await rounds(3);
    const before = memory();
    await rounds(10);
    expect(memory() / before).toBeLessThan(1.3);
    await expectWell(first.call);
  });

  it('leaves no connection of a caller that went away', async () => {
    const [first] = calls;
    const sockets = Array.from({ length: 200 }, () => net.connect(port, '127.0.0.1').on('error', () => {}));
    for (const socket of sockets) socket.write(`POST /ncs HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
    await new Promise((done) => setTimeout(done, 100));
    if (first !== undefined) await expectWell(first.call);
    for (const socket of sockets) socket.resetAndDestroy();
    if (first !== undefined) await expectWell(first.call);
  });
});

describe('callers that pile up', () => {
  const [call] = calls.map((one) => one.call).filter(({ body }) => body !== undefined);
  if (call === undefined) throw new Error('no call with a body');
  const large = { ...call, body: call.body?.replace(/\}$/, `,"x":"${'x'.repeat(9 * 1024 * 1024)}"}`) };

  it('one that sends slow calls without end on one connection is cut off', async () => {
    const server = await createMock(api).listen();
    const flood = net.connect(server.port, '127.0.0.1').on('error', () => {});
    const calls = good(call, 'Prefer: wait=30\r\n').repeat(100);
    for (let count = 0; count < 100; count += 1) flood.write(calls);
    await expect.poll(() => flood.destroyed, { timeout: 20_000 }).toBe(true);
    const { answers } = await speak(server.port, { parts: [good(call)], answers: 1, patience: 10_000 });
    expect(answers.map(({ status }) => status)).toEqual([200]);
    await server.close();
  });

  it('large bodies that are never finished leave room for small ones, and give theirs back', async () => {
    const server = await createMock(api).listen();
    const ask = async ({ method, target, body }: Call) => {
      const parts = [good({ method, target, body })];
      const { answers } = await speak(server.port, { parts, answers: 1, patience: 10_000 });
      return answers.map((answer) => (expectEnvelope(answer), answer.status));
    };
    expect(await ask(large)).toEqual([200]);
    const hogs = Array.from({ length: 20 }, () => net.connect(server.port, '127.0.0.1').on('error', () => {}));
    await Promise.all(hogs.map((hog) => new Promise((done) => hog.write(good(large).slice(0, -100), done))));
    await expect.poll(() => ask(large), { timeout: 10_000 }).toEqual([503]);
    expect(await ask(call)).toEqual([200]);
    for (const hog of hogs) hog.destroy();
    await expect.poll(() => ask(large), { timeout: 10_000 }).toEqual([200]);
    await server.close();
  });
});

describe('callers that take their time', () => {
  const limits = { headers: 300, request: 600 };
  const slow = [
    { name: 'says nothing', parts: [] },
    { name: 'stops in the headers', parts: ['GET /ncs HTTP/1.1\r\nHost: x\r\n'] },
    { name: 'stops in the body', parts: ['POST /ncs HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{'] },
  ];

  it.each(slow)('one that $name is told so or cut off', async ({ parts }) => {
    const { port: own, close } = await createMock(api).listen({ limits });
    const { answers, closed, rest } = await speak(own, { parts, patience: 5_000 });
    expect([closed, rest]).toEqual([true, '']);
    for (const answer of answers) {
      expect(answer.status).toBe(408);
      expectEnvelope(answer);
    }
    await close();
  });

  it('one that sends a byte now and then is cut off', async () => {
    const { port: own, close } = await createMock(api).listen({ limits });
    const socket = net.connect(own, '127.0.0.1').on('error', () => {});
    socket.resume().write('POST /ncs HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n');
    const drip = setInterval(() => socket.write(' '), 50);
    await new Promise((done) => socket.once('close', done));
    clearInterval(drip);
    await close();
  });
});
