import type { Clock } from '../../calls/clock.ts';
import type { Provider } from '../provider.ts';
import { createRungPhones, type RungPhones } from './rung-phones.ts';
import { createSimulatedLegs, type SimulatedLegs } from './simulated-legs.ts';

/** The provider behind the phone in the browser: the phone plays the telephone engine and asks for what stands. */
export type Simulator = Provider & {
  /** The phone of this call has just asked or told something. */
  readonly seen: (call: string) => void;
  /** Somebody listens to this call from now on, until the returned function is called. */
  readonly listening: (call: string) => () => void;
  /** Telephones of customers that ring. */
  readonly rung: RungPhones;
  /** Telephones of agents, on their pages. */
  readonly legs: SimulatedLegs;
};

export const SIMULATOR = 'simulator';

/** A page that is open asks again within this time; later its call is taken to be closed. */
const SEEN_MS = 60_000;
const MOST_SEEN = 10_000;

export function createSimulator(
  clock: Clock,
  rung: RungPhones = createRungPhones(clock, () => undefined),
  legs: SimulatedLegs = createSimulatedLegs({ clock, onLeg: () => undefined, take: async () => undefined }),
): Simulator {
  const seenAt = new Map<string, number>();
  const listeners = new Map<string, number>();

  function seen(call: string): void {
    // Moved to the end: the first is the one that was not seen for the longest time.
    seenAt.delete(call);
    seenAt.set(call, clock.now());
    if (seenAt.size > MOST_SEEN) seenAt.delete(seenAt.keys().next().value ?? call);
  }

  function count(call: string, change: 1 | -1): void {
    const left = (listeners.get(call) ?? 0) + change;
    if (left > 0) listeners.set(call, left);
    else listeners.delete(call);
  }

  return {
    name: SIMULATOR,
    kind: 'reply-document',
    capabilities: { speech: true, recording: true, conference: false, monitoring: false, keysWhileBridged: 'any' },
    seen,
    listening: (call) => {
      count(call, 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        count(call, -1);
        // Who has just gone may be about to come back, as after a reload of the page.
        seen(call);
      };
    },
    // The phone reads what stands, from the answer to its event or from the live feed.
    holds: () => true,
    legs: { ...legs, hangUp: async (leg) => void (rung.end(leg, 'noAnswer') || (await legs.hangUp(leg))) },
    rung,
    callOut: rung.ring,
    browsers: null,
    line: async ({ call }, reply) => legs.line(call, reply),
    // Nothing is recorded or rung in a simulation; that it was ordered stands in the call's log.
    side: async () => {},
    describe: async ({ call }) => {
      const at = seenAt.get(call);
      const there = listeners.has(call) || (at !== undefined && clock.now() - at < SEEN_MS);
      return there ? { kind: 'there', generation: null } : { kind: 'unknown' };
    },
  };
}
