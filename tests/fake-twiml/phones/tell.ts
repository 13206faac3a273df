import type { Element } from '../document/parse-document.ts';
import type { Exchange } from '../exchange.ts';
import { sleep } from '../time/waiting.ts';
import type { Leg } from './leg.ts';
import { playFile, playText } from './sounds.ts';

/** Plays what needs no answer. */
export async function tell(exchange: Exchange, leg: Leg, verb: Element, signal: AbortSignal): Promise<void> {
  const text = verb.text.trim();
  if (verb.name === 'Pause') {
    await sleep(exchange.clock, 1000 * Number(verb.attributes.length ?? 1), signal);
    return;
  }
  const times = Number(verb.attributes.loop ?? 1) || 1000;
  for (let time = 0; time < times; time++) {
    if (verb.name === 'Say') await playText(exchange, leg, text, verb.attributes.language ?? '', signal);
    else if (text !== '') await playFile(exchange, leg, new URL(text, leg.documentUrl).href, signal);
  }
}
