import type { Model, Queue, Seated } from './model.ts';
import { orderOf } from './waiting-line.ts';

/** Gives a ticket a place in a queue's line. */
export function seat(model: Model, seated: Seated, queue: Queue): void {
  model.serial += 1;
  model.touched.tickets.add(seated.ticket.id);
  const waiting = { ticket: seated.ticket, order: orderOf(queue.rules, seated.ticket), serial: model.serial };
  seated.seats.push({ queue, waiting });
  queue.line.add(waiting);
}

/** Takes a ticket out of all lines: it waits no longer. */
export function unseat(model: Model, seated: Seated): void {
  for (const { queue, waiting } of seated.seats) queue.line.remove(waiting);
  seated.seats.length = 0;
  model.tickets.delete(seated.ticket.id);
  model.touched.tickets.add(seated.ticket.id);
}
