import type { Clock } from '../calls/clock.ts';
import type { Log } from '../log/index.ts';
import type { OfferRow } from '../store/queues/acd-repository.ts';
import type { Agent } from '../store/queues/agent.ts';
import type { Ticket } from '../store/queues/ticket.ts';
import type { Store } from '../store/store.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { type Book, ringKey } from './book.ts';
import type { Effect } from './orders.ts';
import type { RingingTelephones } from './ringing-telephones.ts';
import type { TalkLegs } from './talk-legs.ts';
import type { TicketNews } from './ticket-news.ts';

/** Does what was decided, of what concerns the phone connections that this process may act on. */
export type Performer = {
  readonly perform: (book: Book, effects: readonly Effect[]) => void;
  /** Does whatever is missing, and ends what is there though nobody wants it any more. */
  readonly reconcile: (wanted: Wanted) => void;
  /** Another process does all this from now on. */
  readonly forget: () => void;
};

export type Wanted = { readonly offers: Iterable<OfferRow>; readonly tickets: ReadonlyMap<string, Ticket> };

export function createPerformer(deps: {
  readonly store: Pick<Store, 'agents'>;
  readonly providers: ProviderDirectory;
  readonly rings: RingingTelephones;
  readonly talks: TalkLegs;
  readonly news: TicketNews;
  readonly decides: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
}): Performer {
  const { providers, rings, talks, news } = deps;

  /** What several processes can act on is acted on by the one that decides. */
  function isOurs(name: string): boolean {
    const provider = providers.get(name);
    return provider?.holds() === true && (deps.decides() || provider.kind === 'command-stream');
  }

  function begin(offer: OfferRow | undefined, ticket: Ticket | undefined, agent?: Agent): void {
    if (offer !== undefined && ticket !== undefined && isOurs(ticket.provider)) rings.begin(offer, ticket, agent);
  }

  function tell(ticket: Ticket | undefined): void {
    if (ticket === undefined || ticket.told || !isOurs(ticket.provider)) return;
    if (ticket.leg !== null && ticket.state !== 'over') talks.follow(ticket.leg, ticket.provider);
    news.tell(ticket);
  }

  function perform(book: Book, effect: Effect): void {
    switch (effect.do) {
      case 'ring': {
        const offer = book.offers.get(ringKey(effect.offer, effect.agent));
        return begin(offer, book.tickets.get(offer?.ticket ?? ''), book.house.agents.get(effect.agent)?.agent);
      }
      case 'stop':
        return rings.stop(effect.offer, effect.agent);
      case 'answer':
        return rings.answer(effect.offer, effect.agent);
      case 'hang-up':
        return isOurs(effect.provider) ? talks.hangUp(effect.leg, effect.provider) : undefined;
      case 'tell':
        return tell(book.tickets.get(effect.ticket));
      case 'note-state':
        deps.store.agents
          .setState(effect.agent, effect.state, null, deps.clock.now())
          .catch((error: unknown) => deps.log.warn({ err: error }, 'An agent’s state could not be noted'));
    }
  }

  return {
    perform: (book, effects) => {
      for (const effect of effects) perform(book, effect);
    },
    reconcile: ({ offers, tickets }) => {
      const ringing = new Set<string>();
      for (const offer of offers) {
        ringing.add(ringKey(offer.offer, offer.agent));
        begin(offer, tickets.get(offer.ticket));
      }
      for (const key of rings.keys()) {
        const [offer = '', agent = ''] = key.split(' ');
        if (!ringing.has(key)) rings.stop(offer, agent);
      }
      const talking = new Set<string>();
      for (const ticket of tickets.values()) {
        if (ticket.leg !== null && ticket.state !== 'over') {
          talking.add(ticket.leg);
          if (isOurs(ticket.provider)) talks.follow(ticket.leg, ticket.provider);
        }
        tell(ticket);
      }
      talks.keepOnly(talking);
    },
    forget: () => {
      rings.forget();
      talks.forget();
    },
  };
}
