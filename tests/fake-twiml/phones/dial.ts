import type { Element } from '../document/parse-document.ts';
import type { Exchange } from '../exchange.ts';
import { Interrupted } from '../time/waiting.ts';
import { dialConference } from './dial-conference.ts';
import { dialPhones } from './dial-phones.ts';
import { recordedOf } from './dial-recording.ts';
import { isOver, type Leg } from './leg.ts';
import { NEXT, type Outcome, requestTo } from './outcome.ts';
import { aboutLeg } from './status-news.ts';

/** Rings telephones or joins a conference; when that is over the caller goes on at `action`, or behind the verb. */
export async function dial(exchange: Exchange, leg: Leg, verb: Element, signal: AbortSignal): Promise<Outcome> {
  const { attributes, children } = verb;
  const conference = children.find(({ name }) => name === 'Conference');
  const stop = new AbortController();
  const ear = leg.ears.open();
  if (attributes.hangupOnStar === 'true') void stopOnStar(exchange, ear, stop);
  const began = exchange.clock.now();
  try {
    const both = AbortSignal.any([signal, stop.signal]);
    const params =
      conference === undefined
        ? await dialPhones(exchange, leg, verb, both, signal)
        : await dialConference(exchange, leg, verb, conference, both, signal);
    if (attributes.action === undefined) return NEXT;
    const recorded = recordedOf(exchange, leg, verb, began);
    return { kind: 'go', to: requestTo(leg, attributes.action, attributes.method, { ...params, ...recorded }) };
  } catch (error) {
    if (error instanceof Interrupted && isOver(leg) && attributes.action !== undefined) {
      const { url, method } = requestTo(leg, attributes.action, attributes.method, {});
      const params = { ...aboutLeg(exchange, leg), DialCallStatus: 'canceled' };
      exchange.webhooks.callback(url, method, params);
    }
    throw error;
  } finally {
    stop.abort();
    ear.close();
  }
}

async function stopOnStar(
  { clock }: Exchange,
  ear: ReturnType<Leg['ears']['open']>,
  stop: AbortController,
): Promise<void> {
  try {
    for (;;) {
      const heard = await ear.next(clock, Number.POSITIVE_INFINITY, stop.signal);
      if (heard?.kind === 'key' && heard.key === '*') stop.abort();
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
}
