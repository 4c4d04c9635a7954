/** One line of the benchmark's table: ours beside the peer's, measured in the same run. */
export interface Row {
  readonly what: string;
  /** Measured values with their unit, as text. */
  readonly ours: string;
  readonly peer: string;
  /** ours / peer; none when one of them is missing. */
  readonly ratio?: number;
  /** What the ratio must be: `<= 0.5`, `>= 4`; empty when the row is only information. */
  readonly budget: string;
}

export function met({ ratio, budget }: Row): boolean | undefined {
  const [, sign, limit] = /^([<>]=)\s*([\d.]+)/.exec(budget) ?? [];
  if (sign === undefined || ratio === undefined) return undefined;
  return sign === '<=' ? ratio <= Number(limit) : ratio >= Number(limit);
}

/** Median of a list of measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
