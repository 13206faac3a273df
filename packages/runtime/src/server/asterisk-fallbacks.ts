import { realClock } from '../calls/clock.ts';
import type { Config } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/store.ts';
import { type AriHttp, createAriHttp } from '../telephony/asterisk/ari/ari-http.ts';
import { createFallbackKeeper } from '../telephony/asterisk-config/fallback-keeper.ts';
import { createVoicemailFetcher, type StoredSounds } from '../telephony/asterisk-config/voicemail-fetcher.ts';
import type { AsteriskSettings } from '../telephony/connections/connection-settings.ts';
import type { Recordings } from '../telephony/recordings/index.ts';
import type { VoiceHouse } from '../telephony/voices/index.ts';

type Parts = {
  readonly store: Store;
  readonly voices: VoiceHouse;
  readonly recordings: Recordings;
  /** The first Asterisk that is set up at this moment, by the environment or on the page; null as long as there is none. */
  readonly asterisk: () => Promise<AsteriskSettings | null>;
  readonly log: Log;
};

/** What is done for the time in which we are down, and what is left of it. */
export type AsteriskFallbacks = { readonly start: () => Promise<void>; readonly stop: () => Promise<void> };

type Ask = (method: 'GET' | 'PUT' | 'DELETE', path: string) => Promise<Buffer | null>;

/** An Asterisk may be set up at any time. */
const LOOK_MS = 5000;

/**
 * Keeps the fallbacks in the folder of our Asterisk, where we can reach that folder, and fetches the messages that were
 * left there.
 */
export function asteriskFallbacks(
  { asteriskFolder }: Pick<Config, 'asteriskFolder'>,
  { store, voices, recordings, asterisk, log }: Parts,
): AsteriskFallbacks {
  const clock = realClock;
  const { ask, close } = asking(asterisk);
  const keeper =
    asteriskFolder === null
      ? null
      : createFallbackKeeper({
          numbers: store.numbers.list,
          voices,
          folder: asteriskFolder.here,
          there: asteriskFolder.there,
          reload: async () => {
            await ask('PUT', '/asterisk/modules/pbx_config.so');
            // It found no music before we had brought some.
            await ask('PUT', '/asterisk/modules/res_musiconhold.so');
          },
          clock,
          log,
        });
  const fetcher = createVoicemailFetcher({ sounds: soundsOf(ask), recordings, store, clock, log });
  let cancel = () => {};
  let begun = false;

  async function start(): Promise<void> {
    const settings = await asterisk().catch(() => null);
    if (settings === null) {
      cancel = clock.after(LOOK_MS, () => void start());
      return;
    }
    begun = true;
    await Promise.all([keeper?.start(), fetcher.start()]);
  }

  return {
    start,
    stop: async () => {
      cancel();
      if (begun) await Promise.all([keeper?.stop(), fetcher.stop()]);
      close();
    },
  };
}

/** Asks the Asterisk that is set up now: its address and password may have been changed since the last time. */
function asking(asterisk: Parts['asterisk']): { readonly ask: Ask; readonly close: () => void } {
  let open: { readonly key: string; readonly http: AriHttp } | null = null;

  async function http(): Promise<AriHttp | null> {
    const settings = await asterisk();
    if (settings === null) return null;
    const key = `${settings.url} ${settings.user} ${settings.password}`;
    if (open?.key !== key) {
      open?.http.close();
      open = { key, http: createAriHttp(settings) };
    }
    return open.http;
  }

  return {
    ask: async (method, path) => {
      const reached = await http();
      if (reached === null) throw new Error('No Asterisk is set up any more.');
      const { status, body } = await reached.request({ method, path });
      if (status === 404) return null;
      if (status >= 300) throw new Error(`${method} ${path}: Asterisk answers ${status}.`);
      return body;
    },
    close: () => open?.http.close(),
  };
}

function soundsOf(ask: Ask): StoredSounds {
  const pathOf = (name: string) => `/recordings/stored/${encodeURIComponent(name)}`;
  return {
    names: async () => {
      const body = await ask('GET', '/recordings/stored');
      const all: unknown = body === null ? [] : JSON.parse(body.toString());
      return Array.isArray(all) ? all.map((one: { name?: unknown }) => String(one.name)) : [];
    },
    fetch: (name) => ask('GET', `${pathOf(name)}/file`),
    remove: async (name) => void (await ask('DELETE', pathOf(name))),
  };
}
