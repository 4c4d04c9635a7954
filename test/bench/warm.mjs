/** Edits one schema again and again and builds after each edit; prints the milliseconds of every build, as JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Edits until the engine has compiled what it runs again and again. */
const warmUp = 15;
const measured = 15;

const [, , compiled, folder] = process.argv;
const load = (file) => import(pathToFileURL(path.join(compiled, file)).href);
const { Kept } = await load('kept.js');
const { Memory } = await load('memory.js');
const { write } = await load('output.js');
const { build, lastingThreads } = await load('pipeline.js');

const edited = path.join(folder, 'spec', 'schemas', 'Placement.yaml');
const before = readFileSync(edited, 'utf8');
const after = before.replace('properties:\n', 'properties:\n  Added: { type: string, description: A new one. }\n');
if (after === before) throw new Error(`${edited} has no properties: edit another schema`);

const [memory, kept, threads] = [new Memory(), new Kept(), lastingThreads()];
const times = [];
for (let round = 0; round < warmUp + measured; round += 1) {
  writeFileSync(edited, round % 2 === 0 ? before : after);
  const start = performance.now();
  const { files } = await build(path.join(folder, 'spec', 'openapi.yaml'), { memory, kept, threads });
  write(files, path.join(folder, 'warm'));
  times.push(performance.now() - start);
}
await threads.end();
console.log(JSON.stringify(times.slice(warmUp)));
