/** What an action does, by the verb of its name: reading is told, nothing else, and never that it may be repeated. */
import { counted, type Found } from '../proposal.js';
import { together, type Way, type World } from '../world.js';

const reading = new Set([
  ...['describe', 'get', 'list', 'query', 'search', 'head', 'check', 'read', 'show', 'find', 'fetch', 'lookup'],
  ...['count', 'view', 'inquire', 'inquiry', 'preview', 'estimate', 'exists', 'browse', 'ping'],
]);
/** Words behind a verb that make it another one. */
const others = /^(and|or|in|out)$/;
/** Words before the verb. */
const before = new Set(['batch', 'bulk', 'multi', 'mget', 'admin']);

/** @param ways operations whose actions are known: elsewhere the method says it */
export function findSafety(world: World, ways: readonly Way[]): Found {
  const open = ways.filter(({ operation }) => operation.safety?.source !== 'x-safety');
  const found = open.flatMap(({ operation, action = '' }) => {
    const verb = readingVerb(action);
    if (verb === undefined) return [];
    const because = `${action} is called by a verb that reads (${verb}). Whether it may be repeated is not guessed.`;
    const proposes = { 'x-safety': { changesState: false, repeatable: false } };
    return [{ pointer: operation.pointer, proposes, sure: 'likely' as const, because }];
  });
  const unknown = open.length - found.length;
  return { proposals: together(world, found), untold: unknown === 0 ? [] : [safetyUnknown(unknown)] };
}

function safetyUnknown(count: number): Found['untold'][number] {
  const what = `What ${counted(count, 'operation')} may change is not told by the verb: nothing is proposed, and they are treated as changing something.`;
  return { about: 'safety', what };
}

/** The verb of a name, if it is one that reads: `DescribeThings`, `Things_2013.GetThing`, `things/list`, `batch_get_things`. */
export function readingVerb(action: string): string | undefined {
  const last =
    action
      .split(/[./:#]/)
      .filter(Boolean)
      .at(-1) ?? '';
  const words = last.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
  const [first = '', second = '', ...rest] = words.map((one) => one.toLowerCase());
  const [verb, behind] = before.has(first) ? [second, rest] : [first, [second, ...rest]];
  if (!reading.has(verb)) return undefined;
  return behind.some((one) => others.test(one)) && !isHarmless(behind) ? undefined : verb;
}

/** `ListLogInEvents` reads what logs in; `CheckIn` and `GetOrCreate` do something. */
function isHarmless(behind: readonly string[]): boolean {
  const at = behind.findIndex((one) => others.test(one));
  return at > 0 && /^(in|out)$/.test(behind[at] ?? '');
}
