import type { Hono } from 'hono';
import type { LineAbilities } from '../flows/index.ts';
import type { SecretBox } from '../secrets/index.ts';
import type { Store } from '../store/store.ts';
import type { AsteriskParts } from './asterisk/index.ts';
import type { Connection } from './connections/connection.ts';
import type { OwnAddresses } from './connections/connection-content.ts';
import type { AsteriskSettings, ConnectionSettings, TwimlSettings } from './connections/connection-settings.ts';
import { type KeptConnections, keptConnections } from './connections/kept-connections.ts';
import { type OpenConnections, openConnections } from './connections/open-connections.ts';
import type { LegEvent } from './legs.ts';
import type { OtherProcesses } from './processes/other-processes.ts';
import type { ProviderParts } from './provider-parts.ts';
import type { ProviderRegistry } from './provider-registry.ts';
import type { TwimlParts } from './twiml/twiml-parts.ts';
import { voicesAt } from './voices/voices-at.ts';

/** What makes a connection of settings, by kind. */
export type ConnectionFactories = {
  readonly asterisk: (settings: AsteriskSettings, parts: AsteriskParts) => Connection;
  readonly twiml: (settings: TwimlSettings, parts: TwimlParts) => Connection;
};

export type TelephonyDeps = {
  readonly store: Store;
  readonly registry: ProviderRegistry;
  readonly parts: ProviderParts;
  readonly others: OtherProcesses;
  readonly factories: ConnectionFactories;
  readonly secretBox: SecretBox;
  /** Connections that the environment sets up. */
  readonly fromEnvironment: readonly ConnectionSettings[];
  readonly addresses: OwnAddresses;
};

/**
 * The telephones put together. In order: `open` before calls are taken up again, so that each finds its provider;
 * `start` once they are; `stop` before calls stop, so that nothing new comes in.
 */
export type Telephony = {
  readonly kept: KeptConnections;
  readonly connections: OpenConnections;
  /** What the lines of a connection can do; undefined when it doesn’t stand. */
  readonly lineOf: (connection: string) => LineAbilities | undefined;
  /** The first Asterisk among them, with its credentials; null where there is none. */
  readonly asterisk: () => Promise<AsteriskSettings | null>;
  /** Called from outside, and checked by whoever is called. */
  readonly routes: Hono;
  readonly open: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const LEG_NEWS = 'leg';

export function composeTelephony(deps: TelephonyDeps): Telephony {
  const { store, registry, parts, others, factories, secretBox, fromEnvironment, addresses } = deps;
  const { clock, log } = parts;
  const kept = keptConnections({
    connections: store.connections,
    secretBox,
    fromEnvironment,
    addresses,
    log,
    now: clock.now,
  });
  /** Webhooks come to any process; whoever rang the telephone may be another one. */
  const tellEverywhere = async (event: LegEvent): Promise<void> => {
    await parts.onLeg(event);
    await others.tell(LEG_NEWS, event);
  };
  others.listen(LEG_NEWS, (event) => void parts.onLeg(event as LegEvent));
  const connect = (settings: ConnectionSettings): Connection => {
    if (settings.kind !== 'asterisk') {
      const voices = voicesAt(settings.publicUrl, parts.voices);
      return factories.twiml(settings, { ...parts, voices, store, others, onLeg: tellEverywhere });
    }
    const voices = voicesAt(settings.mediaUrl, parts.voices);
    return factories.asterisk(settings, { ...parts, voices, leases: store.leases });
  };
  const connections = openConnections({ kept, connect, registry, clock, log });
  const { routes, open, start, stop } = connections;
  const lineOf = (name: string): LineAbilities | undefined => {
    const capabilities = connections.get(name)?.provider.capabilities;
    return capabilities && { ...capabilities, title: connections.title(name) ?? name };
  };
  const asterisk = async (): Promise<AsteriskSettings | null> => {
    const wanted = await kept.wanted();
    return wanted.map(({ settings }) => settings).find((one) => one?.kind === 'asterisk') ?? null;
  };
  return { kept, connections, lineOf, asterisk, routes, open, start, stop };
}
