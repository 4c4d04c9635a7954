/** The flags of the commands that mock, as options of a mock. */
import { readFileSync } from 'node:fs';
import type { OpenOptions } from '../../mock/mock.js';
import { readSeed } from '../../mock/state/seed.js';
import { ProblemError } from '../../problem.js';
import { fromHere, shown } from './project.js';

export interface MockFlags {
  /** Ask for the credentials that the document's security schemes name. */
  readonly auth?: boolean;
  readonly dynamic?: boolean;
  readonly seed?: string;
  readonly stateful?: boolean;
  /** Files, relative to the folder the user stands in. */
  readonly data?: string;
  readonly dataRepair?: boolean;
  readonly seedData?: string;
  /** In seconds. */
  readonly transitionTime?: number;
  readonly worldIdle?: number;
}

/** @throws ProblemError when the seed data cannot be read */
export function mockOptionsOf({
  auth,
  dynamic,
  seed,
  stateful,
  data,
  dataRepair,
  seedData,
  transitionTime,
  worldIdle,
}: MockFlags): OpenOptions {
  if (dataRepair === true && data === undefined) {
    const what = '--data-repair needs the file that it is to repair.';
    throw new ProblemError([{ kind: 'usage', where: {}, what, fix: 'Name it with --data FILE.' }]);
  }
  const seeds = seedData === undefined ? undefined : seedIn(fromHere(seedData));
  return {
    ...(auth === undefined ? {} : { auth }),
    ...(dynamic === undefined ? {} : { dynamic }),
    ...(seed === undefined ? {} : { seed }),
    ...(stateful === undefined ? {} : { stateful }),
    ...(data === undefined ? {} : { data: fromHere(data), told: (line) => console.log(line) }),
    ...(dataRepair === undefined ? {} : { repair: dataRepair }),
    ...(seeds === undefined ? {} : { seedData: seeds.value }),
    ...(seeds?.place === undefined ? {} : { seedPlace: seeds.place }),
    ...(transitionTime === undefined ? {} : { transitionTime: transitionTime * 1000 }),
    ...(worldIdle === undefined ? {} : { worlds: { idle: worldIdle * 1000 } }),
  };
}

function seedIn(file: string) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const what = `The seed data cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`;
    const fix = 'Name a YAML or JSON file that holds lists of resources by name.';
    throw new ProblemError([{ kind: 'seed', where: { file: shown(file) }, what, fix }]);
  }
  return readSeed(text, shown(file));
}
