import type { Exchange } from '../exchange.ts';
import { endLeg } from './end-leg.ts';
import { isOver, type Leg } from './leg.ts';

/** How fast people press keys. */
const BETWEEN_KEYS_MS = 300;

/** Presses keys, one after the other. */
export async function pressKeys({ clock }: Exchange, leg: Leg, keys: string): Promise<void> {
  for (const [nth, key] of [...keys].entries()) {
    if (nth > 0) await new Promise<void>((resolve) => void clock.after(BETWEEN_KEYS_MS, resolve));
    if (isOver(leg)) return;
    leg.ears.hear({ kind: 'key', key });
  }
}

export function speakWords(leg: Leg, text: string): void {
  leg.ears.hear({ kind: 'words', text });
}

/** Makes a sound for so long. */
export async function makeSound({ clock }: Exchange, leg: Leg, seconds: number): Promise<void> {
  const tone = { from: clock.now(), until: clock.now() + 1000 * seconds, hz: leg.hz };
  leg.voice.push(tone);
  leg.ears.hear({ kind: 'sound', until: tone.until });
  await new Promise<void>((resolve) => {
    const done = () => {
      cancel();
      tone.until = Math.min(tone.until, clock.now());
      resolve();
    };
    const cancel = clock.after(1000 * seconds, done);
    leg.ended.signal.addEventListener('abort', done, { once: true });
  });
}

export function hangUp(exchange: Exchange, leg: Leg): void {
  endLeg(exchange, leg, leg.status === 'in-progress' ? 'completed' : leg.direction === 'inbound' ? 'canceled' : 'busy');
}
