import type { Ticket } from './events.ts';
import { dueAt, type Model } from './model.ts';
import type { QueueRules } from './rules.ts';

/** Until when somebody may wait; null: any time. A callback's place costs nobody their time. */
export function waitsUntil({ kind, since, limitedFrom = since }: Ticket, { maxWaitMs }: QueueRules): number | null {
  return maxWaitMs === null || kind === 'callback' ? null : limitedFrom + maxWaitMs;
}

/** From when agents of another queue may take it too; null: never. */
export function overflowsAt({ since, limitedFrom = since }: Ticket, { overflow }: QueueRules): number | null {
  return overflow === null ? null : limitedFrom + overflow.afterMs;
}

/** Lets the ends of patience fall due, in no case before `now`. */
export function awaitLimits(model: Model, ticket: Ticket, rules: QueueRules, now: number): void {
  const until = waitsUntil(ticket, rules);
  const overflows = overflowsAt(ticket, rules);
  if (until !== null) dueAt(model, Math.max(now, until), 'wait', ticket.id);
  if (overflows !== null) dueAt(model, Math.max(now, overflows), 'overflow', ticket.id);
}
