import type { Params } from '../dialects/dialect.ts';
import type { Exchange } from '../exchange.ts';
import { isOver, type Leg } from './leg.ts';

/** What every webhook about a connection tells. */
export function aboutLeg({ account }: Exchange, leg: Leg): Params {
  return {
    AccountSid: account,
    ApiVersion: '2010-04-01',
    CallSid: leg.sid,
    CallStatus: leg.status,
    Direction: leg.direction,
    From: leg.from,
    Caller: leg.from,
    To: leg.to,
    Called: leg.to,
    ...(leg.parent === null ? {} : { ParentCallSid: leg.parent }),
  };
}

/** Tells those who asked for it that a connection has come to another status. */
export function tellStatus(
  exchange: Exchange,
  leg: Leg,
  event: 'initiated' | 'ringing' | 'answered' | 'completed',
): void {
  const { clock, numbers, webhooks } = exchange;
  const told = leg.direction === 'inbound' ? numbers.get(leg.to)?.statusUrl : undefined;
  // A number's callback hears of the end alone.
  const callback = leg.statusCallback ?? (told && { url: told, method: 'POST', events: ['completed'] });
  if (!callback || callback.url === '' || !callback.events.includes(event)) return;
  const seconds = leg.answeredAt === null ? 0 : Math.round((clock.now() - leg.answeredAt) / 1000);
  webhooks.callback(callback.url, callback.method, {
    ...aboutLeg(exchange, leg),
    ...(isOver(leg) ? { CallDuration: String(seconds), Duration: String(Math.ceil(seconds / 60)) } : {}),
    SequenceNumber: String(leg.statusNews++),
    CallbackSource: 'call-progress-events',
    Timestamp: new Date(clock.now()).toUTCString(),
  });
}
