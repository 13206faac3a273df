import type { CallRuntime } from '../calls/call-runtime.ts';
import { realClock } from '../calls/clock.ts';
import type { Config } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { SecretBox } from '../secrets/index.ts';
import type { Notifier } from '../services/index.ts';
import type { Store } from '../store/store.ts';
import { type Alerts, createAlerts } from '../telephony/alerts/index.ts';
import { type ConnectionFactories, composeTelephony, type Telephony } from '../telephony/compose-telephony.ts';
import {
  createDiallingRules,
  type DiallingStore,
  diallingStore,
  type GuardedDialling,
} from '../telephony/dialling/index.ts';
import type { LegNews } from '../telephony/leg-news.ts';
import type { OtherProcesses } from '../telephony/processes/other-processes.ts';
import type { ProviderRegistry } from '../telephony/provider-registry.ts';
import type { Recordings } from '../telephony/recordings/index.ts';
import { createVoices, type SpeechEnvironment, type VoiceHouse } from '../telephony/voices/index.ts';

export type TelephonesParts = {
  readonly config: Pick<Config, 'dataFolder' | 'publicUrl' | 'localUrl' | 'connections'> & {
    readonly speech: SpeechEnvironment;
  };
  readonly log: Log;
  readonly store: Store;
  readonly secretBox: SecretBox;
  readonly calls: CallRuntime;
  readonly registry: ProviderRegistry;
  readonly recordings: Recordings;
  readonly factories: ConnectionFactories;
  readonly legNews: LegNews;
  readonly others: OtherProcesses;
  /** Tells people outside. */
  readonly notify: Notifier;
};

/** Everything between calls and telephones. */
export type Telephones = {
  readonly telephony: Telephony;
  readonly voices: VoiceHouse;
  readonly dialling: GuardedDialling;
  readonly diallingStore: DiallingStore;
  readonly alerts: Alerts;
};

export function composeTelephones(given: TelephonesParts): Telephones {
  const { config, log, store, secretBox, calls, registry, recordings, factories, legNews, others, notify } = given;
  const { dataFolder, publicUrl, localUrl, connections: fromEnvironment, speech } = config;
  const clock = realClock;
  const voices = createVoices({ store, box: secretBox, dataFolder, speech, clock, log });
  const rules = diallingStore(store.installation);
  const dialling = createDiallingRules({
    rules,
    counts: store.dialCounts,
    numbers: store.numbers,
    line: (name) => {
      const settings = telephony.connections.settings(name);
      const extensions = settings?.kind === 'asterisk' && settings.extensions !== '';
      return settings && { ownNumber: settings.ownNumber, extensions };
    },
    clock,
    log,
  });
  const telephony = composeTelephony({
    store,
    registry,
    parts: { calls, onLeg: legNews.tell, voices, dialling, recordings, clock, log },
    others,
    factories,
    secretBox,
    fromEnvironment,
    addresses: { publicUrl, localUrl },
  });
  const { connections } = telephony;
  const alerts = createAlerts({ store, connections, legNews, send: notify, clock, log });
  return { telephony, voices, dialling, diallingStore: rules, alerts };
}
