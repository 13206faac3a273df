import type { Clock } from '../../calls/clock.ts';
import type { Log } from '../../log/index.ts';
import type { AsteriskSettings } from '../connections/connection-settings.ts';
import type { Ari } from './ari/ari.ts';
import { objectOf } from './ari/ari-event.ts';

/** Whether the trunk can be used: calls from and to the outside go through it. */
export type TrunkWatch = {
  readonly begin: () => Promise<void>;
  readonly end: () => void;
  readonly isOffline: () => boolean;
};

const EACH_MS = 30_000;

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

/**
 * Asks now and then: who subscribes to an endpoint's events at Asterisk hears all that happens on its calls twice.
 */
export function createTrunkWatch(ari: Ari, settings: AsteriskSettings, clock: Clock, log: Log): TrunkWatch {
  const endpoint = trunkEndpoint(settings);
  let offline = false;
  let cancel = () => {};

  async function look(): Promise<void> {
    if (endpoint === null) return;
    cancel();
    cancel = clock.after(EACH_MS, () => void look());
    try {
      const now = (await endpointState(ari, endpoint)) !== 'online';
      if (now !== offline) log.warn({ endpoint }, now ? 'The trunk is not there' : 'The trunk is there again');
      offline = now;
    } catch (error) {
      log.warn({ endpoint, err: error }, 'The state of the trunk is not known');
    }
  }

  return { begin: look, end: () => cancel(), isOffline: () => offline };
}
