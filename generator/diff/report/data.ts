/** A comparison for programs: as JSON, and as SARIF 2.1.0 for code scanning. */
import { createHash } from 'node:crypto';
import type { Finding } from '../finding.js';
import { layerOf, rules } from '../rules.js';
import type { Difference } from './report.js';

export function jsonReport({ rating, findings, allowed, ...about }: Difference): string {
  const all = { ...about, rating: rating ?? 'none', findings: findings.map(asData), allowed: allowed.map(asAllowed) };
  return JSON.stringify(all, null, 2);
}

function asData({ rule, oldAt, at, before, after, operations, pointer: _pointer, oldPointer: _old, ...rest }: Finding) {
  return {
    id: rule,
    layer: layerOf(rule),
    operation: operations[0] ?? null,
    operations,
    ...rest,
    before: sideOf(oldAt, before),
    after: sideOf(at, after),
  };
}

function asAllowed({ because, ...finding }: Difference['allowed'][number]) {
  return { ...asData(finding), because };
}

/** Null for a side that does not have it. */
function sideOf(at: Finding['at'], value: string | undefined) {
  if (at === undefined && value === undefined) return null;
  return { ...at, ...(value === undefined ? {} : { value }) };
}

const levels = { major: 'error', minor: 'note', patch: 'none' } as const;

export function sarifReport({ findings }: Difference): string {
  const results = findings.map((one) => {
    const { rule, rating, what, why, before, after, pointer, operations, direction } = one;
    const place = one.at ?? one.oldAt;
    const values =
      before === undefined && after === undefined ? [] : [`${before ?? '(nothing)'} → ${after ?? '(nothing)'}`];
    const text = [what, ...values, ...(why === undefined ? [] : [`because ${why}`])].join('\n');
    const identity = JSON.stringify([rule, direction, pointer, what]);
    const names = operations.map((name) => ({ fullyQualifiedName: name, kind: 'function' }));
    return {
      ruleId: rule,
      level: levels[rating],
      message: { text },
      properties: { rating, layer: layerOf(rule), ...(direction === undefined ? {} : { direction }) },
      partialFingerprints: { 'change/v1': createHash('sha256').update(identity).digest('hex') },
      locations: [
        {
          ...(place === undefined ? {} : { physicalLocation: physical(place) }),
          ...(names.length === 0 ? {} : { logicalLocations: names }),
        },
      ],
    };
  });
  const described = Object.entries(rules).map(([id, { says }]) => ({ id, shortDescription: { text: says } }));
  const run = { tool: { driver: { name: 'openapi-action-toolkit diff', rules: described } }, results };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return JSON.stringify({ $schema, version: '2.1.0', runs: [{ ...run, columnKind: 'utf16CodeUnits' }] }, null, 2);
}

function physical({ file, line }: NonNullable<Finding['at']>) {
  return { artifactLocation: { uri: file.replaceAll('\\', '/') }, region: { startLine: line } };
}
