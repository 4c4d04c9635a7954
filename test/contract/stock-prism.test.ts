/** The wire view is for tools that know nothing of dispatch: the stock Prism CLI must take every true URL from it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/meaning/build.js';
import { labelOf } from '../../generator/meaning/declared/dispatch.js';
import type { Api, Operation } from '../../generator/meaning/api.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { wireRequest, type CallInput } from '../../generator/meaning/operation/wire.js';
import { load } from '../../generator/read/load.js';

const api: Api = buildApi(await load('spec/openapi.yaml'));
let prism: ChildProcess;
let base: string;

beforeAll(async () => {
  const bin = 'node_modules/@stoplight/prism-cli/dist/index.js';
  prism = spawn(process.execPath, [bin, 'mock', '-p', '0', '-h', '127.0.0.1', 'generated/openapi.wire.json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  base = await new Promise((ready, failed) => {
    let output = '';
    prism.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /listening on (http:\/\/[\d.]+:\d+)/.exec(output)?.[1];
      if (address !== undefined) ready(address);
    });
    prism.on('exit', () => failed(new Error(`prism mock ended: ${output}`)));
  });
});
afterAll(() => prism.kill());

/** The call that the document's own examples make: every required parameter, the first body. */
function exampleInput({ parameters, body }: Operation): CallInput {
  const required = parameters.filter((one) => one.required);
  const value = body?.contents[0]?.examples[0]?.value;
  return {
    query: Object.fromEntries(required.map(({ name, examples }) => [name, examples[0]?.value ?? null])),
    ...(value === undefined ? {} : { body: value }),
  };
}

describe.each(api.operations.map((operation) => [labelOf(operation), operation] as const))(
  'prism mock, %s',
  (name, operation) => {
    it('accepts the true URL and answers the example of that name', async () => {
      const request = wireRequest(operation, exampleInput(operation));
      const answer = await fetch(base + request.target, {
        method: request.method,
        headers: [
          ...request.headers.map(([key, value]): [string, string] => [key, value]),
          ['Prefer', `example=${name}`],
        ],
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const documented = operation.responses.find(({ status }) => status === '200')?.contents[0]?.examples[0]
        ?.value as JsonObject;
      expect([answer.status, answer.headers.get('sl-violations'), await answer.json()]).toEqual([
        200,
        null,
        documented,
      ]);
    });

    it('refuses an action that does not exist', async () => {
      const request = wireRequest(operation, exampleInput(operation));
      const answer = await fetch(base + request.target.replace(`Action=${name}`, `Action=${name}2`), {
        method: request.method,
        headers: { 'Content-Type': 'application/json' },
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      expect(answer.status).toBe(400);
    });
  },
);
