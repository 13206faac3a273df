import type { Ticket } from '../store/queues/ticket.ts';

/** Whose place it is. */
type Placed = Pick<Ticket, 'id' | 'call' | 'handle'>;

/** The ticket by which a caller came into a line, where this one is of a later turn: an agent has let them wait once more. */
export function firstTicketOf({ id, call, handle }: Placed): string {
  if (call === null || handle === null) return id;
  const first = `${call}.${handle}`;
  return id.startsWith(`${first}.`) ? first : id;
}

/** Which wait of its place a ticket is, from 1 on. */
export function turnOf(ticket: Placed): number {
  const first = firstTicketOf(ticket);
  return first === ticket.id ? 1 : Number(ticket.id.slice(first.length + 1));
}

export const nextTurn = (ticket: Placed): string => `${firstTicketOf(ticket)}.${turnOf(ticket) + 1}`;
