import type { Clock } from '../../calls/clock.ts';
import type { PhoneEvent } from '../../calls/happening.ts';
import { createLog } from '../../log/index.ts';
import type { Store } from '../../store/store.ts';
import { NO_OTHERS, type OtherProcesses } from '../../telephony/processes/other-processes.ts';
import type { Provider } from '../../telephony/provider.ts';
import { createProviderRegistry } from '../../telephony/provider-registry.ts';
import { createQueues } from '../create-queues.ts';
import type { Queues, TicketDetails } from '../port.ts';
import type { QueueEntry } from '../queue-document.ts';
import type { FakeTelephones } from './fake-telephones.ts';

/** Queues of one process of several on one database, with telephones that belong to a test. */
export type Replica = {
  readonly store: Store;
  readonly queues: Queues;
  /** A caller comes; signals to the call are told to `signals`. */
  readonly enter: (
    call: string,
    queue: string,
    more?: { priority?: number; acceptKey?: string },
  ) => ReturnType<Queues['enter']>;
  readonly errors: string[];
};

export type Signal = Extract<PhoneEvent, { kind: 'signal' }>;

const PLAIN: TicketDetails = { topic: '', whisper: [], acceptKey: null, needs: [], language: 'en' };

export function replica(parts: {
  readonly store: Store;
  readonly telephones: FakeTelephones;
  readonly kind: Provider['kind'];
  readonly holds: () => boolean;
  readonly clock: Clock;
  readonly signals: (call: string, signal: Signal) => void;
  readonly others?: OtherProcesses;
}): Replica {
  const { store, clock } = parts;
  const { provider, legNews } = parts.telephones.seenBy('pbx', parts.kind, parts.holds);
  const errors: string[] = [];
  const queues = createQueues({
    store,
    calls: {
      take: async (call, event) => {
        if (event.kind === 'signal') parts.signals(call, event);
        return { kind: 'unknown' };
      },
    },
    providers: createProviderRegistry([provider]),
    legNews,
    others: parts.others ?? NO_OTHERS,
    answerDesk: () => false,
    clock,
    log: createLog('error', { write: (line) => void errors.push(line) }),
  });
  return {
    store,
    queues,
    errors,
    enter: (call, queue, { priority = 0, acceptKey = null } = {}) =>
      queues.enter({
        ...{ id: `${call}.1`, queue, call, handle: '1', provider: 'pbx', priority },
        details: { ...PLAIN, acceptKey },
      }),
  };
}

/** A queue, and agents who work in it at telephones of the test. */
export async function staff(store: Store, queue: string, entry: QueueEntry, agents: readonly string[]): Promise<void> {
  await store.named.put('queue', queue, { title: queue, document: { ...entry }, at: 1 });
  await store.members.set(
    queue,
    agents.map((person) => ({ person, rank: 1 })),
  );
  for (const [index, person] of agents.entries()) {
    const devices = [{ kind: 'number' as const, number: `+4930${1000 + index}` }];
    const said = { state: 'available', reason: null, since: 1, ring: 'together', skills: {} } as const;
    await store.agents.putSample({ person, name: person, devices, ...said });
  }
}
