/** Findings for people: one paragraph a rule, in every command alike. Nothing fails of them. */
import { findingText, type Finding } from '../../finding.js';
import { coloured } from './progress.js';

export function sayFindings(findings: readonly Finding[]): void {
  if (findings.length > 0) console.log(`${coloured(findings.map(findingText).join('\n'), process.stdout)}`);
}
