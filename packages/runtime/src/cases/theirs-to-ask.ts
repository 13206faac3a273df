import { type Actor, mayUse } from '../people/actor.ts';
import type { Store } from '../store/store.ts';
import type { PopQuestion } from './see-pop.ts';

/** Somebody's own talks are looked through so far back, in milliseconds, and so many. */
const BACK_MS = 86_400_000;
const MOST = 100;

/**
 * What of a question somebody may ask. Who takes calls may ask about every caller, and who looks after all queues; who looks
 * after some, about callers of these, of those that they work in, and of their own talks. `now`: milliseconds since the epoch.
 */
export async function theirsToAsk(
  store: Store,
  actor: Actor,
  { ticket, call, callback, number }: PopQuestion,
  now: number,
): Promise<PopQuestion> {
  if (actor.roles.includes('agent') || mayUse(actor, 'queue', '*')) return { ticket, call, callback, number };
  const [members, own] = await Promise.all([
    store.members.list(),
    store.talkFacts.ofAgent(actor.id, now - BACK_MS, MOST),
  ]);
  const queues = [
    ...members.flatMap(({ queue, person }) => (person === actor.id ? [queue] : [])),
    ...actor.grants.flatMap(({ kind, name }) => (kind === 'queue' ? [name] : [])),
  ];
  const ticketIsTheirs = async (id: string) => {
    const found = await store.talkFacts.ticket(id);
    return queues.includes(found?.answeredIn ?? found?.queue ?? '') || own.some((talk) => talk.ticket === id);
  };
  const callIsTheirs = async (id: string) =>
    own.some((talk) => talk.call === id) || (await store.calls.met(id, queues));
  const callbackIsTheirs = async (id: string) => queues.includes((await store.callbacks.find(id))?.queue ?? '');
  const only = async (id: string | undefined, isTheirs: (id: string) => Promise<boolean>) =>
    id !== undefined && (await isTheirs(id)) ? id : undefined;
  return {
    ticket: await only(ticket, ticketIsTheirs),
    call: await only(call, callIsTheirs),
    callback: await only(callback, callbackIsTheirs),
    number,
  };
}
