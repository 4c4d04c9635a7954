/** What Redocly finds, as problems that our users read: where, what, and how to mend it. */
import path from 'node:path';
import {
  getCodeframe,
  getLineColLocation,
  type NormalizedProblem,
  type Source as RedoclySource,
  type YamlParseError,
} from '@redocly/openapi-core';
import type { Place, Problem } from '../problem.js';
import { shownAddress } from './network/fetch.js';
import { fixOfRefusal, isRemote } from './resolver.js';

export function unparsed({ source, line, col, originalError }: YamlParseError): Problem {
  const at = { source, pointer: undefined, start: { line, col } };
  return {
    kind: 'yaml',
    where: { file: relative(source.absoluteRef), line, column: col, frame: getCodeframe(at, false) },
    ...unparsable(source, originalError.message),
  };
}

function unparsable({ absoluteRef }: RedoclySource, reason: string): Pick<Problem, 'what' | 'fix'> {
  const [format, signs] = absoluteRef.endsWith('.json') ? ['JSON', 'commas'] : ['YAML', 'indentation'];
  return {
    what: `This is not ${format}: ${readable(reason.split('\n')[0] ?? '')}.`,
    fix: `Correct the syntax there (brackets, quotes, ${signs}).`,
  };
}

/** What mends the findings for which Redocly has no suggestion. */
const mending: Readonly<Record<string, string>> = {
  'no-unresolved-refs': 'Point $ref at a file, and a place in it, that exists.',
  bundler: 'Point $ref at a file, and a place in it, that exists.',
  struct: 'Change it to what OpenAPI allows there.',
  overlay: 'Change it to what the OpenAPI Overlay Specification 1.0 allows there.',
  'no-invalid-media-type-examples': 'Correct the example, or the schema it is held against.',
  'no-invalid-parameter-examples': 'Correct the example, or the schema it is held against.',
  'no-invalid-schema-examples': 'Correct the example, or the schema it is held against.',
};

const unparsedPart = /^Failed to parse: (.*)/s;

/** A part that is no YAML is reported once, where it is broken, however many references lead to it and fail. */
export function withoutEchoes(findings: readonly NormalizedProblem[]): NormalizedProblem[] {
  const reasons = new Set<string>();
  const once = findings.filter(({ message }) => {
    const reason = unparsedPart.exec(message)?.[1];
    const isNew = reason === undefined || !reasons.has(reason);
    if (reason !== undefined) reasons.add(reason);
    return isNew;
  });
  return once.filter(({ message }) => !reasons.has(message.replace(/^Can't resolve \$ref: /, '')));
}

/** A finding of Redocly's (from the trust gate or from lint) as a Problem. */
export function fromRedocly(finding: NormalizedProblem): Problem {
  const location = finding.location[0];
  const suggestion = finding.suggest[0];
  const unparsed = unparsedPart.exec(finding.message)?.[1];
  if (unparsed !== undefined && location !== undefined) {
    return { kind: 'yaml', where: placeOf(location), ...unparsable(location.source, unparsed) };
  }
  const [what, remedy] = ownRemedy(finding);
  return {
    kind: finding.ruleId,
    where: location === undefined ? {} : placeOf(location),
    what: readable(what),
    fix:
      suggestion === undefined
        ? (remedy ?? fixOfRefusal(finding.message) ?? mending[finding.ruleId] ?? advice(finding.ruleId))
        : `Did you mean "${suggestion}"?`,
    ...(finding.severity === 'warn' ? { severity: 'warning' } : {}),
  };
}

/** Rules that Redocly documents apart, since they are not of OpenAPI alone. */
const commonRules = [
  'no-duplicated-enum-values',
  'no-enum-type-mismatch',
  'no-mixed-number-range-constraints',
  'no-required-schema-properties-undefined',
  'no-schema-type-mismatch',
  'no-unresolved-refs',
  'no-unsafe-markdown',
  'security-scopes-defined',
  'struct',
];

function advice(rule: string): string {
  if (rule.includes('/')) return `Follow the rule ${rule} of redocly.yaml.`;
  const group = commonRules.includes(rule) ? 'common' : 'oas';
  return `Read what the rule asks for: https://redocly.com/docs/cli/rules/${group}/${rule.replaceAll('.', '-')}`;
}

/** Rules of a plugin (`house/…`) say what is wrong in their first sentence and how to mend it in the rest. */
function ownRemedy({ ruleId, message }: NormalizedProblem): [what: string, remedy?: string] {
  const [, what, remedy] = (ruleId.includes('/') && /^(.+?\.)\s+(\p{Lu}.*)$/su.exec(message)) || [];
  return what === undefined || remedy === undefined ? [message] : [what, remedy];
}

export function placeOf(location: NormalizedProblem['location'][number]): Place {
  const position = getLineColLocation(location);
  const pointer =
    'pointer' in location && location.pointer !== undefined ? location.pointer.replace(/^#/, '') : undefined;
  return {
    file: relative(location.source.absoluteRef),
    line: position.start.line,
    column: position.start.col,
    ...(pointer === undefined ? {} : { pointer }),
    frame: getCodeframe(position, false),
  };
}

/** Messages name files as the user would. */
export function readable(message: string): string {
  return message.replaceAll(`${process.cwd()}${path.sep}`, '');
}

export function relative(file: string): string {
  if (isRemote(file)) return shownAddress(file);
  const short = path.relative(process.cwd(), file);
  return short.startsWith('..') ? file : short;
}
