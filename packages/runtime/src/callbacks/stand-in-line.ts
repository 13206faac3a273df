import type { Entered, TicketDetails } from '../queues/port.ts';
import type { Callback } from '../store/queues/callback.ts';
import type { CallbackParts } from './parts.ts';
import { hoursOfQueue } from './queue-hours.ts';

/** How long until it is asked again whether somebody can take a place in the line. */
const AGAIN_MS = 60_000;

export type LineParts = Pick<CallbackParts, 'store' | 'queues' | 'clock'>;

/** What comes of standing in line. */
export type Stood =
  | { readonly kind: 'stands' }
  /** Not now: it takes its place again later, by the time of its first. */
  | { readonly kind: 'later' }
  | { readonly kind: 'unknown-queue' }
  /** Somebody else has changed it meanwhile. */
  | { readonly kind: 'overtaken' };

/** A callback whose time has come takes its place in the line, by a ticket of its own. */
export async function standInLine(parts: LineParts, callback: Callback): Promise<Stood> {
  const entries = callback.entries + 1;
  const ticket = `callback.${callback.id}.${entries}`;
  const stood = await parts.store.callbacks.change(callback, { entries, ticket, nextAt: null }, parts.clock.now());
  return stood === null ? { kind: 'overtaken' } : enterLine(parts, stood, ticket);
}

/** Enters under the ticket that the callback has; entered before, it stands where it stood. */
export async function enterLine(parts: LineParts, callback: Callback, ticket: string): Promise<Stood> {
  const { id, queue, since, priority, details } = callback;
  const entered = await parts.queues.enterCallback({
    id,
    ticket,
    queue,
    since,
    priority,
    provider: details.provider,
    details: ticketDetails(details),
  });
  if (entered.kind === 'unknown-queue') return { kind: 'unknown-queue' };
  if (entered.kind === 'refused') return leaveUntil(parts, callback, await laterThan(parts, queue, entered.why));
  // Somebody may have cancelled it before it stood there.
  const now = await parts.store.callbacks.find(id);
  if (now?.ticket === ticket && now.state !== 'cancelled' && now.state !== 'done') return { kind: 'stands' };
  await parts.queues.leave(ticket, 'left');
  return { kind: 'overtaken' };
}

/** Out of the line without having talked: it takes its place again, by the time of its first. */
export async function leaveUntil({ store, clock }: LineParts, callback: Callback, nextAt: number): Promise<Stood> {
  const left = await store.callbacks.change(callback, { ticket: null, nextAt }, clock.now());
  return { kind: left === null ? 'overtaken' : 'later' };
}

/** When a place in the line may be there again. */
export async function laterThan(
  { store, clock }: LineParts,
  queue: string,
  why: Extract<Entered, { kind: 'refused' }>['why'],
): Promise<number> {
  const now = clock.now();
  const opens = why === 'closed' ? ((await hoursOfQueue(store.named, queue))?.opensAt(now) ?? null) : null;
  return opens ?? now + AGAIN_MS;
}

function ticketDetails({ topic, whisper, acceptKey, needs, language }: TicketDetails): TicketDetails {
  return { topic, whisper, acceptKey, needs, language };
}
