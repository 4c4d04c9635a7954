/** A contract run as SARIF 2.1.0, as code scanning reads it: a result a failure, at the operation in the document. */
import { createHash } from 'node:crypto';
import type { Place } from '../../problem.js';
import { checks } from '../checks/checks.js';
import type { Matrix } from '../matrix.js';
import { folded, foldedText } from './fold.js';

/** @param placeOf where an action is written */
export function sarif(matrix: Matrix, placeOf: (action: string) => Place | undefined): string {
  const failures = folded(matrix.findings).map((one) => {
    const { check, action, pointer, expected, found, case: sent, curl } = one.finding;
    const place = placeOf(action);
    const text = [
      `${action}: ${[sent ?? []]
        .flat()
        .map((words) => `when ${words}, `)
        .join('')}expected ${expected}${pointer === '' ? '' : ` at ${pointer}`}, found ${found}.`,
      ...[foldedText(one) ?? []].flat(),
      ...(curl === undefined ? [] : [`Repeat: ${curl}`]),
    ].join('\n');
    const identity = createHash('sha256')
      .update(JSON.stringify([check, action, pointer, expected]))
      .digest('hex');
    return {
      ...{ ruleId: check, level: 'error', message: { text }, partialFingerprints: { 'failure/v1': identity } },
      locations: [{ ...physical(place), logicalLocations: [{ fullyQualifiedName: action, kind: 'function' }] }],
    };
  });
  const gaps = matrix.uncovered.map(({ action, why, help }) => ({
    ...{
      ruleId: 'coverage',
      level: 'error',
      message: { text: [`${action} was not covered: ${why}`, help ?? []].flat().join('\n') },
    },
    locations: [{ ...physical(placeOf(action)), logicalLocations: [{ fullyQualifiedName: action, kind: 'function' }] }],
  }));
  const described = [...checks, { name: 'coverage', says: 'a right call of each action is made and judged' }];
  const rules = described.map(({ name, says }) => ({ id: name, shortDescription: { text: says } }));
  const driver = { name: 'openapi-action-toolkit contract', rules };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: [...failures, ...gaps] };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function physical(place: Place | undefined): object {
  if (place?.file === undefined) return {};
  const region = place.line === undefined ? {} : { region: { startLine: place.line } };
  return { physicalLocation: { artifactLocation: { uri: place.file.replaceAll('\\', '/') }, ...region } };
}
