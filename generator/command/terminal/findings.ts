/** Findings for people: one paragraph a rule, in every command alike. Nothing fails of them. */
import { Findings, findingText, type Finding, type Occurrence } from '../../finding.js';
import type { Place } from '../../problem.js';
import { coloured } from './progress.js';

export function sayFindings(findings: readonly Finding[]): void {
  if (findings.length > 0) console.log(`${coloured(findings.map(findingText).join('\n'), process.stdout)}`);
}

/**
 * Says each finding when it is found: a server judges what it is asked for, and no sooner.
 * @param locate turns a pointer of the bundle into a place in the author's files
 */
export function saying(
  locate: (pointer: string) => Place,
): (found: Omit<Occurrence, 'where'> & { readonly pointer: string }) => void {
  return ({ rule, pointer, what, assumed }) => {
    const one = new Findings();
    one.add(rule, { pointer }, what, assumed);
    sayFindings(one.list(locate));
  };
}
