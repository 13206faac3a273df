import type { Exchange } from '../exchange.ts';
import { endLeg } from './end-leg.ts';
import { pressKeys } from './hands.ts';
import { isOver, type Leg } from './leg.ts';

/** What a telephone does when it is rung. `after` and `talks` are seconds. */
export type FarPlan = {
  readonly does: 'answers' | 'mailbox' | 'noAnswer' | 'busy' | 'refuses' | 'failed';
  readonly after: number;
  /** How long it talks until it hangs up; null: until the other side does. */
  readonly talks: number | null;
  /** Keys that it presses when it is asked for some. */
  readonly presses: string;
};

/** A telephone somewhere. */
export type FarPhone = {
  readonly to: string;
  readonly hz: number;
  readonly rung: readonly Leg[];
  /** It rings: what will it do? */
  readonly ring: (leg: Leg) => FarPlan;
  readonly answered: (leg: Leg) => void;
  /** It talks with somebody from now on. */
  readonly connected: (leg: Leg) => void;
};

/** People need a moment until they press a key. */
const THINK_MS = 1500;

/** @param planOf what the telephone does when it is rung for the `nth` time, from 0. */
export function createFarPhone(
  exchange: Exchange,
  to: string,
  hz: number,
  planOf: (to: string, nth: number) => FarPlan,
  thinkMs = THINK_MS,
): FarPhone {
  const rung: Leg[] = [];
  const plans = new Map<string, FarPlan>();
  return {
    to,
    hz,
    rung,
    ring: (leg) => {
      const plan = planOf(to, rung.length);
      rung.push(leg);
      plans.set(leg.sid, plan);
      return plan;
    },
    answered: (leg) => {
      const { does, presses = '', talks = null } = plans.get(leg.sid) ?? {};
      // A machine hangs up when it has had enough, whether anybody talks with it or not.
      if (does === 'mailbox' && talks !== null)
        exchange.clock.after(1000 * talks, () => endLeg(exchange, leg, 'completed'));
      if (does !== 'answers' || presses === '') return;
      const press = () => {
        if (isOver(leg)) return;
        // Keys are pressed when they are asked for.
        if (leg.ears.listening()) void pressKeys(exchange, leg, presses);
        else exchange.clock.after(thinkMs / 3, press);
      };
      exchange.clock.after(thinkMs, press);
    },
    connected: (leg) => {
      const { talks = null } = plans.get(leg.sid) ?? {};
      if (talks === null) return;
      plans.delete(leg.sid);
      exchange.clock.after(1000 * talks, () => endLeg(exchange, leg, 'completed'));
    },
  };
}
