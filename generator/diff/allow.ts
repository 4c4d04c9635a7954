/** What may change although it breaks somebody: entries of a file, each with a reason and an end. */
import { parse } from 'yaml';
import { isObject, stringOf, type JsonValue } from '../meaning/json.js';
import { ProblemError, type Problem } from '../problem.js';
import { closest, didYouMean } from '../read/overlay/closest.js';
import type { Finding } from './finding.js';
import { rules, type RuleName } from './rules.js';

/** One change at one place. */
export interface Allowance {
  readonly id: RuleName;
  /** Of the new document; of the old one for what is gone. */
  readonly pointer: string;
  readonly because: string;
  /** The last day on which it counts, `2027-01-31`. */
  readonly until?: string;
}

export interface Allowed {
  readonly findings: readonly Finding[];
  /** What was found and does not count. */
  readonly allowed: readonly (Finding & { readonly because: string })[];
  /** A sentence for each entry that no longer does anything. */
  readonly notes: readonly string[];
}

/** @param today for entries that end */
export function allowing(found: readonly Finding[], entries: readonly Allowance[], today = new Date()): Allowed {
  const day = today.toISOString().slice(0, 10);
  const isOver = ({ until }: Allowance) => until !== undefined && until < day;
  const covers = ({ id, pointer }: Allowance, one: Finding) =>
    id === one.rule && (pointer === one.pointer || pointer === one.oldPointer);
  const valid = entries.filter((entry) => !isOver(entry));
  const allowed = found.flatMap((one) => {
    const entry = valid.find((each) => covers(each, one));
    return entry === undefined ? [] : [{ ...one, because: entry.because }];
  });
  const notes = entries.flatMap((entry) => {
    const name = `${entry.id} at ${entry.pointer || 'the whole'}`;
    if (isOver(entry)) return [`The allowance of ${name} ended on ${entry.until}: it no longer counts.`];
    return found.some((one) => covers(entry, one)) ? [] : [`The allowance of ${name} meets nothing: remove it.`];
  });
  return { findings: found.filter((one) => !valid.some((entry) => covers(entry, one))), allowed, notes };
}

/** @throws ProblemError with everything that is wrong with the file */
export function readAllowances(text: string, file: string): Allowance[] {
  const problems: Problem[] = [];
  const wrong = (pointer: string, what: string, fix: string) =>
    void problems.push({ kind: 'allow', where: { file, pointer }, what, fix });
  const shape = 'Write a list of { id, pointer, because, until }.';
  let parsed: JsonValue = null;
  try {
    parsed = parse(text) as JsonValue;
  } catch (error) {
    wrong('', `It is no YAML: ${(error as Error).message.split('\n')[0]}`, shape);
  }
  if (problems.length === 0 && !Array.isArray(parsed)) wrong('', 'It is no list.', shape);
  const entries = (Array.isArray(parsed) ? (parsed as readonly JsonValue[]) : []).flatMap((one, index): Allowance[] => {
    const at = `/${index}`;
    if (!isObject(one)) return (wrong(at, 'An entry is an object.', shape), []);
    const [id, pointer, because] = ['id', 'pointer', 'because'].map((key) => stringOf(one[key]));
    // YAML reads a bare day as a text; JSON has nothing else.
    const until = one['until'];
    if (id === undefined || !Object.hasOwn(rules, id))
      wrong(
        `${at}/id`,
        `No rule is called "${id ?? ''}".${didYouMean(closest(id ?? '', Object.keys(rules)))}`,
        'Take the id of a finding.',
      );
    if (pointer === undefined || !/^(\/|$)/.test(pointer))
      wrong(`${at}/pointer`, 'It names no place.', 'Take the pointer of a finding.');
    if ((because ?? '').trim() === '') wrong(`${at}/because`, 'It says no reason.', 'Say why the change may be made.');
    if (until !== undefined && !(typeof until === 'string' && /^\d{4}-\d\d-\d\d$/.test(until)))
      wrong(`${at}/until`, 'It is no day.', 'Write it like 2027-01-31.');
    return [
      {
        id: id as RuleName,
        pointer: pointer ?? '',
        because: because ?? '',
        ...(typeof until === 'string' ? { until } : {}),
      },
    ];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return entries;
}
