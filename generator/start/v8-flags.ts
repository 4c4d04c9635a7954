/**
 * V8 optimises functions so early that in a process of two seconds its compiler takes more than it gives: with four times its
 * own threshold `docs` takes a fifth less, `generate` a tenth, small documents and large ones. Servers live long enough.
 */

/** The flags that say so to the V8 of Node 20. Later ones count otherwise and refuse to start with a flag they do not know. */
export function v8Flags(node: string): readonly string[] {
  return /^20\./.test(node) ? ['--interrupt-budget=300000'] : [];
}
