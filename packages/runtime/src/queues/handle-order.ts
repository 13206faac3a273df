import type { Ticket } from '../store/queues/ticket.ts';
import type { Book } from './book.ts';
import { type Handling, tellAcd } from './follow-decisions.ts';
import { handOn } from './hand-on.ts';
import type { House } from './house.ts';
import { learnHouse } from './learn-house.ts';
import { endWrapUp, extendWrapUp, setAgent } from './order-agents.ts';
import { accepted, answer, declined, pickedUp, ringing } from './order-rings.ts';
import { callBegan, DONE, endTalk, enter, leave, move, reprioritise, take, taken, told } from './order-tickets.ts';
import type { OrderResult } from './orders.ts';

/** What was read for handling some orders. */
export type Read = { readonly tickets: ReadonlyMap<string, Ticket>; readonly house: House | null };

/** Handles one order: changes the book, says what is to be performed, and what is answered. */
export function handleOrder(book: Book, read: Read, handling: Handling): OrderResult {
  const { order } = handling;
  switch (order.do) {
    case 'enter':
      return enter(book, order, read.tickets.get(order.ticket.id) ?? null, handling);
    case 'leave':
      return leave(book, order, handling);
    case 'call':
      return callBegan(book, order);
    case 'priority':
      return reprioritise(book, order, handling);
    case 'move':
      return move(book, order, handling);
    case 'hand-on':
      return handOn(book, order, read.tickets.get(order.ticket) ?? null, handling);
    case 'take':
      return take(book, order, handling);
    case 'told':
      return told(book, order);
    case 'set':
      return setAgent(book, order, handling);
    case 'taken':
      return taken(book, order, handling);
    case 'ended':
      endTalk(book, order.talk, handling);
      return DONE;
    case 'wrapped-up':
      return endWrapUp(book, order, handling);
    case 'extend':
      return extendWrapUp(book, order, handling);
    case 'ringing':
      return ringing(book, order);
    case 'picked-up':
      return pickedUp(book, order, handling);
    case 'accepted':
      return accepted(book, order, handling);
    case 'declined':
      return declined(book, order, handling);
    case 'answer':
      return answer(book, order, handling);
    case 'learn':
      if (read.house !== null) learnHouse(book, read.house, handling);
      return DONE;
    case 'tick':
      tellAcd(book, { kind: 'tick' }, handling);
      return DONE;
  }
}
