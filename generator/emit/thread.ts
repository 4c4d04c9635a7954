/**
 * One emitter in a thread of its own: the compiler it needs is loaded while the main thread still reads the document.
 * Started by `pipeline.ts` with the module and the name of the emitter; gets the model, gives the files.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Api } from '../model/api.js';
import type { GeneratedFile } from './file.js';

type Emitter = (api: Api) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

const { module, name } = workerData as { module: string; name: string };
const loaded = import(module) as Promise<Readonly<Record<string, Emitter>>>;

parentPort?.once('message', (api: Api) => {
  void (async () => {
    const emitter = (await loaded)[name];
    if (emitter === undefined) throw new Error(`${module} exports no ${name}`);
    parentPort?.postMessage(await emitter(api));
  })();
});
