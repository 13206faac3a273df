import type { Exchange } from '../exchange.ts';
import { Interrupted, sleep } from '../time/waiting.ts';
import type { Heard, Leg } from './leg.ts';

/** Every text that a provider speaks sounds alike. */
const TEXT_HZ = 2300;

/** Plays something to one end. @throws Interrupted, noting that it was cut, as soon as `signal` aborts. */
async function play(exchange: Exchange, leg: Leg, what: Heard['what'], ms: number, signal: AbortSignal): Promise<void> {
  const { clock } = exchange;
  const heard: Heard = { what, at: clock.now(), how: 'playing' };
  const tone = { from: clock.now(), until: clock.now() + ms, hz: TEXT_HZ };
  leg.heard.push(heard);
  leg.played.push(tone);
  try {
    await sleep(clock, ms, signal);
    heard.how = 'whole';
  } catch (error) {
    heard.how = 'cut';
    tone.until = clock.now();
    throw error;
  }
}

export async function playText(
  exchange: Exchange,
  leg: Leg,
  text: string,
  language: string,
  signal: AbortSignal,
): Promise<void> {
  const ms = await exchange.speechMs(text);
  if (signal.aborted) throw new Interrupted();
  await play(exchange, leg, { kind: 'say', text, language }, ms, signal);
}

/** Fetches and plays a file. One that can't be had is a fault, and is passed over. */
export async function playFile(exchange: Exchange, leg: Leg, url: string, signal: AbortSignal): Promise<void> {
  let ms = 0;
  try {
    ({ ms } = await exchange.soundAt(url));
  } catch (error) {
    exchange.fault(`${url} can't be played: ${error instanceof Error ? error.message : ''}`);
    return;
  }
  if (signal.aborted) throw new Interrupted();
  await play(exchange, leg, { kind: 'play', url }, ms, signal);
}

export const BEEP_MS = 200;

export function playBeep(exchange: Exchange, leg: Leg, signal: AbortSignal): Promise<void> {
  return play(exchange, leg, { kind: 'beep' }, BEEP_MS, signal);
}
