import type { Clock } from '../calls/clock.ts';
import type { Log } from '../log/index.ts';
import type { OfferRow } from '../store/queues/acd-repository.ts';
import type { Agent } from '../store/queues/agent.ts';
import type { Ticket } from '../store/queues/ticket.ts';
import type { Store } from '../store/store.ts';
import type { LegNews } from '../telephony/leg-news.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { agentTelephones } from './agent-telephones.ts';
import { ringKey } from './book.ts';
import { createOfferRing, type OfferRing } from './offer-ring.ts';
import type { OrderResult, QueueOrder } from './orders.ts';
import type { Done } from './port.ts';

/** All telephones that this process rings for offers. */
export type RingingTelephones = {
  /** Rings; once, however often it is told. */
  readonly begin: (offer: OfferRow, ticket: Ticket, agent?: Agent) => void;
  readonly stop: (offer: string, agent: string) => void;
  readonly answer: (offer: string, agent: string) => void;
  /** Those that ring, by `ringKey`. */
  readonly keys: () => readonly string[];
  /** Another process rings from now on. */
  readonly forget: () => void;
};

export type TellDecider = (order: QueueOrder) => Promise<OrderResult>;

export function createRingingTelephones(deps: {
  readonly store: Pick<Store, 'agents' | 'deskPhones' | 'calls'>;
  readonly providers: ProviderDirectory;
  readonly legNews: Pick<LegNews, 'listen'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly tell: TellDecider;
  /** The telephone on the page, which can't take itself. */
  readonly answerDesk: (leg: string) => boolean;
}): RingingTelephones {
  const { store, providers, legNews, clock, log, tell } = deps;
  const rings = new Map<string, { ring: OfferRing | null; stopped: boolean; legs: readonly string[] }>();

  const failed = (error: unknown): void => log.warn({ err: error }, 'An agent’s telephone could not be rung');

  async function ring(offer: OfferRow, ticket: Ticket, known?: Agent): Promise<void> {
    const key = ringKey(offer.offer, offer.agent);
    const one = rings.get(key);
    const legs = providers.get(ticket.provider)?.legs ?? null;
    const of = { offer: offer.offer, agent: offer.agent };
    const agent = known ?? (await store.agents.find(offer.agent));
    const telephones =
      legs === null || agent === null ? [] : await agentTelephones(store, agent, ticket.provider, clock.now());
    const number = await numberOf(ticket);
    if (one === undefined || one.stopped) return;
    if (legs === null || telephones.length === 0) {
      rings.delete(key);
      await tell({ do: 'declined', ...of });
      return;
    }
    const name = `${offer.offer}.${offer.agent}`;
    const ids = telephones.map(({ device }, i) => ({ leg: `${name}.${i}`, device }));
    one.legs = ids.map(({ leg }) => leg);
    await tell({ do: 'ringing', ...of, legs: ids });
    if (one.stopped) return;
    one.ring = createOfferRing(
      {
        legs,
        legNews,
        clock,
        failed,
        pickedUp: (leg, ms) => void tell({ do: 'picked-up', ...of, leg, ms }).catch(failed),
        accepted: async (leg) => {
          const done = (await tell({ do: 'accepted', ...of, leg, number: number.caller })) as Done;
          rings.delete(key);
          return done;
        },
        declined: () => {
          rings.delete(key);
          void tell({ do: 'declined', ...of }).catch(failed);
        },
      },
      {
        name,
        telephones,
        together: agent?.ring === 'together',
        from: number.caller ?? number.dialled,
        call: ticket.call,
        seconds: Math.max(1, Math.round((offer.until - clock.now()) / 1000)),
        details: ticket.details,
        since: ticket.since,
      },
    );
  }

  /** The telephone shows who rings, or which number they have rung. */
  async function numberOf({ call }: Ticket): Promise<{ caller: string | null; dialled: string }> {
    const found = call === null ? null : await store.calls.find(call);
    const caller = found === null || found.caller === null || found.caller === '' ? null : found.caller;
    return { caller, dialled: found?.dialled ?? '' };
  }

  function stop(key: string): void {
    const one = rings.get(key);
    if (one === undefined) return;
    rings.delete(key);
    one.stopped = true;
    one.ring?.stop();
  }

  return {
    begin: (offer, ticket, agent) => {
      const key = ringKey(offer.offer, offer.agent);
      if (rings.has(key)) return;
      rings.set(key, { ring: null, stopped: false, legs: [] });
      ring(offer, ticket, agent).catch((error: unknown) => {
        failed(error);
        rings.delete(key);
        void tell({ do: 'declined', offer: offer.offer, agent: offer.agent }).catch(failed);
      });
    },
    stop: (offer, agent) => stop(ringKey(offer, agent)),
    answer: (offer, agent) => {
      const one = rings.get(ringKey(offer, agent));
      if (one === undefined || one.ring?.accept() === true) return;
      one.legs.some((leg) => deps.answerDesk(leg));
    },
    keys: () => [...rings.keys()],
    forget: () => {
      rings.clear();
    },
  };
}
