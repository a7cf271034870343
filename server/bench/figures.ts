// What the bench finds out.

/** Milliseconds. */
export type Latency = { readonly p50: number; readonly p95: number; readonly p99: number };

export type Budget = { readonly text: string; readonly isMet: boolean };

export type Figure = {
  readonly what: string;
  /** In the store while it was measured. */
  readonly statements?: number;
  readonly measured?: number;
  /** The same, done by what the budget compares with. */
  readonly reference?: number;
  readonly unit: string;
  readonly latency?: Latency;
  readonly budget?: Budget;
  readonly note?: string;
};

export function atLeast(least: number, ratio: number): Budget {
  return { text: `ratio ≥ ${least}`, isMet: ratio >= least };
}

export function atMost(most: number, unit: string, value: number, name = ''): Budget {
  return { text: `${name}${name && ' '}≤ ${most} ${unit}`, isMet: value <= most };
}

export function latencyOf(milliseconds: readonly number[]): Latency {
  const sorted = Float64Array.from(milliseconds).sort();
  const percentile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) };
}

export function median(numbers: readonly number[]): number {
  return latencyOf(numbers).p50;
}
