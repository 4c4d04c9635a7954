/** Equal failures stand together: the same check, place and expectation, in many cases or at many actions. */
import type { Finding } from '../checks/checks.js';

export interface Folded {
  /** The first of them, which stands for all. */
  readonly finding: Finding;
  /** How many there are. */
  readonly count: number;
  /** Where else the same was found, each once. */
  readonly others: readonly string[];
}

export function folded(findings: readonly Finding[]): Folded[] {
  const atOne = grouped(findings, ({ check, action, pointer, expected }) => [check, action, pointer, expected]);
  const everywhere = grouped(atOne, ([first]) => [first?.check, first?.pointer, first?.expected, first?.found]);
  return everywhere.flatMap((groups): Folded[] => {
    const all = groups.flat();
    const [finding] = all;
    if (finding === undefined) return [];
    const others = [...new Set(all.map(({ action }) => action))].filter((action) => action !== finding.action);
    return [{ finding, count: all.length, others }];
  });
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = JSON.stringify(keyOf(one));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** `8 times, and at GET /a, GET /b as well`; undefined when it happened once. */
export function foldedText({ count, others }: Folded): string | undefined {
  if (count === 1) return undefined;
  return `${count} times${others.length === 0 ? '' : `, at ${others.join(', ')} as well`}`;
}
