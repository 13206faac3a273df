/** A queue in steady state: Poisson arrivals, exponential talks. Times in seconds, `load` in Erlang (arrival rate × mean talk). */
export type Erlang = { readonly waited: number; readonly meanWait: number; readonly abandoned: number };

/**
 * Erlang C: nobody hangs up (A. K. Erlang 1917; the recursion by Erlang B is Jagerman's, "Some properties of the Erlang loss
 * function", 1974). Only for `load < agents`.
 */
export function erlangC(load: number, agents: number, handle: number): Erlang {
  let blocked = 1;
  for (let n = 1; n <= agents; n++) blocked = (load * blocked) / (n + load * blocked);
  const waited = blocked / (1 - (load / agents) * (1 - blocked));
  return { waited, meanWait: (waited * handle) / (agents - load), abandoned: 0 };
}

/**
 * Erlang A: callers hang up after an exponential patience (C. Palm 1946; as a birth–death process in Mandelbaum & Zeltyn,
 * "Service engineering in action: the Palm/Erlang-A queue", 2007). Steady-state probabilities are summed until what is
 * left is negligible; abandonment by `patience⁻¹ · E[waiting] / arrivals`, the mean wait of all by Little's law.
 */
export function erlangA(load: number, agents: number, handle: number, patience: number): Erlang {
  const arrivals = load / handle;
  // Relative to the state in which all agents are busy and nobody waits: no overflow, however many they are.
  let below = 0;
  let weight = 1;
  for (let n = agents; n > 0; n--) {
    weight *= n / load;
    below += weight;
  }
  let [waiting, above, step, mean] = [1, 1, 1, 0];
  for (let queued = 1; step > 1e-15 * above; queued++) {
    step *= arrivals / (agents / handle + queued / patience);
    above += step;
    mean += queued * step;
    waiting += step;
  }
  const total = below + above;
  const inQueue = mean / total;
  return {
    // Who arrives sees the steady state (PASTA): waits where all are busy.
    waited: waiting / total,
    meanWait: inQueue / arrivals,
    abandoned: inQueue / patience / arrivals,
  };
}
