/** A figure and how far it may be from the true one: the standard error, from the means of batches. */
export type Estimate = { readonly value: number; readonly error: number };

/** What came of a day. Times in seconds. */
export type Figures = {
  readonly calls: number;
  /** Of all callers, those who hung up included. */
  readonly meanWait: Estimate;
  /** Share of callers who weren't answered at once. */
  readonly waited: Estimate;
  /** Share of callers who were answered within the target. */
  readonly withinTarget: Estimate;
  /** Share of callers who hung up while waiting. */
  readonly abandoned: Estimate;
  /** Share of the agents' time in which they talk. */
  readonly occupancy: number;
};

/** What became of one caller. */
export type Fate = { readonly waitMs: number; readonly answered: boolean; readonly within: boolean };

const BATCHES = 40;

/** Collects fates in the order of arrival. Waits of callers who follow each other are alike, so the error comes from batches. */
export function createTally(calls: number) {
  const size = Math.max(1, Math.floor(calls / BATCHES));
  const sums = { wait: [0], waited: [0], within: [0], abandoned: [0] };
  const lists = Object.values(sums);
  let counted = 0;
  return {
    add: ({ waitMs, answered, within }: Fate) => {
      if (counted > 0 && counted % size === 0 && sums.wait.length < BATCHES) for (const list of lists) list.push(0);
      const last = sums.wait.length - 1;
      counted += 1;
      add(sums.wait, last, waitMs / 1000);
      add(sums.waited, last, waitMs > 0 ? 1 : 0);
      add(sums.within, last, within ? 1 : 0);
      add(sums.abandoned, last, answered ? 0 : 1);
    },
    figures: (occupancy: number): Figures => {
      const sizes = sums.wait.map((_, index) => (index < sums.wait.length - 1 ? size : counted - size * index));
      return {
        calls: counted,
        meanWait: estimate(sums.wait, sizes),
        waited: estimate(sums.waited, sizes),
        withinTarget: estimate(sums.within, sizes),
        abandoned: estimate(sums.abandoned, sizes),
        occupancy,
      };
    },
  };
}

function add(list: number[], place: number, value: number): void {
  list[place] = (list[place] ?? 0) + value;
}

function estimate(sums: readonly number[], sizes: readonly number[]): Estimate {
  const count = sizes.reduce((one, other) => one + other, 0);
  const value = count === 0 ? 0 : sums.reduce((one, other) => one + other, 0) / count;
  if (sums.length < 2) return { value, error: Number.POSITIVE_INFINITY };
  const means = sums.map((sum, index) => sum / (sizes[index] ?? 1));
  const variance = means.reduce((total, mean) => total + (mean - value) ** 2, 0) / (means.length - 1);
  return { value, error: Math.sqrt(variance / means.length) };
}
