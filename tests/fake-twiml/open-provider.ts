import { type Connection, connectTwiml, type TwimlParts, type TwimlSettings } from '@callwright/runtime/telephony';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createExchange, type ExchangeOptions, type FakeProvider } from './create-exchange.ts';
import { signalwireDialect } from './dialects/signalwire.ts';
import { telnyxDialect } from './dialects/telnyx.ts';
import { twilioDialect } from './dialects/twilio.ts';
import { waveLength } from './phones/wave.ts';
import { restApi } from './rest/rest-api.ts';

export type ProviderKind = TwimlSettings['kind'];
export const PROVIDER_KINDS: readonly ProviderKind[] = ['twilio', 'telnyx', 'signalwire'];

/** Our adapter, and a provider that it is connected to. */
export type OpenProvider = {
  readonly fake: FakeProvider;
  readonly connection: Connection;
  /** Lets the provider ring us at this number. */
  readonly addNumber: (number: string, fallbackUrl?: string) => void;
  /** Brings a request to our webhooks. */
  readonly deliver: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
};

export type ProviderChoice = Omit<ExchangeOptions, 'dialect' | 'account' | 'token' | 'deliver' | 'soundAt' | 'clock'>;

const ACCOUNT = `AC${'0'.repeat(31)}1`;
const TOKEN = 'token-of-the-tests';
export const PUBLIC_URL = 'https://callwright.example';
export const OWN_NUMBER = '+4930555000';

/** How both ends reach each other. */
export type Wire = {
  /** REST goes over a socket, or in this process as webhooks do. */
  readonly rest: 'socket' | 'process';
  /** Told of what takes real time. */
  readonly track: <T>(task: Promise<T>) => Promise<T>;
};
const SOCKET: Wire = { rest: 'socket', track: (task) => task };

/** Opens both ends. */
export async function openProvider(
  kind: ProviderKind,
  parts: TwimlParts,
  choice: ProviderChoice,
  wire: Wire = SOCKET,
): Promise<OpenProvider> {
  const telnyx = telnyxDialect();
  const dialect = { telnyx: telnyx.dialect, twilio: twilioDialect(TOKEN), signalwire: signalwireDialect(TOKEN) }[kind];
  const app = new Hono();
  const deliver = async (request: Request) => app.fetch(request);
  const fake = createExchange({
    ...choice,
    dialect,
    clock: parts.clock,
    account: ACCOUNT,
    token: TOKEN,
    deliver,
    soundAt: (url) => wire.track(soundAt(url, deliver)),
  });
  const rest = restApi(fake);
  const socket = wire.rest === 'socket' ? await listen(rest.fetch) : null;
  const apiUrl = socket?.url ?? 'http://rest.example';
  fake.setApiUrl(apiUrl);
  const connection = connectTwiml(
    {
      kind,
      name: kind,
      ownNumber: OWN_NUMBER,
      account: ACCOUNT,
      token: TOKEN,
      publicKey: kind === 'telnyx' ? telnyx.publicKey : '',
      apiUrl,
      publicUrl: PUBLIC_URL,
    },
    parts,
    socket === null ? { fetch: async (url, init) => rest.fetch(new Request(url, init)), tries: [] } : {},
  );
  if (connection.routes !== null) app.route(`/telephony/${kind}`, connection.routes);
  let numbers = 0;
  return {
    fake,
    connection,
    deliver,
    addNumber: (number, fallbackUrl = '') => {
      fake.addNumber({
        sid: `PN${String(++numbers).padStart(32, '0')}`,
        number,
        title: number,
        voiceUrl: `${PUBLIC_URL}/telephony/${kind}/voice`,
        statusUrl: `${PUBLIC_URL}/telephony/${kind}/status`,
        fallbackUrl,
      });
    },
    close: async () => {
      await connection.stop();
      await socket?.close();
    },
  };
}

/** How long a sound takes that is fetched from us, or from anywhere. */
async function soundAt(url: string, deliver: OpenProvider['deliver']): Promise<{ ms: number }> {
  const response = await (url.startsWith(PUBLIC_URL) ? deliver(new Request(url)) : fetch(url));
  if (!response.ok) throw new Error(`it was answered with ${response.status}`);
  return { ms: waveLength(new Uint8Array(await response.arrayBuffer())) };
}

async function listen(answer: Hono['fetch']): Promise<{ url: string; close: () => Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: async () => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          await new Promise((closed) => server.close(closed));
        },
      });
    });
  });
}
