/** One side of a comparison: runs the work `times` times. */
export type Side = (times: number) => void;

export type Comparison = {
  /** Median microseconds of one run of each side. */
  readonly ours: number;
  readonly baseline: number;
  /** Median of the rounds' ratios ours / baseline: holds when the machine's speed drifts. */
  readonly ratio: number;
};

const WARM_UP = 5;
const ROUNDS = 41;

/** Runs both sides in turn, in short rounds, and compares round by round. */
export function compare(ours: Side, baseline: Side, timesPerRound: number): Comparison {
  const pairs: { ours: number; baseline: number }[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const pair = { ours: microseconds(ours, timesPerRound), baseline: microseconds(baseline, timesPerRound) };
    if (round >= WARM_UP) pairs.push(pair);
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.ours / pair.baseline)),
  };
}

function microseconds(side: Side, times: number): number {
  const before = process.hrtime.bigint();
  side(times);
  return Number(process.hrtime.bigint() - before) / times / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
