import { join } from 'node:path';
import type { JsonObject } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import type { Hono } from 'hono';
import { createApi } from '../api/api.ts';
import { createStreams } from '../api/sse.ts';
import { type CallRuntime, createCallRuntime } from '../calls/call-runtime.ts';
import { realClock } from '../calls/clock.ts';
import { realDice } from '../calls/dice.ts';
import type { Config } from '../config/index.ts';
import { createFlowChecker } from '../flows/index.ts';
import type { Log } from '../log/index.ts';
import { createOffice } from '../office/index.ts';
import { createPrerender, type Prerender, promptLibrary } from '../prompts/index.ts';
import { createSecretBox, keyOfFolder } from '../secrets/index.ts';
import { createMailer, createNotifier, createServiceRunner, resolveBySystem } from '../services/index.ts';
import type { Store } from '../store/store.ts';
import type { Alerts } from '../telephony/alerts/index.ts';
import { createPhoneSockets, type PhoneSockets } from '../telephony/browser-phones/phone-sockets.ts';
import type { ConnectionFactories, Telephony } from '../telephony/compose-telephony.ts';
import { FACTORIES } from '../telephony/factories.ts';
import { createProviderRegistry, type ProviderRegistry } from '../telephony/provider-registry.ts';
import { createRecordings, type RecordingArchive } from '../telephony/recordings/index.ts';
import { createSimulator } from '../telephony/simulator/simulator.ts';
import type { SpeechEnvironment, VoiceHouse } from '../telephony/voices/index.ts';
import { createTrialCalls } from '../trials/index.ts';
import { createApp } from './app.ts';
import { composeTelephones } from './compose-telephones.ts';
import { BUILT_DESIGNER } from './designer-files.ts';
import { maySocket } from './guard.ts';
import { VERSION } from './version.ts';

export type ServerParts = {
  readonly config: Pick<Config, 'binding' | 'httpAllow' | 'smtpUrl' | 'dataFolder'> &
    Partial<Pick<Config, 'publicUrl' | 'localUrl' | 'connections' | 'key'>> & { readonly speech?: SpeechEnvironment };
  readonly log: Log;
  readonly store: Store;
  readonly types?: readonly NodeType[];
  /** Folder of the built web app. */
  readonly designer?: string;
  readonly factories?: ConnectionFactories;
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
  readonly voices: VoiceHouse;
  readonly alerts: Alerts;
  readonly prerender: Prerender;
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
}: ServerParts): ComposedServer {
  const { binding, smtpUrl, httpAllow } = config;
  const simulator = createSimulator(realClock);
  const streams = createStreams();
  const recordings = createRecordings({ store, folder: join(config.dataFolder, 'recordings'), log });
  const web = { allowed: httpAllow, resolve: resolveBySystem };
  const mailer = smtpUrl === null ? null : createMailer(smtpUrl);
  const runner = createServiceRunner({ store, web, mailer, retries: RETRIES, sample: false, log });
  const registry = createProviderRegistry([simulator]);
  const trials = createTrialCalls(realClock.now);
  const checker = createFlowChecker(types);
  const office = createOffice({ store, types, checker, log, now: Date.now });
  const calls = createCallRuntime({
    store,
    types,
    services: builtInServices,
    runner,
    providers: registry,
    trials,
    log,
    findContact: (number) => findContact(store, number),
  });
  const { key = null, publicUrl = null, localUrl = 'http://127.0.0.1:8080', connections = [] } = config;
  const { speech = { espeak: 'espeak-ng', service: null } } = config;
  const { telephony, voices, dialling, diallingStore, alerts } = composeTelephones({
    config: { dataFolder: config.dataFolder, publicUrl, localUrl, connections, speech },
    log,
    store,
    secretBox: createSecretBox(key ?? keyOfFolder(config.dataFolder)),
    calls,
    registry,
    recordings,
    factories,
    notify: createNotifier({ performed: store.performed, rules: web, mailer, retries: RETRIES }),
  });
  const prerender = createPrerender({ store, types, voices, log });
  const api = createApi({
    store,
    types,
    checker,
    office,
    calls,
    simulator,
    recordings,
    telephony,
    lineOf: telephony.lineOf,
    dialling,
    diallingStore,
    alerts,
    mailReady: mailer !== null,
    publicUrl,
    voices,
    library: promptLibrary({ ...voices, prompts: store.prompts, now: Date.now }),
    prerender,
    log,
    trials,
    providers: registry,
    newCallId: () => realDice.callId(Date.now()),
    streams,
    version: VERSION,
    binding,
    now: Date.now,
  });
  return {
    app: createApp({ log, binding, api, outside: [voices.media, telephony.routes], ready: store.ping, designer }),
    calls,
    providers: registry,
    recordings,
    telephony,
    voices,
    alerts,
    prerender,
    phoneSockets: createPhoneSockets({
      providers: registry,
      admits: ({ headers }) => maySocket(binding, headers),
      log,
    }),
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
