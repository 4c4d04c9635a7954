/**
 * The second opinion: `redocly diff`, heard where no rule of ours looks. Elsewhere ours stand: it rates a renamed optional
 * request field and a dropped answer value too low, an added answer value too high, takes an `allOf` written otherwise for
 * another type, and names a shared schema's change at one operation only.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Api } from '../meaning/api.js';
import type { JsonObject } from '../meaning/json.js';
import type { Finding } from './finding.js';
import type { Rating } from './rating.js';

interface Side {
  readonly pointer: string;
}
interface Verdict {
  readonly ruleId: string;
  readonly impact: Rating;
  readonly message: string;
}
export interface RedoclyChange {
  /** Pointer with references followed in place, `#/paths/…`. */
  readonly path: string;
  readonly base?: Side;
  readonly revision?: Side;
  readonly verdicts: readonly Verdict[];
}

/** Every change that a rule of `redocly diff` has judged. */
export async function redoclyChanges(before: JsonObject, after: JsonObject): Promise<RedoclyChange[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diff-'));
  try {
    const file = (name: string, text: string): string => {
      writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    const require = createRequire(import.meta.url);
    const { bin } = require('@redocly/cli/package.json') as { bin: { redocly: string } };
    const cli = path.join(path.dirname(require.resolve('@redocly/cli/package.json')), bin.redocly);
    const config = file('redocly.yaml', '{ "extends": ["diff-recommended"], "telemetry": "off" }');
    const documents = [file('before.json', JSON.stringify(before)), file('after.json', JSON.stringify(after))];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [cli, 'diff', ...documents, '--config', config, '--format', 'json', '--fail-on', 'none'],
      {
        cwd: folder,
        maxBuffer: 1 << 28,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    );
    const { changes } = JSON.parse(stdout) as { changes: RedoclyChange[] };
    return changes.filter(({ verdicts }) => verdicts.length > 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const itsRules = /^(security|server)-/;
const itsPlaces =
  /^\/webhooks\/|\/(callbacks|encoding|not|if|then|else|contains|prefixItems|patternProperties|propertyNames|dependentSchemas|unevaluated\w+)\//;

/** Verdicts on what our rules do not look at, unless one of ours has spoken of that place all the same. */
export function secondOpinion(changes: readonly RedoclyChange[], ours: readonly Finding[], api: Api): Finding[] {
  const spoken = ours
    .filter(({ rule }) => rule !== 'text-changed')
    .flatMap(({ pointer, oldPointer }) => [pointer, ...(oldPointer === undefined ? [] : [oldPointer])]);
  const within = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}/`);
  return changes.flatMap(({ path: found, base, revision, verdicts }) => {
    // What is required is said by the object there, and of the field here.
    const sides = [base, revision].flatMap((side) =>
      side === undefined ? [] : [side.pointer.replace(/^#/, '').replace(/\/required$/, '')],
    );
    const isKnown = sides.some((side) => spoken.some((one) => within(side, one) || within(one, side)));
    if (isKnown) return [];
    const at = found.replace(/^#/, '');
    const heard = verdicts.filter(({ ruleId }) => itsRules.test(ruleId) || itsPlaces.test(at));
    const pointer = (revision ?? base)?.pointer.replace(/^#/, '') ?? at;
    return heard.map(({ ruleId, impact, message }): Finding => ({
      rating: impact,
      rule: `redocly/${ruleId}`,
      operations: api.operations.filter((one) => within(at, one.pointer)).map(({ id }) => id),
      pointer,
      what: message.replaceAll('`', ''),
    }));
  });
}
