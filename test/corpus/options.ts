/** The command line of `npm run corpus`. */
import { parseArgs } from 'node:util';
import { lists, type ListName } from './list.js';
import { peers, type Peer } from './peers.js';
import { stages, type StageName } from './result.js';

export const usage = `npm run corpus -- [options]
  --list NAMES       ${lists.join(', ')}; all of them when left out
  --stages NAMES     ${stages.map(({ name }) => name).join(', ')}; all when left out
  --only GLOB        documents to look at, by name, * for anything; may be repeated
  --sample N         N documents, the same for the same --seed (default: 1)
  --jobs N           processes at a time (default: 2)
  --peers NAMES      ${peers.map(({ name }) => name).join(', ')}, or none: measured where their figures are not known
                     (default: all in a whole run, else none; what is known is shown anyway)
  --peers-only       nothing of ours is run
  --fresh            forget these stages of these documents, with this state of the toolkit
  --resume           keep what passed, also with an earlier state of the toolkit; run everything else
  --seconds N        limit of time of each process (default: 60)
  --mebibytes N      limit of memory of each process (default: 2048)
  --write            write docs/corpus.md also when only a part was run
  --json FILE        write every result
`;

export interface Options {
  readonly lists: readonly ListName[];
  readonly stages: readonly StageName[];
  readonly only: readonly string[];
  readonly sample?: number;
  readonly seed: string;
  readonly jobs: number;
  readonly peers: readonly Peer[];
  readonly peersOnly: boolean;
  readonly fresh: boolean;
  readonly resume: boolean;
  readonly seconds: number;
  readonly bytes: number;
  readonly write: boolean;
  readonly json?: string;
  /** Everything is run: nothing was left out. */
  readonly isWhole: boolean;
}

/** @throws Error that says what is wrong with the arguments */
export function optionsOf(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ list: text, stages: text, only: { ...text, multiple: true }, sample: text, seed: text, jobs: text },
      ...{ peers: text, 'peers-only': flag, fresh: flag, resume: flag, seconds: text, mebibytes: text, write: flag },
      ...{ json: text },
    },
  });
  const isWhole =
    [values.list, values.stages, values.only, values.sample].every((one) => one === undefined) && !values['peers-only'];
  const names = (given: string | undefined) => given?.split(',').filter(Boolean);
  const known = peers.map(({ name }) => name);
  const named = values.peers === 'none' ? [] : chosen('peer', names(values.peers), known, isWhole ? known : []);
  return {
    lists: chosen('list', names(values.list), lists),
    stages: chosen(
      'stage',
      names(values.stages),
      stages.map(({ name }) => name),
    ),
    only: values.only ?? ['*'],
    ...(values.sample === undefined ? {} : { sample: count('--sample', values.sample) }),
    seed: values.seed ?? '1',
    jobs: count('--jobs', values.jobs ?? '2'),
    peers: peers.filter(({ name }) => named.includes(name)),
    peersOnly: values['peers-only'],
    fresh: values.fresh,
    resume: values.resume,
    seconds: count('--seconds', values.seconds ?? '60'),
    bytes: count('--mebibytes', values.mebibytes ?? '2048') * 1024 ** 2,
    write: values.write,
    ...(values.json === undefined ? {} : { json: values.json }),
    isWhole,
  };
}

/** In the order of `known`, whatever order they were given in. */
function chosen<Name extends string>(
  what: string,
  given: readonly string[] | undefined,
  known: readonly Name[],
  otherwise: readonly Name[] = known,
): readonly Name[] {
  const strange = (given ?? []).filter((one) => !(known as readonly string[]).includes(one));
  if (strange.length > 0)
    throw new Error(`No ${what} is called ${strange.join(', ')}. Known are: ${known.join(', ')}.`);
  return given === undefined ? otherwise : known.filter((one) => given.includes(one));
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${option} is a whole number from 1, not ${text}.`);
  return Number(text);
}
