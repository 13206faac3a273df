import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { JsonObject } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import type { Hono } from 'hono';
import { createApi } from '../api/api.ts';
import { createStreams } from '../api/sse.ts';
import { type Callbacks, createCallbackCalls } from '../callbacks/index.ts';
import { type CallRuntime, createCallRuntime } from '../calls/call-runtime.ts';
import { type Clock, realClock } from '../calls/clock.ts';
import { realDice } from '../calls/dice.ts';
import type { Config } from '../config/index.ts';
import { createCredentials } from '../credentials/index.ts';
import { createFlowChecker, type FlowParts } from '../flows/index.ts';
import type { LiveWatch } from '../live/index.ts';
import type { Log } from '../log/index.ts';
import type { StatusHistory } from '../monitoring/index.ts';
import { createOffice } from '../office/index.ts';
import type { ReminderClock } from '../opening-hours/index.ts';
import type { Identify } from '../people/ask-who.ts';
import { createPlans, type Plans } from '../plans/index.ts';
import { createPrerender, type Prerender, promptLibrary } from '../prompts/index.ts';
import type { Queues } from '../queues/index.ts';
import type { SampleDesks } from '../queues/sample-desks.ts';
import { createTestDrafts } from '../releases/index.ts';
import { createSecretBox, keyOfFolder } from '../secrets/index.ts';
import {
  createMailer,
  createNotifier,
  createServiceRunner,
  createSimulatedNews,
  resolveBySystem,
} from '../services/index.ts';
import type { Store } from '../store/store.ts';
import type { Talks } from '../talks/index.ts';
import type { Alerts } from '../telephony/alerts/index.ts';
import { createPhoneSockets, type PhoneSockets } from '../telephony/browser-phones/phone-sockets.ts';
import type { ConnectionFactories, Telephony } from '../telephony/compose-telephony.ts';
import { FACTORIES } from '../telephony/factories.ts';
import { createLegNews } from '../telephony/leg-news.ts';
import { createOtherProcesses, type RunningOtherProcesses } from '../telephony/processes/create-other-processes.ts';
import { createProviderRegistry, type ProviderRegistry } from '../telephony/provider-registry.ts';
import { createRecordings, type RecordingArchive } from '../telephony/recordings/index.ts';
import { createRungPhones } from '../telephony/simulator/rung-phones.ts';
import { createSimulatedLegs } from '../telephony/simulator/simulated-legs.ts';
import { createSimulator } from '../telephony/simulator/simulator.ts';
import type { SpeechEnvironment, VoiceHouse } from '../telephony/voices/index.ts';
import { createTrialCalls } from '../trials/index.ts';
import { createApp } from './app.ts';
import { composeCallCentre } from './compose-call-centre.ts';
import { type ComposedPeople, composePeople } from './compose-people.ts';
import { composeReminders } from './compose-reminders.ts';
import { composeTelephones } from './compose-telephones.ts';
import { BUILT_DESIGNER } from './designer-files.ts';
import { VERSION } from './version.ts';

export type ServerParts = {
  readonly config: Pick<Config, 'binding' | 'httpAllow' | 'smtpUrl' | 'dataFolder'> &
    Partial<Pick<Config, 'publicUrl' | 'localUrl' | 'connections' | 'key' | 'oidc' | 'proxies'>> & {
      readonly speech?: SpeechEnvironment;
    };
  readonly log: Log;
  readonly store: Store;
  readonly types?: readonly NodeType[];
  /** Folder of the built web app. */
  readonly designer?: string;
  readonly factories?: ConnectionFactories;
  /** By which calls, plans and the office live. */
  readonly clock?: Clock;
  /** Who asks; for tests that aren’t about signing in. */
  readonly identify?: Identify;
};

/** The server put together; nothing listens and no call has been taken up yet. */
export type ComposedServer = {
  readonly app: Hono;
  readonly calls: CallRuntime;
  /** The phone connections that stand. */
  readonly providers: ProviderRegistry;
  /** Signalling of telephones in browsers. */
  readonly phoneSockets: PhoneSockets;
  readonly recordings: RecordingArchive;
  readonly telephony: Telephony;
  /** What other processes tell; started before anything is taken up. */
  readonly others: RunningOtherProcesses;
  readonly voices: VoiceHouse;
  readonly alerts: Alerts;
  readonly prerender: Prerender;
  /** What is switched at a time. */
  readonly plans: Plans;
  readonly queues: Queues;
  /** What people were when, where it may be kept. */
  readonly statusHistory: StatusHistory;
  /** Tells that nobody is signed in for a queue. */
  readonly liveWatch: LiveWatch;
  readonly sampleDesks: SampleDesks;
  readonly callbacks: Callbacks;
  readonly talks: Talks;
  readonly people: Pick<ComposedPeople, 'setupLink'>;
  readonly reminders: ReminderClock;
  /** Closes what streams to browsers: else no request would ever end. */
  readonly closeStreams: () => void;
};

/** Milliseconds before the second and each further try to tell somebody outside. */
const RETRIES = [2000, 10_000];

export function composeServer({
  config,
  log,
  store,
  types = builtInTypes,
  designer = BUILT_DESIGNER,
  factories = FACTORIES,
  clock = realClock,
  identify,
}: ServerParts): ComposedServer {
  const { binding, smtpUrl, httpAllow } = config;
  const legNews = createLegNews();
  const others = createOtherProcesses(store, log);
  const simulator = createSimulator(
    realClock,
    createRungPhones(clock, legNews.tell),
    createSimulatedLegs({ clock, onLeg: legNews.tell, take: (call, event) => calls.take(call, event) }),
  );
  const streams = createStreams();
  const recordings = createRecordings({ store, folder: join(config.dataFolder, 'recordings'), log });
  const web = { allowed: httpAllow, resolve: resolveBySystem };
  const mailer = smtpUrl === null ? null : createMailer(smtpUrl);
  const key = config.key ?? keyOfFolder(config.dataFolder);
  const secretBox = createSecretBox(key);
  const credentials = createCredentials(store.credentials, secretBox, (name, error) =>
    log.error({ credential: name, err: error }, 'access data can’t be opened'),
  );
  const runner = createServiceRunner({
    store,
    web,
    credentials,
    mailer,
    retries: RETRIES,
    callbacks: {
      keep: (wanted) => callbacks.keep(wanted),
      check: (number, connection) => callbacks.check(number, connection),
      hours: (queue, schedule) => callbacks.hours(queue, schedule),
      talk: (talk) => callbacks.talk(talk),
    },
    queues: {
      enter: (ticket) => queues.enter(ticket),
      leave: (ticket, outcome) => queues.leave(ticket, outcome),
      position: (ticket) => queues.position(ticket),
    },
    sample: false,
    news: createSimulatedNews({ clock, take: (call, event) => calls.take(call, event), legs: simulator.legs, log }),
    log,
  });
  const registry = createProviderRegistry([simulator]);
  const trials = createTrialCalls(clock.now);
  const checker = createFlowChecker(types);
  const office = createOffice({ store, types, checker, log, now: clock.now });
  const flowParts: FlowParts = { store, types, checker, now: clock.now, lineOf: (name) => lineOf(name) };
  const plans = createPlans(flowParts, { clock, log });
  const calls = createCallRuntime({
    store,
    types,
    services: builtInServices,
    runner,
    providers: registry,
    trials,
    callbacks: createCallbackCalls(store, clock.now),
    fronts: office.fronts,
    plans,
    drafts: createTestDrafts(flowParts),
    clock,
    log,
    findContact: (number) => findContact(store, number),
  });
  const { publicUrl = null, localUrl = 'http://127.0.0.1:8080', connections = [] } = config;
  const { speech = { espeak: 'espeak-ng', service: null } } = config;
  const { oidc = [], proxies = [] } = config;
  const people = composePeople({
    config: { binding, publicUrl, oidc, proxies },
    key,
    store,
    mailer,
    log,
    now: clock.now,
    identify,
  });
  const url = publicUrl ?? localUrl;
  const { holidayAnswers, reminders } = composeReminders({
    store,
    types,
    checker,
    mailer,
    secretBox,
    url,
    log,
    now: clock.now,
  });
  const { telephony, voices, dialling, diallingStore, alerts } = composeTelephones({
    config: { dataFolder: config.dataFolder, publicUrl, localUrl, connections, speech },
    log,
    store,
    secretBox,
    calls,
    registry,
    recordings,
    factories,
    legNews,
    others,
    notify: createNotifier({ performed: store.performed, rules: web, mailer, retries: RETRIES }),
  });
  const { lineOf } = telephony;
  const callCentre = composeCallCentre({
    store,
    calls,
    providers: registry,
    simulator,
    telephony,
    dialling,
    legNews,
    others,
    clock,
    log,
  });
  const { queues, callbacks, talks, statusHistory, liveWatch, sampleDesks } = callCentre;
  const prerender = createPrerender({ store, types, voices, log });
  const api = createApi({
    store,
    ...callCentre,
    secretBox,
    types,
    checker,
    office,
    people: people.office,
    calls,
    simulator,
    recordings,
    telephony,
    lineOf,
    plans,
    dialling,
    diallingStore,
    alerts,
    newNoticeId: randomUUID,
    holidayAnswers,
    mailReady: mailer !== null,
    publicUrl,
    voices,
    library: promptLibrary({ ...voices, prompts: store.prompts, now: clock.now }),
    prerender,
    log,
    trials,
    providers: registry,
    newCallId: () => realDice.callId(clock.now()),
    streams,
    version: VERSION,
    binding,
    now: clock.now,
  });
  return {
    app: createApp({
      log,
      names: { binding, publicUrl },
      gate: people.gate,
      api,
      outside: [voices.media, telephony.routes],
      ready: store.ping,
      designer,
    }),
    calls,
    providers: registry,
    recordings,
    telephony,
    others,
    voices,
    alerts,
    prerender,
    plans,
    queues,
    statusHistory,
    liveWatch,
    sampleDesks,
    callbacks,
    talks,
    reminders,
    phoneSockets: createPhoneSockets({
      providers: registry,
      admits: people.admits,
      log,
    }),
    people,
    closeStreams: streams.closeAll,
  };
}

/** The address book's entry as flows see it: `caller.contact`. */
async function findContact(store: Store, number: string): Promise<JsonObject | null> {
  const found = await store.contacts.find(number);
  if (found === null) return null;
  const { name, language, fields } = found;
  return { ...fields, name, ...(language === null ? {} : { language }) };
}
