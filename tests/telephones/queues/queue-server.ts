import { connectAsterisk } from '@callwright/runtime/asterisk';
import { openToneVoices, type ToneVoices } from '@callwright/runtime/conformance';
import { type ComposedServer, composeServer, createLog } from '@callwright/runtime/server';
import { openStore, type Store } from '@callwright/runtime/store';
import { settingsFor } from '../asterisk-settings.ts';

/** The whole server on an Asterisk of the tests; its texts are tones, and nothing forbids to ring anybody. */
export type QueueServer = Pick<ComposedServer, 'queues' | 'talks' | 'callbacks' | 'calls'> & {
  readonly store: Store;
  readonly voices: ToneVoices;
  readonly close: () => Promise<void>;
};

export const OWN_NUMBER = '+493055500';

/** `folder`: where it keeps everything; a second one on the same folder goes on where the first was killed. */
export async function openQueueServer(folder: string, asterisk: string): Promise<QueueServer> {
  const store = await openStore({ file: `${folder}/callwright.db` });
  const voices = await openToneVoices((text) => Math.min(1000, Math.max(300, text.length * 20)));
  const { calls, telephony, queues, talks, callbacks } = composeServer({
    config: {
      binding: 'loopback',
      httpAllow: [],
      smtpUrl: null,
      dataFolder: folder,
      connections: [settingsFor(asterisk)],
    },
    log: createLog('error'),
    store,
    factories: {
      asterisk: (settings, parts) =>
        connectAsterisk(settings, {
          ...parts,
          voices,
          dialling: { ask: async ({ to, from }) => ({ kind: 'allowed', to, from: from || OWN_NUMBER }) },
        }),
      twiml: () => {
        throw new Error('There is no such connection here.');
      },
    },
  });
  await telephony.open();
  await calls.recover();
  await queues.start();
  await talks.start();
  await telephony.start();
  await callbacks.start();
  return {
    store,
    voices,
    calls,
    queues,
    talks,
    callbacks,
    close: async () => {
      await callbacks.stop();
      await talks.stop();
      await queues.stop();
      await telephony.stop();
      await calls.stop();
      await voices.close();
      await store.close();
    },
  };
}
