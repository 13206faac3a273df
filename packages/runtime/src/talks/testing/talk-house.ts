import { createLiveFeed, type LiveFeed } from '../../calls/live-feed.ts';
import type { Reply } from '../../calls/reply.ts';
import { type ManualClock, manualClock } from '../../calls/testing/manual-clock.ts';
import { createLog } from '../../log/index.ts';
import type { AgentSight, Queues, TalkSight } from '../../queues/port.ts';
import type { CallSummary } from '../../store/calls/call-summary.ts';
import type { RingOrder } from '../../store/queues/agent.ts';
import type { Store } from '../../store/store.ts';
import type { FreshDatabase } from '../../store/testing/fresh-database.ts';
import { createProviderRegistry } from '../../telephony/provider-registry.ts';
import { createTalks, type Talks } from '../create-talks.ts';
import { type FakeTelephones, fakeTelephones, PBX } from './fake-telephones.ts';

export const CALL = 'pbx-call-1';
export const CUSTOMER = '+4989123456';
const LEG = 'offer-1.anna.0';

/** Talks on telephones without sound; several `talks` on one house are one process after the other. */
export type TalkHouse = {
  readonly store: Store;
  readonly telephones: FakeTelephones;
  readonly clock: ManualClock;
  /** Who can't be rung, by person. */
  readonly taken: ReadonlyMap<string, TalkSight>;
  readonly byAgent: object[];
  readonly open: () => Promise<Talks>;
  /** A queue puts the customer's call through to Anna; resolves when that is known to be a talk. */
  readonly queueTalk: (talks: Talks) => Promise<string>;
  readonly callerHangsUp: () => Promise<void>;
  /** The caller's step has taken its line out of the talk; nobody here is told. */
  readonly callerWaits: () => void;
  readonly settle: () => Promise<void>;
  readonly errors: string[];
};

const PEOPLE: readonly (readonly [string, readonly string[], RingOrder])[] = [
  ['anna', ['101'], 'together'],
  ['bela', ['102', '202'], 'together'],
  ['clara', ['103', '203'], 'inOrder'],
  ['nobody', [], 'together'],
];

const QUIET_ROUNDS = 10;
const MOST_ROUNDS = 500;
const MOST_TRIES = 50;

export async function talkHouse(database: FreshDatabase): Promise<TalkHouse> {
  const store = await database.open();
  for (const [person, numbers, ring] of PEOPLE) {
    const devices = numbers.map((number) => ({ kind: 'number', number }) as const);
    const about = { name: person.toUpperCase(), state: 'available', reason: null, since: 0, skills: {} } as const;
    await store.agents.putSample({ person, ...about, devices, ring });
  }
  const errors: string[] = [];
  const log = createLog('error', { write: (line) => void errors.push(line) });
  const clock = manualClock();
  let opened: Talks[] = [];

  /** News go through the database, several rounds of it: waits until nothing has changed for some of them. */
  async function settle(): Promise<void> {
    let [before, quiet] = ['', 0];
    for (let round = 0; round < MOST_ROUNDS && quiet < QUIET_ROUNDS; round++) {
      await new Promise((resolve) => setTimeout(resolve, 4));
      const now = JSON.stringify([telephones.places(), telephones.ringing(), await store.talks.all()]);
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  }

  const telephones = fakeTelephones(settle);
  const taken = new Map<string, TalkSight>();
  const listeners = new Set<() => void>();
  const byAgent: object[] = [];
  let ofQueue: TalkSight | null = null;
  let reply: Reply = { phase: 'live', generation: 3, resumes: 0, verbs: [{ verb: 'bridge', leg: LEG }] } as Reply;
  let feed: LiveFeed = createLiveFeed((error) => errors.push(String(error)));

  const sightOf = (person: string): AgentSight => ({
    person,
    name: person.toUpperCase(),
    state: 'available',
    reason: null,
    since: 0,
    afterwards: null,
    wrapUpUntil: null,
    wrapUpExtended: false,
    queues: [{ queue: 'service', rank: 1, takesPart: true }],
    offer: null,
    talk: person === 'anna' && ofQueue !== null ? ofQueue : (taken.get(person) ?? null),
    absentUntil: null,
  });
  const queues: Pick<Queues, 'sight' | 'agent' | 'listen' | 'take' | 'taken' | 'ended' | 'handOn'> = {
    sight: async () => ({ queues: [], agents: PEOPLE.map(([person]) => sightOf(person)) }),
    agent: async (person) => sightOf(person),
    listen: (then) => {
      listeners.add(then);
      return () => void listeners.delete(then);
    },
    take: async () => ({ done: true }),
    handOn: async () => ({ done: true }),
    taken: async (person, talk) => void taken.set(person, talk),
    ended: async (talk) => {
      for (const [person, one] of taken) if (one.talk === talk) taken.delete(person);
    },
  };
  telephones.news.listen(LEG, ({ kind }) => {
    if (kind === 'ended') ofQueue = null;
  });
  const call = { id: CALL, provider: PBX, caller: CUSTOMER } as CallSummary;

  return {
    store,
    telephones,
    clock,
    taken,
    byAgent,
    errors,
    settle,
    open: async () => {
      for (const one of opened) await one.stop();
      feed = createLiveFeed((error) => errors.push(String(error)));
      let nth = 0;
      const mark = clock.now();
      const talks = createTalks({
        store: { ...store, calls: { ...store.calls, find: async (id) => (id === CALL ? call : null) } },
        queues,
        providers: createProviderRegistry([telephones.provider]),
        calls: {
          take: async (_call, event) => {
            byAgent.push(event);
            return { kind: 'taken', reply };
          },
          standing: async () => reply,
          feed,
        },
        legNews: telephones.news,
        dialling: {
          check: async ({ to }) =>
            to.startsWith('+49900') ? { kind: 'refused', code: 'premium' } : { kind: 'allowed', to, from: '' },
        },
        ownNumber: () => '+493055500',
        pickUp: () => false,
        newId: () => `${mark}-${nth++}`,
        clock,
        log,
      });
      opened = [talks];
      await talks.start();
      await settle();
      return talks;
    },
    queueTalk: async (talks) => {
      telephones.up(LEG, '101');
      ofQueue = { talk: LEG, kind: 'queue', call: CALL, ticket: 'ticket-1', number: null, beganAt: clock.now() };
      for (const then of listeners) then();
      for (let tries = 0; (await talks.of('anna')).length === 0; tries++) {
        if (tries === MOST_TRIES) throw new Error('The queue’s talk isn’t known.');
        await settle();
      }
      return LEG;
    },
    callerWaits: () => {
      reply = { ...reply, generation: 4, verbs: [{ verb: 'hold', music: 'default' }] };
    },
    callerHangsUp: async () => {
      reply = { ...reply, phase: 'ended', generation: 4, verbs: [] };
      feed.publish({ call: CALL, seq: 9, rows: [], reply }, () => call);
      await settle();
    },
  };
}
