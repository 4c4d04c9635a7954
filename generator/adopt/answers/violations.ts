/** Which documented code answers a wrong call, by what codes are usually called. */
import type { ViolationKind } from '../../meaning/api.js';
import type { JsonObject } from '../../meaning/json.js';

/** A code as an example shows it. */
export interface Shown {
  readonly code: string | number;
  /** Of the example. */
  readonly name: string;
  readonly status?: number;
}

const habits: readonly (readonly [ViolationKind, RegExp])[] = [
  [
    'action',
    /(unknown|invalid|unsupported|no_?such)[-_ ]?(action|method|operation|target)|(action|method|operation)[-_ ]?(unknown|invalid|unsupported|not_?found)/i,
  ],
  ['missing', /missing|required|absent/i],
  ['format', /malformed|invalid[-_ ]?format|format[-_ ]?(error|invalid)|parse[-_ ]?error/i],
  [
    'value',
    /invalid[-_ ]?(param|argument|value|input|request)|validation|bad[-_ ]?request|illegal[-_ ]?(param|argument)/i,
  ],
];

/** @param document whether it is of JSON-RPC 2.0, which has codes of its own for this */
export function violationsOf(shown: readonly Shown[], { isJsonRpc }: { readonly isJsonRpc: boolean }): JsonObject {
  const message = '{field} {reason}';
  const found = new Map<ViolationKind, JsonObject>();
  if (isJsonRpc) {
    found.set('value', { status: 200, code: -32_602, message });
    found.set('action', { status: 200, code: -32_601, message });
  }
  for (const [kind, habit] of habits) {
    const one = shown.find(({ code, name }) => habit.test(String(code)) || habit.test(name));
    if (one !== undefined) found.set(kind, { status: one.status ?? 400, code: one.code, message });
  }
  return found.size === 0 ? {} : { violations: Object.fromEntries(found) };
}
