import { type Book, putOffer, putOwn, ringKey } from './book.ts';
import { type Handling, tellAcd } from './follow-decisions.ts';
import { DONE, refused } from './order-tickets.ts';
import type { QueueOrder } from './orders.ts';
import type { Done } from './port.ts';

type Order<K extends QueueOrder['do']> = Extract<QueueOrder, { do: K }>;

export function ringing(book: Book, { offer, agent, legs }: Order<'ringing'>): Done {
  const key = ringKey(offer, agent);
  if (!book.offers.has(key)) return refused('gone');
  putOwn(book, 'ringing', key, { legs, pickedUp: book.ringing.get(key)?.pickedUp ?? null });
  return DONE;
}

/** Whoever holds the telephone is given the time to hear who it is. */
export function pickedUp(book: Book, order: Order<'picked-up'>, handling: Handling): Done {
  const { offer, agent, leg, ms } = order;
  const key = ringKey(offer, agent);
  const row = book.offers.get(key);
  const ring = book.ringing.get(key);
  if (row === undefined || ring === undefined) return refused('gone');
  const until = Math.max(row.until, handling.now + ms);
  putOwn(book, 'ringing', key, { ...ring, pickedUp: leg });
  putOffer(book, { ...row, until });
  tellAcd(book, { kind: 'picked-up', offer, agent, until }, handling);
  return DONE;
}

/** Takes the caller. Refused where somebody else was first, or the caller is gone. */
export function accepted(book: Book, { offer, agent }: Order<'accepted'>, handling: Handling): Done {
  const decisions = tellAcd(book, { kind: 'answered', offer, agent }, handling);
  return decisions.some((one) => one.kind === 'connect' && one.agent === agent) ? DONE : refused('gone');
}

export function declined(book: Book, { offer, agent }: Order<'declined'>, handling: Handling): Done {
  if (!book.offers.has(ringKey(offer, agent))) return refused('gone');
  tellAcd(book, { kind: 'declined', offer, agent }, handling);
  return DONE;
}

/** At the page: for the desk's own telephone, or in place of the key that one that is held asks for. */
export function answer(book: Book, { offer, agent }: Order<'answer'>, { perform }: Handling): Done {
  const ring = book.ringing.get(ringKey(offer, agent));
  if (ring === undefined) return refused('gone');
  if (ring.pickedUp === null && !ring.legs.some(({ device }) => device.kind === 'desk')) {
    return refused('answer-at-telephone');
  }
  perform({ do: 'answer', offer, agent });
  return DONE;
}
