/** A case's generated client, talking to the mock of its document; what it sends is kept. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../generator/build/pipeline.js';
import { openArtifacts } from '../../generator/contract/checks/artifacts.js';
import { loadClient, loadModule, type AnyClient } from '../../generator/contract/checks/generated.js';
import { sender } from '../../generator/contract/live/send.js';
import { runMatrix } from '../../generator/contract/matrix.js';
import { openSession } from '../../generator/contract/session.js';
import type { Api } from '../../generator/meaning/api.js';
import { createMock, type Mock, type MockOptions } from '../../generator/mock/mock.js';

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface Family {
  readonly api: Api;
  readonly files: Readonly<Record<string, string>>;
  readonly mock: Mock;
  readonly client: AnyClient;
  readonly sent: Sent[];
  /** Answers the next call instead of the mock. */
  answerNext(body: string, init?: ResponseInit): void;
  /** A call of anybody's making. */
  /** What another generated module exports. */
  load<Module>(file: string): Promise<Module>;
  /** Everything that a contract run finds: on the mock over a socket, in the client, in the generated files. */
  faults(): Promise<string[]>;
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<{ status: number; text: string }>;
}

export async function family(name: string, options: MockOptions = {}): Promise<Family> {
  const spec =
    ['openapi.yaml', 'openapi.json'].map((file) => path.join('test/cases', name, file)).find(existsSync) ?? '';
  const { api, files } = await build(spec);
  const createClient = await loadClient(files);
  const mock = createMock(api, options);
  const sent: Sent[] = [];
  const queued: Response[] = [];
  const client = createClient({
    baseUrl: 'http://mock',
    retry: 0,
    fetch: async (request) => {
      const body = await request.text();
      const { method, url, headers } = request;
      sent.push({ method, url: url.replace('http://mock', ''), headers, body });
      return queued.shift() ?? mock.fetch(url, { method, headers, ...(body === '' ? {} : { body }) });
    },
  });
  return {
    api,
    files: Object.fromEntries(files.map((one) => [one.path, one.text])),
    mock,
    client,
    sent,
    answerNext: (body, init) =>
      void queued.push(new Response(body, { headers: { 'Content-Type': 'application/json' }, ...init })),
    load: async <Module>(file: string) => (await loadModule(files, file)) as Module,
    faults: async () => {
      const listening = await createMock(api).listen();
      try {
        const { url: base } = listening;
        const session = openSession({ api, send: sender(base), base, kind: 'own', seed: 1 });
        const { operations } = api;
        const artifacts = openArtifacts({ api, validator: session.validator, files, operations });
        const { findings } = await runMatrix(session, { operations, artifacts, createClient });
        return findings.map((one) =>
          [one.action, one.check, one.case, one.pointer, `${one.expected}, not ${one.found}`].join(' · '),
        );
      } finally {
        await listening.close();
      }
    },
    post: async (url, headers, body) => {
      const answer = await mock.fetch(`http://mock${url}`, { method: 'POST', headers, body });
      return { status: answer.status, text: await answer.text() };
    },
  };
}
