import type { FarPhone } from '../../conformance/bench.ts';
import type { SimulatedCaller } from './simulated-caller.ts';

/** A telephone that is rung in simulations: all that is known of it stands in the callers' conversations. */
export function farPhone(number: string, callers: readonly SimulatedCaller[]): FarPhone {
  const ringer = () => callers.findLast((caller) => caller.rang(number) > 0);
  return {
    rung: () => callers.reduce((sum, caller) => sum + caller.rang(number), 0),
    shown: () => '',
    heard: () => [],
    voices: async () => [],
    press: async () => {},
    hangUp: async () => ringer()?.endTalk(),
    state: () => ringer()?.stateOf(number) ?? 'idle',
  };
}
