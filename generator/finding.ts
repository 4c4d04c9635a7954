/**
 * What is said of a document that is not as it should be, in three classes. *unusable*: it cannot be used, a problem. *assumed*:
 * wrong, but what is meant is clear: used as meant, and said. *omitted*: right, but not carried. `--strict` makes every assumed
 * one a problem. The table of rules is the one list of them; docs/guide/findings.md shows it.
 */
import { ProblemError, type Place, type Problem } from './problem.js';
import { nothingToDo, rules, type FindingClass, type RuleId } from './finding-rules.js';

export type { FindingClass, RuleId };

/** One place of a finding. Pointers are of the bundled document. */
export interface Occurrence {
  readonly rule: RuleId;
  readonly where: Place;
  /** What is wrong there, with the offending value quoted. */
  readonly what: string;
  /** What it was taken for, where the rule alone does not say it. */
  readonly assumed?: string;
}

/** Everything one rule found, as it is shown and as `--format json` has it: how often, and where first. */
export interface Finding {
  readonly class: FindingClass;
  readonly rule: RuleId;
  readonly count: number;
  readonly file?: string;
  /** From 1, as is the column. */
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: string;
  /** What is wrong at the first place. */
  readonly what: string;
  /** What it was taken for, or what became of it. */
  readonly assumed: string;
  /** How to mend it, in the imperative. */
  readonly fix: string;
}

/** Collects what is found on the way from a file to what is made of it. */
export class Findings {
  readonly #found = new Map<RuleId, { count: number; readonly first: Occurrence; readonly rest: Occurrence[] }>();

  /** @param strict whether every assumed one is a problem: only then are all places remembered */
  constructor(readonly strict = false) {}

  add(rule: RuleId, where: Place, what: string, assumed?: string): void {
    const occurrence = { rule, where, what, ...(assumed === undefined ? {} : { assumed }) };
    const known = this.#found.get(rule);
    if (known === undefined) this.#found.set(rule, { count: 1, first: occurrence, rest: [] });
    else {
      known.count += 1;
      if (this.strict) known.rest.push(occurrence);
    }
  }

  /** @param locate turns a pointer of the bundle into a place in the author's files */
  list(locate: (pointer: string) => Place = (pointer) => ({ pointer })): Finding[] {
    return [...this.#found].map(([rule, { count, first }]) => {
      const { file, line, column, pointer } = placed(first.where, locate);
      const { class: kind, assumed, fix } = rules[rule];
      return {
        class: kind,
        rule,
        count,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
        ...(pointer === undefined ? {} : { pointer }),
        what: first.what,
        assumed: first.assumed ?? assumed,
        fix,
      };
    });
  }

  /** @throws ProblemError with every assumed occurrence, when the document is held strictly */
  throwIfStrict(locate: (pointer: string) => Place): void {
    if (!this.strict) return;
    const assumed = [...this.#found.values()].flatMap(({ first, rest }) =>
      rules[first.rule].class === 'assumed' && rules[first.rule].isTolerated !== true ? [first, ...rest] : [],
    );
    const problems = assumed.map(({ rule, where, what }): Problem => ({
      kind: rules[rule].kind ?? rule,
      where: placed(where, locate),
      what,
      fix: rules[rule].fix,
    }));
    if (problems.length > 0) throw new ProblemError(problems);
  }
}

function placed(where: Place, locate: (pointer: string) => Place): Place {
  return where.file === undefined && where.pointer !== undefined ? locate(where.pointer) : where;
}

/** One finding as a line: class, rule, how often, where first, what became of it, how to mend it. */
export function findingText({
  class: kind,
  rule,
  count,
  file,
  line,
  column,
  pointer,
  what,
  assumed,
  fix,
}: Finding): string {
  const position = [file, line, column].filter((part) => part !== undefined).join(':');
  const where = [position, (pointer ?? '') === '' ? '' : `at ${pointer}`].filter(Boolean).join(' ');
  const more = count === 1 ? '' : ` (${count} places, the first:)`;
  const remedy = rules[rule].fix === nothingToDo ? '' : ` Fix: ${fix}`;
  return `${kind} ${rule}:${more} ${what}\n  ${where}\n  ${assumed}${remedy}`;
}
