import { realClock } from '../calls/clock.ts';
import type { Config } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/store.ts';
import { type AriHttp, createAriHttp } from '../telephony/asterisk/ari/ari-http.ts';
import { createFallbackKeeper } from '../telephony/asterisk-config/fallback-keeper.ts';
import { createVoicemailFetcher, type StoredSounds } from '../telephony/asterisk-config/voicemail-fetcher.ts';
import type { Recordings } from '../telephony/recordings/index.ts';
import type { VoiceHouse } from '../telephony/voices/index.ts';

type Parts = {
  readonly store: Store;
  readonly voices: VoiceHouse;
  readonly recordings: Recordings;
  readonly log: Log;
};

/** What is done for the time in which we are down, and what is left of it. */
export type AsteriskFallbacks = { readonly start: () => Promise<void>; readonly stop: () => Promise<void> };

/**
 * Keeps the fallbacks in the folder of the Asterisk that the environment sets up, where we can reach that folder, and
 * fetches the messages that were left there. Null without such an Asterisk.
 */
export function asteriskFallbacks(
  config: Pick<Config, 'connections' | 'asteriskFolder'>,
  { store, voices, recordings, log }: Parts,
): AsteriskFallbacks | null {
  const settings = config.connections.find((one) => one.kind === 'asterisk');
  if (settings === undefined) return null;
  const http = createAriHttp(settings);
  const { asteriskFolder } = config;
  const clock = realClock;
  const keeper =
    asteriskFolder === null
      ? null
      : createFallbackKeeper({
          numbers: store.numbers.list,
          voices,
          folder: asteriskFolder.here,
          there: asteriskFolder.there,
          reload: async () => {
            await ask(http, 'PUT', '/asterisk/modules/pbx_config.so');
            // It found no music before we had brought some.
            await ask(http, 'PUT', '/asterisk/modules/res_musiconhold.so');
          },
          clock,
          log,
        });
  const fetcher = createVoicemailFetcher({ sounds: soundsOf(http), recordings, store, clock, log });
  return {
    start: async () => {
      await Promise.all([keeper?.start(), fetcher.start()]);
    },
    stop: async () => {
      await Promise.all([keeper?.stop(), fetcher.stop()]);
      http.close();
    },
  };
}

/** Null: it isn't there. @throws when Asterisk can't be reached, or refuses. */
async function ask(http: AriHttp, method: 'GET' | 'PUT' | 'DELETE', path: string): Promise<Buffer | null> {
  const { status, body } = await http.request({ method, path });
  if (status === 404) return null;
  if (status >= 300) throw new Error(`${method} ${path}: Asterisk answers ${status}.`);
  return body;
}

function soundsOf(http: AriHttp): StoredSounds {
  const pathOf = (name: string) => `/recordings/stored/${encodeURIComponent(name)}`;
  return {
    names: async () => {
      const body = await ask(http, 'GET', '/recordings/stored');
      const all: unknown = body === null ? [] : JSON.parse(body.toString());
      return Array.isArray(all) ? all.map((one: { name?: unknown }) => String(one.name)) : [];
    },
    fetch: (name) => ask(http, 'GET', `${pathOf(name)}/file`),
    remove: async (name) => void (await ask(http, 'DELETE', pathOf(name))),
  };
}
