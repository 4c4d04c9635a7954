/**
 * Generates once, as the command does, stage by stage; prints the milliseconds and the peak memory (bytes) of every stage,
 * as JSON. Arguments: the folder of the compiled generator, the document, the folder to write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , compiled, spec, out] = process.argv;
const room = (file) => import(pathToFileURL(path.join(compiled, file)).href);
const [{ load }, { buildApi }, { emit, startingThreads }, { write }] = await Promise.all(
  ['load.js', 'model/build.js', 'pipeline.js', 'output.js'].map(room),
);

const stages = {};
async function stage(name, run) {
  forgetPeak();
  const start = performance.now();
  const made = await run();
  stages[name] = { ms: performance.now() - start, bytes: peak() };
  return made;
}

/** Linux measures the peak anew on request; elsewhere a stage shows the highest of all until then. */
function forgetPeak() {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
}

const threads = startingThreads();
const source = await stage('load', () => load(spec));
const api = await stage('model', () => buildApi(source));
const files = await stage('emit', () => emit(api, { threads }));
await stage('write', () => write(files, out));
await threads.end();
console.log(JSON.stringify(stages));
