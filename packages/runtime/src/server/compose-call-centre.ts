import { randomUUID } from 'node:crypto';
import { type Callbacks, createCallbacks } from '../callbacks/index.ts';
import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Clock } from '../calls/clock.ts';
import { type Cases, createCases } from '../cases/index.ts';
import { createHelpRequests, type HelpRequests } from '../desk/index.ts';
import { createLive, createLiveWatch, createNotices, type Live, type LiveWatch, type Notices } from '../live/index.ts';
import type { Log } from '../log/index.ts';
import { createMonitoring, createStatusHistory, type Monitoring, type StatusHistory } from '../monitoring/index.ts';
import { createQueues, type Queues } from '../queues/index.ts';
import { createSampleDesks, type SampleDesks } from '../queues/sample-desks.ts';
import type { Store } from '../store/store.ts';
import { createTalks, type Talks } from '../talks/index.ts';
import type { Telephony } from '../telephony/compose-telephony.ts';
import type { GuardedDialling } from '../telephony/dialling/index.ts';
import type { LegNews } from '../telephony/leg-news.ts';
import type { OtherProcesses } from '../telephony/processes/other-processes.ts';
import type { ProviderRegistry } from '../telephony/provider-registry.ts';
import type { Simulator } from '../telephony/simulator/simulator.ts';
import { actedOnByOne, hearingOf, watchingAll } from './across-processes.ts';

export type CallCentreParts = {
  readonly store: Store;
  readonly calls: CallRuntime;
  readonly providers: ProviderRegistry;
  readonly simulator: Simulator;
  readonly telephony: Telephony;
  readonly dialling: GuardedDialling;
  readonly legNews: LegNews;
  readonly others: OtherProcesses;
  readonly clock: Clock;
  readonly log: Log;
};

/** What stands around the flows: who waits and takes calls, talks, callbacks, what is kept of customers, and who may see it. */
export type CallCentre = {
  readonly queues: Queues;
  readonly talks: Talks;
  readonly callbacks: Callbacks;
  readonly cases: Cases;
  readonly help: HelpRequests;
  readonly live: Live;
  readonly liveWatch: LiveWatch;
  readonly notices: Notices;
  readonly monitoring: Monitoring;
  /** What people were when, where it may be kept. */
  readonly statusHistory: StatusHistory;
  /** The samples' people, who answer calls that are tried out. */
  readonly sampleDesks: SampleDesks;
};

export function composeCallCentre(parts: CallCentreParts): CallCentre {
  const { store, calls, providers, simulator, telephony, dialling, legNews, others, clock, log } = parts;
  const { now } = clock;
  const { answer: answerDesk } = simulator.legs;
  const monitoring = createMonitoring(store);
  const queues = createQueues({ store, calls, providers, legNews, others, answerDesk, clock, log });
  // SQLite's file belongs to one process.
  const isAlone = store.kind === 'sqlite';
  const talks = createTalks({
    store,
    queues: hearingOf('talks', queues, others),
    providers: isAlone ? providers : actedOnByOne(providers, queues.decides),
    calls: isAlone ? calls : { ...calls, feed: { ...calls.feed, ...watchingAll(calls, clock, log) } },
    legNews,
    dialling,
    ownNumber: (name) => telephony.connections.settings(name)?.ownNumber ?? '',
    pickUp: answerDesk,
    newId: randomUUID,
    clock,
    log,
  });
  const tell = (topic: string) => () =>
    void others.tell(topic, null).catch((error: unknown) => log.warn({ err: error }, 'Others could not be told'));
  talks.listen(tell('talks'));
  calls.feed.watchCalls(({ id }) => id.startsWith('callback-') && tell('callbacks')());
  const callbacks = createCallbacks({
    store,
    queues: hearingOf('callbacks', queues, others),
    calls,
    providers,
    dialling,
    legNews,
    clock,
    log,
  });
  /** Who sees to callbacks may be another process. */
  const toldOthers =
    <A extends readonly unknown[], R>(change: (...about: A) => Promise<R>) =>
    async (...about: A): Promise<R> => {
      const done = await change(...about);
      tell('callbacks')();
      return done;
    };
  return {
    queues,
    talks,
    callbacks: {
      ...callbacks,
      keep: toldOthers(callbacks.keep),
      edit: toldOthers(callbacks.edit),
      settle: toldOthers(callbacks.settle),
    },
    cases: createCases({ store, now }),
    help: createHelpRequests({ store, queues, now }),
    live: createLive({ store, queues, monitoring, now }),
    liveWatch: createLiveWatch({ store, queues, monitoring, clock, log }),
    notices: createNotices(store, now),
    monitoring,
    statusHistory: createStatusHistory({ store, queues, monitoring, now, log }),
    sampleDesks: createSampleDesks({ store, queues, legs: simulator.legs, clock, log }),
  };
}
