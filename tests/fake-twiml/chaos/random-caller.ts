import type { Exchange } from '../exchange.ts';
import { hangUp, makeSound, pressKeys } from '../phones/hands.ts';
import { isOver, type Leg } from '../phones/leg.ts';
import { ringIn } from '../phones/ring-in.ts';

/** Somebody who rings and does one thing or another until the call is over. */
export type RandomCaller = {
  readonly leg: Leg;
  /** Whether this end hung up. */
  readonly hungUp: () => boolean;
  readonly over: Promise<void>;
};

const HZ = 440;
/** A call that nobody ends goes round in a circle. */
const PATIENCE_MS = 3_600_000;

/** `chance`: from 0 to below 1. */
export function randomCaller(exchange: Exchange, to: string, chance: () => number): RandomCaller {
  const { clock } = exchange;
  const leg = ringIn(exchange, { from: `+4989${String(Math.floor(chance() * 1e7)).padStart(7, '0')}`, to, hz: HZ });
  let gone = false;
  const rest = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));

  function leave(): void {
    if (isOver(leg)) return;
    gone = true;
    hangUp(exchange, leg);
  }

  async function speak(): Promise<void> {
    const chosen = chance();
    if (chosen < 0.15) return rest(6000);
    await makeSound(exchange, leg, 1 + Math.floor(chance() * 8));
    if (chosen < 0.35) leave();
    else if (chosen < 0.8) await pressKeys(exchange, leg, '#');
  }

  async function act(): Promise<void> {
    if (chance() < 0.03) return leave();
    if (!leg.ears.listening()) return;
    if (isLeavingMessage(exchange, leg)) return speak();
    if (chance() < 0.1) return rest(7000);
    const keys = ['1', '2', '3', '1', '2', '3', '4711', '12#', '*', '#', '9'];
    await pressKeys(exchange, leg, keys[Math.floor(chance() * keys.length)] ?? '1');
  }

  async function live(): Promise<void> {
    const latest = clock.now() + PATIENCE_MS;
    while (!isOver(leg)) {
      await rest(300 + chance() * 4000);
      if (clock.now() > latest) {
        exchange.fault(`${leg.sid} was on the line for an hour.`);
        leave();
      }
      await act();
    }
  }

  return { leg, hungUp: () => gone, over: live() };
}

function isLeavingMessage({ recordings }: Exchange, leg: Leg): boolean {
  return [...recordings.values()].some((one) => one.leg === leg && one.kind === 'message' && one.endedAt === null);
}
