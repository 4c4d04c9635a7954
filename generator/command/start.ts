/** `npm start`: generates, then serves documentation, documents and mock on one port, and follows every edit. */
import path from 'node:path';
import { buildDocs } from '../docs/build.js';
import { Redoc } from '../docs/page/redoc.js';
import { findingText } from '../finding.js';
import type { Picture } from '../docs/sanitize/text.js';
import { Loop } from '../dev/loop.js';
import { opened, untilSignal } from '../dev/serve.js';
import { DevServer, eventsPath } from '../dev/server.js';
import { watch } from '../dev/watch.js';
import type { Api } from '../meaning/api.js';
import { lintFile } from '../read/lint.js';
import { openData } from '../mock/data/open.js';
import { createMock, listen, type Mock } from '../mock/mock.js';
import { mockOptionsOf, type MockFlags } from './options/mock.js';
import { projectOf, type ProjectOptions } from './options/project.js';
import { frontLines } from './terminal/front.js';
import { coloured, progressOf } from './terminal/progress.js';

export interface StartOptions extends ProjectOptions, MockFlags {
  readonly port: number;
  readonly host: string;
}

export async function start(options: StartOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const { data: file, repair, told, ...mocking } = mockOptionsOf(options);
  let mock: Mock | undefined;
  let now: Api | undefined;
  let begin = () => {};
  const begun = new Promise<void>((done) => (begin = done));
  const dev = new DevServer((request, response) => {
    if (mock !== undefined) return mock.handler(request, response);
    response.writeHead(503, { 'Content-Type': 'text/plain' }).end('The document is broken: see the terminal.\n');
  }, begun);
  // The port is asked for first: when it is taken, nothing is written, nobody waits, and nothing is left running.
  const listening = await opened(options.port, () => listen(dev.server, options.port, options.host));
  // A data file that cannot be used is no matter of the document: no edit mends it.
  const data = await unless(listening.close, () =>
    file === undefined
      ? undefined
      : openData(file, { ...(repair === undefined ? {} : { repair }), ...(told === undefined ? {} : { told }) }),
  );
  const redoc = new Redoc();
  const fetched = new Map<string, Promise<Picture>>();
  const progress = progressOf('generating');
  const watching = watch(spec, out, () => void loop.refresh());
  const loop = new Loop({
    spec,
    out,
    loading,
    log: (line) => {
      progress.clear();
      console.log(coloured(line, process.stdout));
    },
    buildDocs: async (api, cache, { file, locate }) => {
      const origin = { folder: path.dirname(file), locate, fetched, ...loading };
      const built = await buildDocs(api, { events: eventsPath, baseUrl: listening.url, cache, redoc, origin });
      return { ...built, findings: built.findings.map(findingText) };
    },
    onApi: async (api, files) => {
      if (mock === undefined) mock = createMock(api, { ...mocking, ...(data === undefined ? {} : { data }) });
      else mock.replace(api);
      await data?.kept();
      now = api;
      dev.makeWay(api);
      dev.showDocuments(files);
    },
    onDocs: (docs) => dev.showDocs(docs),
    onProblem: (text) => dev.showProblem(text),
    onFiles: (files) => watching.follow(files),
    lint: () => lintFile(spec, loading),
  });
  await loop.refresh();
  progress.end();
  begin();
  for (const line of frontLines(now, listening.url)) console.log(line);
  await untilSignal(async () => {
    dev.disconnect();
    redoc.end();
    await Promise.all([watching.close(), listening.close()]);
    await data?.close();
  });
  return 0;
}

/** Does something; when it fails, what was begun before is ended first. */
async function unless<T>(end: () => Promise<void>, run: () => T): Promise<T> {
  try {
    return run();
  } catch (error) {
    await end();
    throw error;
  }
}
