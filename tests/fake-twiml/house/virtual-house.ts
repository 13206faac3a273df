import type { Flow } from '@callwright/flow/document';
import type { ServiceRequest } from '@callwright/flow/engine';
import type { ServiceAnswer } from '@callwright/flow/sdk';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import type { Store } from '@callwright/runtime/store';
import { freshDatabase, goLive, tracking } from '@callwright/runtime/store-testing';
import {
  allowAll,
  type CallRuntime,
  type CallRuntimeDeps,
  createCallRuntime,
  createLog,
  createProviderRegistry,
  createServiceRunner,
  type NewRecording,
  NO_CREDENTIALS,
  NO_OTHERS,
  resolveBySystem,
  type ServiceContext,
  type TwimlParts,
} from '@callwright/runtime/telephony';
import {
  type OpenProvider,
  openProvider,
  type ProviderChoice,
  type ProviderKind,
  PUBLIC_URL,
} from '../open-provider.ts';
import { watchUnderWay } from '../time/under-way.ts';
import { type VirtualClock, virtualClock } from '../time/virtual-clock.ts';
import { signed } from '../webhooks/webhooks.ts';
import { stillVoices } from './still-voices.ts';

/** One line of the runtime's log. */
export type LogLine = { readonly level: number; readonly msg: string; readonly call?: string; readonly at: number };

/** A runtime and a provider of the TwiML family in one virtual time. */
export type VirtualHouse = {
  readonly clock: VirtualClock;
  readonly store: Store;
  readonly runtime: CallRuntime;
  readonly provider: OpenProvider;
  readonly log: readonly LogLine[];
  readonly recordings: ReadonlyMap<string, NewRecording>;
  /** This number rings this flow, which is published. */
  readonly publish: (flow: Flow, number: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type VirtualHouseOptions = {
  readonly kind: ProviderKind;
  readonly database: 'sqlite' | 'postgres';
  readonly choice: ProviderChoice;
  /** What a service answers, and after how many milliseconds; null: what it really does. */
  readonly answer: (
    request: ServiceRequest,
    context: ServiceContext,
  ) => { answer: ServiceAnswer; afterMs: number } | null;
  /** What is there before the first call. */
  readonly seed?: (store: Store) => Promise<void>;
  readonly dice?: CallRuntimeDeps['dice'];
  /** What the adapter reports to, where a test stands between. */
  readonly between?: (parts: TwimlParts) => TwimlParts;
};

const GOOD_ENOUGH_MS = 60_000;

export async function openVirtualHouse(options: VirtualHouseOptions): Promise<VirtualHouse> {
  const { kind, database, choice, answer, between = (parts) => parts } = options;
  const underWay = watchUnderWay();
  const clock = virtualClock(underWay.busy);
  const fresh = await freshDatabase(database);
  const plain = await fresh.open();
  const store = tracking(plain, underWay.track);
  await options.seed?.(plain);
  const { voices, remove: removeVoices } = stillVoices();
  const lines: LogLine[] = [];
  const log = createLog('debug', { write: (line) => void lines.push({ ...JSON.parse(line), at: clock.now() }) });
  const registry = createProviderRegistry([]);
  const recordings = new Map<string, NewRecording>();
  const services = createServiceRunner({
    store,
    web: { allowed: [], resolve: resolveBySystem },
    credentials: NO_CREDENTIALS,
    mailer: null,
    retries: [],
    sample: false,
    log,
  });
  const runtime = createCallRuntime({
    store,
    types: builtInTypes,
    services: builtInServices,
    runner: {
      run: async (request, context) => {
        const answered = answer(request, context);
        if (answered === null) return underWay.track(services.run(request, context));
        await new Promise<void>((resolve) => void clock.after(answered.afterMs, resolve));
        return answered.answer;
      },
    },
    providers: registry,
    log,
    clock,
    ...(options.dice === undefined ? {} : { dice: options.dice }),
  });
  await runtime.recover();
  const provider = await openProvider(
    kind,
    between({
      calls: runtime,
      onLeg: () => {},
      voices,
      dialling: allowAll,
      recordings: {
        keep: async (recording) => void recordings.set(recording.ref, recordings.get(recording.ref) ?? recording),
        has: async (ref) => recordings.has(ref),
        erase: async (ref) => void recordings.delete(ref),
      },
      store,
      others: NO_OTHERS,
      leases: store.leases,
      clock,
      log,
    } as TwimlParts),
    choice,
    { rest: 'process', track: underWay.track },
  );
  registry.put(provider.connection.provider);
  await provider.connection.start();
  await warmUp(provider);
  return {
    clock,
    store,
    runtime,
    provider,
    log: lines,
    recordings,
    publish: async (flow, number) => {
      await goLive(store, number, flow);
      provider.addNumber(number);
    },
    close: async () => {
      await clock.until(runtime.stop(0), GOOD_ENOUGH_MS);
      await provider.close();
      await fresh.remove();
      underWay.close();
      removeVoices();
    },
  };
}

/** What is loaded at its first use takes real time, which the clock knows nothing of: a first webhook loads it. */
async function warmUp({ fake, deliver }: OpenProvider): Promise<void> {
  const params = { CallSid: 'CAnobody', From: '+4989', To: '+490', CallStatus: 'ringing' };
  const url = `${PUBLIC_URL}/telephony/${fake.dialect.kind}/voice`;
  const response = await deliver(signed(fake.dialect, { url, method: 'POST', params, now: fake.clock.now() }));
  await response.text();
}
