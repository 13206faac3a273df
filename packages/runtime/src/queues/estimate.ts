import type { TicketRepository } from '../store/queues/ticket-repository.ts';
import type { Book } from './book.ts';

/** Talks that an estimate is made from: enough to be steady, few enough to follow the day. */
const TALKS = 30;
/** What the newest talk counts for in the mean. */
const WEIGHT = 1 / 10;

/** How long somebody at a place will wait; null: nothing is known of the queue's talks, or nobody is signed in. */
export function estimateOf(book: Book, queue: string, position: number): number | null {
  const service = book.serviceMs.get(queue);
  if (service === undefined) return null;
  let agents = 0;
  for (const { state, queues } of book.acd.agents()) {
    if (state !== 'offline' && state !== 'break' && queues.some((one) => one.queue === queue)) agents += 1;
  }
  return agents === 0 ? null : Math.round((position * (service + afterOf(book, queue))) / agents);
}

/** After a talk nobody can be rung until the notes are done: as long as it really takes at present. */
function afterOf({ house, afterMs }: Book, queue: string): number {
  return afterMs.get(queue) ?? (house.queues.get(queue)?.document.wrapUpSeconds ?? 0) * 1000;
}

/** Another talk of a queue was over. */
export function noteTalk(book: Book, queue: string, ms: number): void {
  note(book.serviceMs, queue, ms);
}

/** Who was at their notes and isn't any more has shown how long that takes. Only the queue's mean is kept of it. */
export function noteAfterTalks({ acd, afterMs, afterTalk }: Book, now: number): void {
  for (const [agent, { queue, at }] of afterTalk) {
    if (acd.agent(agent)?.state === 'wrap-up') continue;
    afterTalk.delete(agent);
    note(afterMs, queue, now - at);
  }
}

function note(means: Map<string, number>, queue: string, ms: number): void {
  const before = means.get(queue);
  means.set(queue, before === undefined ? ms : before + (ms - before) * WEIGHT);
}

/** The mean of each queue's last talks. */
export async function readServiceTimes(tickets: TicketRepository, book: Book): Promise<void> {
  for (const queue of book.house.queues.keys()) {
    const talks = await tickets.lastTalks(queue, TALKS);
    if (talks.length > 0) book.serviceMs.set(queue, talks.reduce((sum, ms) => sum + ms, 0) / talks.length);
  }
}
