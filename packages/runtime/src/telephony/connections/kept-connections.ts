import type { Log } from '../../log/index.ts';
import { KeyLost, SealBroken, type SecretBox } from '../../secrets/index.ts';
import type { ConnectionRepository, ConnectionRow } from '../../store/telephony/connection-repository.ts';
import {
  type ConnectionSecrets,
  mergedSecrets,
  type OwnAddresses,
  type PublicSettings,
  publicOf,
  secretsOf,
  settingsOf,
} from './connection-content.ts';
import type { ConnectionSettings } from './connection-settings.ts';

/** A connection that shall stand. */
export type WantedConnection = {
  readonly name: string;
  readonly title: string;
  readonly from: 'page' | 'environment';
  readonly version: number;
  readonly shown: PublicSettings;
  readonly secrets: ConnectionSecrets;
  /** Null: its credentials can’t be opened with the key that this server has. */
  readonly settings: ConnectionSettings | null;
  /** Changes whenever anything does. */
  readonly stamp: string;
};

export type ConnectionInput = {
  readonly title: string;
  readonly settings: PublicSettings;
  readonly secrets: ConnectionSecrets;
};

/** The connections as they are kept: those of the environment, and those of the page with their secrets sealed. */
export type KeptConnections = {
  readonly wanted: () => Promise<readonly WantedConnection[]>;
  readonly create: (name: string, input: ConnectionInput) => Promise<'created' | 'exists'>;
  readonly change: (
    name: string,
    version: number,
    input: ConnectionInput,
  ) => Promise<number | { readonly changed: number } | 'missing' | 'from-environment' | 'other-kind'>;
  readonly remove: (name: string) => Promise<'removed' | 'missing' | 'from-environment'>;
};

export type KeptConnectionsDeps = {
  readonly connections: ConnectionRepository;
  readonly secretBox: SecretBox;
  readonly fromEnvironment: readonly ConnectionSettings[];
  readonly addresses: OwnAddresses;
  readonly log: Log;
  readonly now: () => number;
};

const TITLES = { asterisk: 'Asterisk', twilio: 'Twilio', telnyx: 'Telnyx', signalwire: 'SignalWire' } as const;

export function keptConnections(deps: KeptConnectionsDeps): KeptConnections {
  const { connections, secretBox, fromEnvironment } = deps;
  const given = fromEnvironment.map(fixed);
  const isGiven = (name: string) => given.some((one) => one.name === name);
  const complained = new Set<string>();

  function open(row: ConnectionRow): ConnectionSecrets | null {
    if (row.secrets === null) return {};
    try {
      return JSON.parse(secretBox.open(row.secrets, placeOf(row.name))) as ConnectionSecrets;
    } catch (error) {
      if (!(error instanceof KeyLost || error instanceof SealBroken)) throw error;
      if (!complained.has(row.secrets)) {
        deps.log.error(
          { connection: row.name, why: error.message },
          'Credentials of a phone connection can’t be opened',
        );
      }
      complained.add(row.secrets);
      return null;
    }
  }

  function content(name: string, input: ConnectionInput, before: ConnectionSecrets) {
    const secrets = JSON.stringify(mergedSecrets(input.settings, before, input.secrets));
    return {
      title: input.title,
      settings: JSON.parse(JSON.stringify(input.settings)),
      secrets: secretBox.seal(secrets, placeOf(name)),
      at: deps.now(),
    };
  }

  return {
    wanted: async () => {
      const rows = (await connections.list()).filter(({ name }) => !isGiven(name));
      return [...given, ...rows.map((row) => keptOf(row, open(row), deps.addresses))];
    },
    create: async (name, input) => {
      if (isGiven(name) || name === 'simulator') return 'exists';
      return connections.create(name, input.settings.kind, content(name, input, {}));
    },
    change: async (name, version, input) => {
      if (isGiven(name)) return 'from-environment';
      const row = await connections.find(name);
      if (row === null) return 'missing';
      if (row.kind !== input.settings.kind) return 'other-kind';
      return connections.change(name, version, content(name, input, open(row) ?? {}));
    },
    remove: async (name) => (isGiven(name) ? 'from-environment' : connections.remove(name)),
  };
}

function fixed(settings: ConnectionSettings): WantedConnection {
  const { name, kind } = settings;
  const [shown, secrets] = [publicOf(settings), secretsOf(settings)];
  return { name, title: TITLES[kind], from: 'environment', version: 0, shown, secrets, settings, stamp: '' };
}

function keptOf(row: ConnectionRow, secrets: ConnectionSecrets | null, addresses: OwnAddresses): WantedConnection {
  const { name, title, version } = row;
  const shown = row.settings as unknown as PublicSettings;
  return {
    name,
    title,
    from: 'page',
    version,
    shown,
    secrets: secrets ?? {},
    settings: secrets === null ? null : settingsOf(name, shown, secrets, addresses),
    stamp: JSON.stringify([version, title, row.settings, row.secrets]),
  };
}

const placeOf = (name: string): string => `connection ${name}`;
