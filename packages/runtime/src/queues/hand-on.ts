import type { Need } from '@callwright/acd';
import type { Ticket } from '../store/queues/ticket.ts';
import { type Book, dropTicket, putTicket } from './book.ts';
import { type Handling, tellAcd } from './follow-decisions.ts';
import { DONE, refused } from './order-tickets.ts';
import type { QueueOrder } from './orders.ts';
import type { Done } from './port.ts';
import { nextTurn } from './turns.ts';

type HandOn = Extract<QueueOrder, { do: 'hand-on' }>;

/**
 * Lets a caller who was put through to somebody wait in a line once more. `before`: their ticket, where it is over already: an agent
 * who got them from another hands them on, too.
 */
export function handOn(book: Book, { ticket: id, queue }: HandOn, before: Ticket | null, handling: Handling): Done {
  const last = book.tickets.get(id) ?? before;
  if (last === null || last.outcome !== 'answered' || last.call === null || last.handle === null)
    return refused('gone');
  if (!book.house.queues.has(queue)) return refused('unknown-queue');
  const next = nextTurn(last);
  // Pressed twice.
  if (book.tickets.has(next)) return refused('gone');
  const { now, perform } = handling;
  const since = now - Math.max(0, (last.left_at ?? now) - last.since);
  const details = { ...last.details, needs: needsMet(book, queue, last.details.needs) };
  const row: Ticket = {
    ...last,
    ...{ id: next, queue, since, details, entered_at: now, told: false },
    ...{ state: 'waiting', outcome: null, agent: null, leg: null, answered_in: null, left_at: null, ended_at: null },
  };
  putTicket(book, row);
  const { kind, priority } = last;
  // Whoever is turned away goes on talking, and hears nothing of it.
  const quietly: Handling = { ...handling, perform: (effect) => effect.do !== 'tell' && perform(effect) };
  const entering = { id: next, queue, kind, since, limitedFrom: now, priority, needs: details.needs };
  tellAcd(book, { kind: 'entered', ticket: entering }, quietly);
  const made = book.tickets.get(next);
  if (made === undefined || made.state === 'over') {
    dropTicket(book, row);
    return refused(made?.outcome ?? 'gone');
  }
  perform({ do: 'tell', ticket: next });
  return DONE;
}

/** What nobody of that queue can do was wanted for another: nobody waits for it there. */
function needsMet({ house }: Book, queue: string, needs: readonly Need[]): readonly Need[] {
  const there = [...house.agents.values()].filter(({ belongs }) => belongs.some((one) => one.queue === queue));
  return needs.filter(({ skill }) => there.some(({ agent }) => agent.skills[skill] !== undefined));
}
