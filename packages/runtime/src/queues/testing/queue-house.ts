import type { Flow } from '@callwright/flow/document';
import { type TestApi, testApi } from '../../api/testing/test-api.ts';
import type { Clock } from '../../calls/clock.ts';
import type { Reply } from '../../calls/reply.ts';
import type { Agent } from '../../store/queues/agent.ts';
import type { FreshDatabase } from '../../store/testing/fresh-database.ts';
import { goLive } from '../../store/testing/go-live.ts';
import type { QueueEntry } from '../queue-document.ts';

/** A house with queues, whose callers ring by the simulator and whose agents sit at desks. */
export type QueueHouse = TestApi & {
  readonly queue: (name: string, entry: QueueEntry, members: readonly string[]) => Promise<void>;
  readonly agent: (person: string, more?: Partial<Pick<Agent, 'devices' | 'ring' | 'skills'>>) => Promise<void>;
  /** Rings a number whose flow leads into this queue. Returns the call. */
  readonly ring: (queue: string, step?: Record<string, unknown>) => Promise<string>;
  readonly line: (call: string) => Promise<Reply>;
  /** The caller does something on the line as it stands. */
  readonly does: (call: string, event: Record<string, unknown>) => Promise<void>;
};

export const CALLER = '+4989123456';

export async function queueHouse(database: FreshDatabase, clock?: Clock): Promise<QueueHouse> {
  const api = await testApi(database, undefined, undefined, clock);
  const { store } = api;
  const published = new Set<string>();

  const line = async (call: string): Promise<Reply> => {
    const { status, body } = await api.get(`/api/simulator/calls/${call}`);
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body as unknown as Reply;
  };

  return {
    ...api,
    queue: async (name, entry, members) => {
      await store.named.put('queue', name, { title: name, document: { ...entry }, at: 1 });
      await store.members.set(
        name,
        members.map((person) => ({ person, rank: 1 })),
      );
      await api.queues.changed();
    },
    agent: async (person, more = {}) => {
      const plain = { devices: [{ kind: 'desk' as const }], ring: 'together' as const, skills: {} };
      await store.agents.putSample({
        person,
        name: person,
        state: 'offline',
        reason: null,
        since: 1,
        ...plain,
        ...more,
      });
    },
    ring: async (queue, step = {}) => {
      const id = `to-${queue}${Object.keys(step).length === 0 ? '' : `-${published.size}`}`;
      const number = `+49301${String([...id].reduce((sum, letter) => sum * 7 + letter.charCodeAt(0), 0) % 100_000).padStart(6, '0')}`;
      if (!published.has(number)) await goLive(store, number, flowTo(id, queue, step));
      published.add(number);
      const { status, body } = await api.send('POST', '/api/simulator/calls', {
        dialled: number,
        caller: { number: CALLER },
      });
      if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return String(body.call);
    },
    line,
    does: async (call, event) => {
      const { generation } = await line(call);
      const { status, body } = await api.send('POST', `/api/simulator/calls/${call}/events`, { generation, event });
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    },
  };
}

/** Waits in a queue, then says by which way it was left. */
function flowTo(id: string, queue: string, step: Record<string, unknown>): Flow {
  const says = (en: string) => ({
    type: 'say',
    version: 1,
    config: { prompt: { text: { en } } },
    next: { done: 'end' },
  });
  const exits = ['answered', 'timeout', 'full', 'closed', 'nobody', 'left', 'error'] as const;
  return {
    callwright: 1,
    id,
    title: id,
    languages: ['en'],
    variables: {},
    start: 'queue',
    fallback: { number: '+4989123' },
    nodes: {
      queue: {
        type: 'queue',
        version: 1,
        config: {
          queue,
          leaveKeys: [{ key: '2', label: 'leave', purpose: 'leave', exit: 'left' }],
          hears: 'music',
          maxSeconds: 720,
          priority: 0,
          ...step,
        },
        next: Object.fromEntries(exits.map((exit) => [exit, exit])),
      },
      ...Object.fromEntries(exits.map((exit) => [exit, says(`It was ${exit}.`)])),
      end: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {},
  };
}
