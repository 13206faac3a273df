import { nextOf, step } from './pass-time.ts';
import type { Setting, Simulation } from './simulation.ts';

/** Bounds of what a caller waits for: nobody holds the line for six hours. */
const MOST_STEPS = 5000;
const LONGEST_MS = 6 * 3_600_000;

/** Lets the call go on by itself until `found` says stop, or until it is the caller's turn, or the call is over. */
export function settle(
  setting: Setting,
  simulation: Simulation,
  found: (simulation: Simulation) => boolean = () => false,
): Simulation {
  const latest = simulation.now + LONGEST_MS;
  let here = simulation;
  for (let steps = 0; steps < MOST_STEPS && !found(here); steps++) {
    const next = nextOf(here);
    if (next === undefined || next.byCallersSilence || next.at > latest) break;
    here = step(setting, here);
  }
  return here;
}
