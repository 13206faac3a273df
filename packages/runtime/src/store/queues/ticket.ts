import type { TicketDetails } from '../../queues/port.ts';
import type { Tables } from '../tables.ts';

/** Somebody who waited, and what became of them. */
export type Ticket = Omit<Readonly<Tables['queue_tickets']>, 'details' | 'told' | 'sample'> & {
  readonly details: TicketDetails;
  /** Whether its call, or its callback, has heard what has become of it. */
  readonly told: boolean;
};

export function ticketOf({ sample: _, ...row }: Tables['queue_tickets']): Ticket {
  return { ...row, details: JSON.parse(row.details) as TicketDetails, told: row.told === 1 };
}

export function rowOfTicket(ticket: Ticket): Tables['queue_tickets'] {
  return { ...ticket, details: JSON.stringify(ticket.details), told: ticket.told ? 1 : 0, sample: 0 };
}
