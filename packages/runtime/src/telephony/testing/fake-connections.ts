import { Hono } from 'hono';
import type { ConnectionFactories } from '../compose-telephony.ts';
import type { Connection, ConnectionFinding, ConnectionState, ProviderNumber } from '../connections/connection.ts';
import type { ConnectionSettings } from '../connections/connection-settings.ts';
import type { Legs } from '../legs.ts';
import type { Capabilities, Provider } from '../provider.ts';
import type { ProviderParts } from '../provider-parts.ts';

/** A connection that a test holds in its hand. */
export type FakeConnection = Connection & {
  readonly settings: ConnectionSettings;
  readonly parts: ProviderParts;
  running: boolean;
  stateNow: ConnectionState;
  findings: readonly ConnectionFinding[];
  known: readonly ProviderNumber[] | null;
  legs: Legs | null;
};

export type FakeConnections = { readonly factories: ConnectionFactories; readonly made: FakeConnection[] };

const CAPABILITIES: Capabilities = {
  speech: false,
  recording: true,
  conference: true,
  monitoring: true,
  keysWhileBridged: 'any',
};

/** Connects nothing: every connection that is made is remembered, in order. */
export function fakeConnections(capabilities: Partial<Capabilities> = {}): FakeConnections {
  const made: FakeConnection[] = [];
  const make = (settings: ConnectionSettings, parts: ProviderParts): Connection => {
    const command = settings.kind === 'asterisk';
    const provider: Provider = {
      name: settings.name,
      kind: command ? 'command-stream' : 'reply-document',
      capabilities: { ...CAPABILITIES, ...capabilities },
      holds: () => true,
      get legs() {
        return fake.legs;
      },
      callOut: null,
      browsers: null,
      line: async () => {},
      side: async () => {},
      describe: async () => ({ kind: 'unknown' }),
    };
    const fake: FakeConnection = {
      settings,
      parts,
      provider,
      running: false,
      stateNow: { kind: 'connected', since: Date.UTC(2026, 10, 22), code: null },
      findings: [{ ok: true, what: 'reach' }],
      known: null,
      legs: null,
      routes: command ? null : new Hono().post('/voice', (context) => context.text(`voice at ${context.req.url}`)),
      start: async () => {
        fake.running = true;
      },
      stop: async () => {
        fake.running = false;
      },
      state: () => fake.stateNow,
      test: async () => fake.findings,
      numbers: async () => fake.known,
    };
    made.push(fake);
    return fake;
  };
  return { made, factories: { asterisk: make, twiml: make } };
}
