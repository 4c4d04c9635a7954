/** Files of wire vectors beside the tests: one an operation, as `{ action: operationId, requests: [...], answers: [...] }`. */
import { parse } from 'yaml';
import type { GeneratedFile } from '../../emit/file.js';
import type { Operation } from '../../meaning/api.js';
import { arrayOf, own, type JsonValue } from '../../meaning/json.js';
import type { Fault } from './checks.js';

export interface Vectors {
  check(operation: Operation): Omit<Fault, 'check'>[];
  /** operationIds that have vectors. */
  readonly actions: readonly string[];
}

export function openVectors(files: readonly GeneratedFile[]): Vectors {
  const read = files.map(({ path, text }) => ({ path, value: parse(text, { maxAliasCount: -1 }) as JsonValue }));
  return {
    actions: read.map(({ path, value }) => String(own(value, 'action') ?? path)),
    check: ({ id }) => {
      const named = read.filter(({ value }) => own(value, 'action') === id);
      const [one, ...others] = named;
      if (one === undefined || others.length > 0) {
        const found = named.length === 0 ? 'none' : named.map(({ path }) => path).join(', ');
        return [{ pointer: '', expected: 'one file of vectors', found }];
      }
      return (['requests', 'answers'] as const)
        .filter((key) => arrayOf(own(one.value, key)).length === 0)
        .map((key) => ({ pointer: `${one.path}/${key}`, expected: 'one vector at least', found: 'none' }));
    },
  };
}
