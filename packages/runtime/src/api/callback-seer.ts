import { MOST_TRIES, msOf } from '../callbacks/index.ts';
import type { Queues } from '../queues/port.ts';
import type { Callback, Slot } from '../store/queues/callback.ts';
import type { Store } from '../store/store.ts';
import type { CallbackSlot, CallbackSummary } from './callback-shapes.ts';
import { isoTime } from './parameters.ts';

/** Shows callbacks with the names and places that belong to them. */
export function callbackSeer({ store, queues }: { readonly store: Store; readonly queues: Pick<Queues, 'sight'> }) {
  async function all(callbacks: readonly Callback[]): Promise<CallbackSummary[]> {
    if (callbacks.length === 0) return [];
    const [sight, agents, customers] = await Promise.all([
      queues.sight(),
      store.agents.list(),
      store.customers.among([...new Set(callbacks.map(({ number }) => number))]),
    ]);
    const places = new Map(sight.queues.flatMap(({ waiting }) => waiting.map((one) => [one.ticket, one.position])));
    const titles = new Map(sight.queues.map(({ queue, title }) => [queue, title]));
    const names = new Map(agents.map(({ person, name }) => [person, name]));
    return callbacks.map((one) => ({
      ...summaryOf(one),
      queueTitle: titles.get(one.queue) ?? one.queue,
      name: customers.get(one.number)?.name ?? null,
      position: one.state === 'waiting' ? (places.get(one.ticket ?? '') ?? null) : null,
      agent: one.agent === null ? null : { person: one.agent, name: names.get(one.agent) ?? '' },
    }));
  }
  return {
    all,
    one: async (callback: Callback): Promise<CallbackSummary> => {
      const [summary] = await all([callback]);
      return summary ?? { ...summaryOf(callback), queueTitle: callback.queue, name: null, position: null, agent: null };
    },
  };
}

function summaryOf(callback: Callback): Omit<CallbackSummary, 'queueTitle' | 'name' | 'position' | 'agent'> {
  const { id, queue, number, call, note, priority, state, result, tries, talk, version, sample, slot } = callback;
  const { reference, topic, language } = callback.details;
  return {
    id,
    queue,
    number,
    call,
    reference,
    topic,
    language,
    note,
    since: isoTime(callback.since),
    slot: slot && isoSlot(slot),
    priority,
    state,
    result,
    tries,
    mostTries: MOST_TRIES,
    nextAt: callback.nextAt === null ? null : isoTime(callback.nextAt),
    talk,
    madeAt: isoTime(callback.madeAt),
    updatedAt: isoTime(callback.updatedAt),
    version,
    sample,
  };
}

export const isoSlot = ({ from, until }: Slot): CallbackSlot => ({ from: isoTime(from), until: isoTime(until) });

export const slotOf = ({ from, until }: CallbackSlot): Slot => ({ from: msOf(from), until: msOf(until) });
