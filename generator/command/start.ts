/** `npm start`: generates, then serves documentation, documents and mock on one port, and follows every edit. */
import { buildDocs } from '../docs/build.js';
import { Redoc } from '../docs/redoc.js';
import { Loop } from '../dev/loop.js';
import { opened, untilSignal } from '../dev/serve.js';
import { DevServer, eventsPath } from '../dev/server.js';
import { watch } from '../dev/watch.js';
import { checkMockable, createMock, listen, type Mock, type MockOptions } from '../mock/mock.js';
import { projectOf, type ProjectOptions } from './project.js';
import { coloured, progressOf } from './terminal.js';

export interface StartOptions extends ProjectOptions, MockOptions {
  readonly port: number;
  readonly host: string;
}

export async function start(options: StartOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
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
    buildDocs: (api, kept) => buildDocs(api, { events: eventsPath, baseUrl: listening.url, kept, redoc }),
    onApi: async (api, files) => {
      await checkMockable(api, options);
      if (mock === undefined) mock = createMock(api, options);
      else mock.replace(api);
      dev.showDocuments(files);
    },
    onDocs: (docs) => dev.showDocs(docs),
    onProblem: (text) => dev.showProblem(text),
    onFiles: (files) => watching.follow(files),
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
  });
  return 0;
}
