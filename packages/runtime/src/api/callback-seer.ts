import { MOST_TRIES, msOf } from '../callbacks/index.ts';
import type { Monitoring } from '../monitoring/index.ts';
import type { Actor } from '../people/actor.ts';
import type { Queues } from '../queues/port.ts';
import type { Callback, Slot } from '../store/queues/callback.ts';
import type { Store } from '../store/store.ts';
import type { CallbackSlot, CallbackSummary } from './callback-shapes.ts';
import { isoTime } from './parameters.ts';

export type SeerParts = {
  readonly store: Store;
  readonly queues: Pick<Queues, 'sight'>;
  readonly monitoring: Pick<Monitoring, 'may'>;
};

/** Shows callbacks with the names and places that belong to them. */
export function callbackSeer({ store, queues, monitoring }: SeerParts) {
  /** Who is about it now is work to be shared; who rang whom in the past is seen of others only where the profile allows. */
  async function agentsSeen(reader: Actor, callbacks: readonly Callback[]): Promise<ReadonlySet<string>> {
    const people = new Set(callbacks.flatMap(({ agent }) => agent ?? []));
    const may = async (person: string) => ((await monitoring.may(reader, 'figures', person)) ? [person] : []);
    return new Set((await Promise.all([...people].map(may))).flat());
  }

  async function all(reader: Actor, callbacks: readonly Callback[]): Promise<CallbackSummary[]> {
    if (callbacks.length === 0) return [];
    const [seen, sight, agents, customers] = await Promise.all([
      agentsSeen(reader, callbacks),
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
      agent:
        one.agent === null || !(isUnderWay(one) || seen.has(one.agent))
          ? null
          : { person: one.agent, name: names.get(one.agent) ?? '' },
    }));
  }
  return {
    all,
    one: async (reader: Actor, callback: Callback): Promise<CallbackSummary> => {
      const [summary] = await all(reader, [callback]);
      return summary ?? { ...summaryOf(callback), queueTitle: callback.queue, name: null, position: null, agent: null };
    },
  };
}

const isUnderWay = ({ state }: Callback): boolean => state === 'dialling' || state === 'talking';

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
