import { isObject, type Json } from '@callwright/flow/document';
import type { ServiceNews } from '@callwright/flow/sdk';
import type { Clock } from '../calls/clock.ts';
import type { PhoneEvent } from '../calls/happening.ts';
import type { Log } from '../log/index.ts';
import type { Legs } from '../telephony/legs.ts';

/** Sends what a simulated world has for the request `handle` of a call, when its time has come. */
export type SimulatedNews = (call: string, handle: string, news: readonly ServiceNews[]) => void;

export function createSimulatedNews(deps: {
  readonly clock: Clock;
  readonly take: (call: string, event: PhoneEvent) => Promise<unknown>;
  /** The simulator's: somebody of a simulated world talks on one of its telephones. */
  readonly legs: Pick<Legs, 'sight' | 'hangUp'>;
  readonly log: Log;
}): SimulatedNews {
  const { clock, take, legs, log } = deps;

  async function send(call: string, handle: string, { name, data, brings }: ServiceNews): Promise<void> {
    if (brings === undefined) return void (await take(call, { kind: 'signal', handle, name, data }));
    // Several calls may talk with somebody of the same name at once.
    const leg = `world.${call}.${handle}`;
    await legs.sight(leg);
    await take(call, { kind: 'signal', handle, name, data: withLeg(data, brings.leg, leg) });
    clock.after(brings.talkMs, () => void legs.hangUp(leg));
  }

  return (call, handle, news) => {
    for (const one of news) {
      clock.after(one.afterMs, () => {
        send(call, handle, one).catch((error: unknown) => log.error({ call, err: error }, 'simulated news were lost'));
      });
    }
  };
}

function withLeg(data: Json, known: string, leg: string): Json {
  if (!isObject(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value === known ? leg : (value as Json)]));
}
