import type { Log } from '../../log/index.ts';
import type { AsteriskSettings } from '../connections/connection-settings.ts';
import type { Ari } from './ari/ari.ts';
import { objectOf } from './ari/ari-event.ts';

/** Whether the trunk can be used: calls from and to the outside go through it. */
export type TrunkWatch = {
  readonly begin: () => Promise<void>;
  readonly heard: (endpoint: string, online: boolean) => void;
  readonly isOffline: () => boolean;
};

/** `PJSIP/trunk` of `PJSIP/{number}@trunk`; null when the dial string names no endpoint of its own. */
export function trunkEndpoint({ trunk }: Pick<AsteriskSettings, 'trunk'>): string | null {
  const [technology, rest = ''] = trunk.split('/', 2);
  const endpoint = rest.includes('@') ? rest.split('@').at(-1) : undefined;
  return endpoint === undefined || endpoint === '' ? null : `${technology}/${endpoint}`;
}

/** `missing`: Asterisk has no endpoint of that name. @throws when Asterisk can't be asked. */
export async function endpointState(ari: Ari, endpoint: string): Promise<'online' | 'offline' | 'missing'> {
  const found = await ari.read(`/endpoints/${endpoint}`);
  if (found === null) return 'missing';
  // `unknown`: its state isn't watched, e.g. a trunk without qualification.
  return objectOf(found).state === 'offline' ? 'offline' : 'online';
}

export function createTrunkWatch(ari: Ari, settings: AsteriskSettings, log: Log): TrunkWatch {
  const endpoint = trunkEndpoint(settings);
  let offline = false;
  return {
    begin: async () => {
      if (endpoint === null) return;
      const app = encodeURIComponent(settings.app);
      try {
        await ari.order('POST', `/applications/${app}/subscription`, { eventSource: `endpoint:${endpoint}` });
        offline = (await endpointState(ari, endpoint)) !== 'online';
      } catch (error) {
        log.warn({ endpoint, err: error }, 'The state of the trunk is not known');
      }
    },
    heard: (changed, online) => {
      if (changed !== endpoint || offline === !online) return;
      offline = !online;
      log.warn({ endpoint, online }, online ? 'The trunk is there again' : 'The trunk is not registered');
    },
    isOffline: () => offline,
  };
}
