import type { TicketDetails, WaitingSight } from '../queues/port.ts';
import type { Store } from '../store/store.ts';
import type { DeskWaiting } from './desk-sight.ts';

/** What is looked up about somebody who waits or waited. */
export type TicketFacts = {
  readonly queue: string;
  readonly callback: string | null;
  readonly since: number;
  readonly details: TicketDetails;
};
export type Tickets = { readonly find: (id: string) => Promise<TicketFacts | null> };

export function ticketsOf({ talkFacts }: Pick<Store, 'talkFacts'>): Tickets {
  return {
    find: async (id) => {
      const facts = await talkFacts.ticket(id);
      return facts === null ? null : { ...facts, details: JSON.parse(facts.details) as TicketDetails };
    },
  };
}

/** More of them don't fit into a list to choose from. */
const MOST = 20;

/** The first of those who wait, with what they call for. */
export function topicsOf(tickets: Tickets, waiting: readonly WaitingSight[]): Promise<DeskWaiting[]> {
  const first = [...waiting].sort((one, other) => one.position - other.position).slice(0, MOST);
  return Promise.all(
    first.map(async ({ ticket, kind, since, offered }) => {
      const facts = await tickets.find(ticket);
      return { ticket, kind, since, offered, topic: facts?.details.topic ?? '' };
    }),
  );
}
