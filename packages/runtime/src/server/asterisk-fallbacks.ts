import { realClock } from '../calls/clock.ts';
import type { Config } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/store.ts';
import { createAriHttp } from '../telephony/asterisk/ari/ari-http.ts';
import { createFallbackKeeper, type FallbackKeeper } from '../telephony/asterisk-config/fallback-keeper.ts';
import type { VoiceHouse } from '../telephony/voices/index.ts';

/** Keeps the fallbacks in the folder of the Asterisk that the environment sets up; null where we can't reach that folder. */
export function asteriskFallbacks(
  config: Pick<Config, 'connections' | 'asteriskFolder'>,
  { store, voices, log }: { readonly store: Store; readonly voices: VoiceHouse; readonly log: Log },
): FallbackKeeper | null {
  const settings = config.connections.find((one) => one.kind === 'asterisk');
  const { asteriskFolder } = config;
  if (settings === undefined || asteriskFolder === null) return null;
  const http = createAriHttp(settings);
  const keeper = createFallbackKeeper({
    numbers: store.numbers.list,
    voices,
    folder: asteriskFolder.here,
    there: asteriskFolder.there,
    reload: async () => {
      const { status } = await http.request({ method: 'PUT', path: '/asterisk/modules/pbx_config.so' });
      if (status >= 300) throw new Error(`Asterisk answers ${status} to reading its dialplan anew.`);
    },
    clock: realClock,
    log,
  });
  return {
    start: keeper.start,
    stop: async () => {
      await keeper.stop();
      http.close();
    },
  };
}
