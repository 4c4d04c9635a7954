/** `npm start`: generates, then serves documentation, documents and mock on one port, and follows every edit. */
import { buildDocs } from '../docs/build.js';
import { Redoc } from '../docs/page/redoc.js';
import { Loop } from '../dev/loop.js';
import { opened, untilSignal } from '../dev/serve.js';
import { DevServer, eventsPath } from '../dev/server.js';
import { watch } from '../dev/watch.js';
import { lintFile } from '../read/lint.js';
import { checkMockable, listen, openMock, type Mock } from '../mock/mock.js';
import { mockOptionsOf, type MockFlags } from './options/mock.js';
import { projectOf, type ProjectOptions } from './options/project.js';
import { coloured, progressOf } from './terminal/progress.js';

export interface StartOptions extends ProjectOptions, MockFlags {
  readonly port: number;
  readonly host: string;
}

export async function start(options: StartOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const mocking = mockOptionsOf(options);
  let mock: Mock | undefined;
  let begin = () => {};
  const begun = new Promise<void>((done) => (begin = done));
  const dev = new DevServer((request, response) => {
    if (mock !== undefined) return mock.handler(request, response);
    response.writeHead(503, { 'Content-Type': 'text/plain' }).end('The document is broken: see the terminal.\n');
  }, begun);
  const redoc = new Redoc();
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
    buildDocs: (api, cache) => buildDocs(api, { events: eventsPath, baseUrl: listening.url, cache, redoc }),
    onApi: async (api, files) => {
      if (mock === undefined) mock = await openMock(api, mocking);
      else {
        await checkMockable(api, mocking);
        mock.replace(api);
      }
      dev.showDocuments(files);
    },
    onDocs: (docs) => dev.showDocs(docs),
    onProblem: (text) => dev.showProblem(text),
    onFiles: (files) => watching.follow(files),
    lint: () => lintFile(spec, loading),
  });
  // The port is asked for first: when it is taken, nothing is written and nobody waits.
  const listening = await opened(options.port, () => listen(dev.server, options.port, options.host));
  await loop.refresh();
  progress.end();
  begin();
  console.log(`ready: ${listening.url}`);
  await untilSignal(async () => {
    dev.disconnect();
    redoc.end();
    await Promise.all([watching.close(), listening.close()]);
    await mock?.close();
  });
  return 0;
}
