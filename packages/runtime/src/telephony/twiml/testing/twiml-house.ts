import type { Flow } from '@callwright/flow/document';
import type { ServiceAnswer } from '@callwright/flow/sdk';
import { Hono } from 'hono';
import { type CallRuntime, createCallRuntime } from '../../../calls/call-runtime.ts';
import type { Clock } from '../../../calls/clock.ts';
import { realClock } from '../../../calls/clock.ts';
import { smallServices, smallTypes } from '../../../calls/testing/small-types.ts';
import { publish } from '../../../calls/testing/test-house.ts';
import { createLog } from '../../../log/index.ts';
import type { Store } from '../../../store/store.ts';
import { freshDatabase } from '../../../store/testing/fresh-database.ts';
import type { Connection } from '../../connections/connection.ts';
import type { TwimlSettings } from '../../connections/connection-settings.ts';
import { allowAll, type DiallingRules } from '../../dialling/dialling-rules.ts';
import type { LegEvent } from '../../legs.ts';
import { NO_OTHERS } from '../../processes/other-processes.ts';
import type { ProviderParts } from '../../provider-parts.ts';
import { createProviderRegistry } from '../../provider-registry.ts';
import type { NewRecording } from '../../recordings/recordings.ts';
import { connectTwiml } from '../connect-twiml.ts';

/** A runtime with one connection of the TwiML family, whose webhooks are asked directly. */
export type TwimlHouse = {
  readonly app: Hono;
  readonly runtime: CallRuntime;
  readonly store: Store;
  readonly connection: Connection;
  readonly kept: NewRecording[];
  readonly legs: LegEvent[];
  readonly logged: string[];
  readonly wayOf: (call: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export const TWILIO: TwimlSettings = {
  kind: 'twilio',
  name: 'twilio',
  ownNumber: '+493055500',
  account: `AC${'0'.repeat(32)}`,
  token: '',
  publicKey: '',
  apiUrl: null,
  publicUrl: 'https://calls.example',
};

export type HouseParts = {
  readonly settings?: TwimlSettings;
  readonly flow: Flow;
  readonly answer?: () => Promise<ServiceAnswer>;
  readonly clock?: Clock;
  readonly dialling?: DiallingRules;
  /** What answers on the web; by default nothing does. */
  readonly fetch?: typeof fetch;
};

export async function openTwimlHouse({ flow, settings = TWILIO, ...given }: HouseParts): Promise<TwimlHouse> {
  const database = await freshDatabase('sqlite');
  const store = await database.open();
  const registry = createProviderRegistry([]);
  const logged: string[] = [];
  const log = createLog('info', { write: (line) => void logged.push(line) });
  const clock = given.clock ?? realClock;
  const kept: NewRecording[] = [];
  const legs: LegEvent[] = [];
  const runtime = createCallRuntime({
    store,
    types: smallTypes,
    services: smallServices,
    runner: { run: given.answer ?? (async () => ({ kind: 'ok', text: '' })) },
    providers: registry,
    log,
    clock,
  });
  await publish(store, flow);
  const connection = connectTwiml(
    settings,
    {
      calls: runtime,
      store,
      others: NO_OTHERS,
      onLeg: (event) => void legs.push(event),
      voices: silentVoices,
      dialling: given.dialling ?? allowAll,
      recordings: {
        keep: async (recording) => void kept.push(recording),
        has: async (ref) => kept.some((one) => one.ref === ref),
        erase: async () => {},
      },
      clock,
      log,
    },
    { fetch: given.fetch ?? nobody, tries: [1, 1] },
  );
  registry.put(connection.provider);
  await runtime.recover();
  const app = new Hono();
  if (connection.routes !== null) app.route(`/telephony/${settings.name}`, connection.routes);
  return {
    app,
    runtime,
    store,
    connection,
    kept,
    legs,
    logged,
    wayOf: async (call) => {
      const rows = await runtime.readLog(call, -1);
      return rows
        .flatMap(({ entry }) =>
          entry.kind === 'left' ? [`${entry.node}:${entry.exit}`] : entry.kind === 'ended' ? [entry.by] : [],
        )
        .join(' ');
    },
    close: async () => {
      await connection.stop();
      await runtime.stop(0);
      await database.remove();
    },
  };
}

const nobody: typeof fetch = async () => {
  throw new Error('Nobody is there.');
};

const silentVoices: ProviderParts['voices'] = {
  soundOf: async () => null,
  recordedOf: async (spoken) =>
    spoken.audio === undefined ? null : { file: '', url: `https://calls.example/media/${spoken.audio}.wav`, ms: 1000 },
  music: async () => ({ file: '', url: 'https://calls.example/media/music.wav', ms: 60_000 }),
  beep: async () => ({ file: '', url: 'https://calls.example/media/beep.wav', ms: 200 }),
};
