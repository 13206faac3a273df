import type { Erlang } from '../erlang.ts';

export type Played = {
  /** In Erlang: arrival rate × mean talk. */
  readonly load: number;
  readonly agents: number;
  /** Mean talk in seconds. */
  readonly handle: number;
  /** Mean patience in seconds; null: nobody hangs up. */
  readonly patience: number | null;
  readonly calls: number;
};

/**
 * How far chance alone takes the averages of so many calls from what theory says: their standard errors. Where few callers
 * wait the averages hang on a few bad minutes, and an error estimated from the same minutes is too small whenever they were
 * good ones; so it is computed. Calls in the house are a birth–death process, and the variance of its time averages is
 * known: D. Y. Burman, "An analytic approach to diffusion approximation in queueing" (1979), as in W. Whitt, "Asymptotic
 * formulas for Markov processes with applications to simulation" (1992), proposition 1.
 */
export function chanceOf(played: Played, theory: Erlang): Erlang {
  const { load, agents, handle, patience, calls } = played;
  const arrivals = load / handle;
  const seconds = calls / arrivals;
  const weights = steadyState(played);
  const spread = (of: (state: number) => number) => Math.sqrt(varianceOf(weights, of, arrivals) / seconds);
  // What arriving callers meet differs by chance from what stands on average.
  const sampled = (share: number, error: number) => Math.sqrt(error ** 2 + (share * (1 - share)) / calls);
  const queued = spread((state) => Math.max(0, state - agents));
  return {
    waited: sampled(
      theory.waited,
      spread((state) => (state < agents ? 0 : 1)),
    ),
    meanWait: queued / arrivals,
    abandoned: patience === null ? 0 : sampled(theory.abandoned, queued / patience / arrivals),
  };
}

/** How likely so many calls are in the house, by their number; cut where what is left is negligible. */
function steadyState({ load, agents, handle, patience }: Played): readonly number[] {
  const arrivals = load / handle;
  const weights = [1];
  let [weight, total] = [1, 1];
  for (let state = 1; state <= agents || weight > 1e-18 * total; state++) {
    const leaving = Math.min(state, agents) / handle + (patience === null ? 0 : Math.max(0, state - agents) / patience);
    weight *= arrivals / leaving;
    weights.push(weight);
    total += weight;
  }
  return weights.map((one) => one / total);
}

/** Times the length of time, the variance of the average over that time. */
function varianceOf(weights: readonly number[], of: (state: number) => number, arrivals: number): number {
  const mean = weights.reduce((sum, weight, state) => sum + weight * of(state), 0);
  const likeliest = weights.indexOf(Math.max(...weights));
  let [variance, beyond] = [0, 0];
  const step = (state: number, lower: number) => {
    beyond += (weights[state] ?? 0) * (of(state) - mean);
    variance += beyond ** 2 / (arrivals * (weights[lower] ?? 0));
  };
  // What lies below a state is, but for its sign, what lies above it; from either end the sums are small, and exact.
  for (let state = 0; state < likeliest; state++) step(state, state);
  beyond = 0;
  for (let state = weights.length - 1; state > likeliest; state--) step(state, state - 1);
  return 2 * variance;
}
