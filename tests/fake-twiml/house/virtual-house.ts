import type { Flow } from '@callwright/flow/document';
import type { ServiceRequest } from '@callwright/flow/engine';
import type { ServiceAnswer } from '@callwright/flow/sdk';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import type { Store } from '@callwright/runtime/store';
import {
  allowAll,
  type CallRuntime,
  createCallRuntime,
  createLog,
  createProviderRegistry,
  type NewRecording,
  type ServiceContext,
} from '@callwright/runtime/telephony';
import {
  type OpenProvider,
  openProvider,
  type ProviderChoice,
  type ProviderKind,
  PUBLIC_URL,
} from '../open-provider.ts';
import { tracking, watchUnderWay } from '../time/under-way.ts';
import { type VirtualClock, virtualClock } from '../time/virtual-clock.ts';
import { signed } from '../webhooks/webhooks.ts';
import { freshStore } from './fresh-store.ts';
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
  /** What a service answers, and after how many milliseconds. */
  readonly answer: (request: ServiceRequest, context: ServiceContext) => { answer: ServiceAnswer; afterMs: number };
};

const GOOD_ENOUGH_MS = 60_000;

export async function openVirtualHouse({ kind, database, choice, answer }: VirtualHouseOptions): Promise<VirtualHouse> {
  const underWay = watchUnderWay();
  const clock = virtualClock(underWay.busy);
  const { store: plain, remove } = await freshStore(database);
  const store = tracking(plain, underWay);
  const { voices, remove: removeVoices } = stillVoices();
  const lines: LogLine[] = [];
  const log = createLog('debug', { write: (line) => void lines.push({ ...JSON.parse(line), at: clock.now() }) });
  const registry = createProviderRegistry([]);
  const recordings = new Map<string, NewRecording>();
  const runtime = createCallRuntime({
    store,
    types: builtInTypes,
    services: builtInServices,
    runner: {
      run: async (request, context) => {
        const { answer: answered, afterMs } = answer(request, context);
        await new Promise<void>((resolve) => void clock.after(afterMs, resolve));
        return answered;
      },
    },
    providers: registry,
    log,
    clock,
  });
  await runtime.recover();
  const provider = await openProvider(
    kind,
    {
      calls: runtime,
      onLeg: () => {},
      voices,
      dialling: allowAll,
      recordings: {
        keep: async (recording) => void recordings.set(recording.ref, recordings.get(recording.ref) ?? recording),
        has: async (ref) => recordings.has(ref),
        erase: async (ref) => void recordings.delete(ref),
      },
      leases: store.leases,
      clock,
      log,
    } as Parameters<typeof openProvider>[1],
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
      const document = JSON.stringify(flow);
      await store.flows.create(flow.id, { title: flow.title, languages: flow.languages, document }, { at: 1 });
      const locks = { flows: {}, types: {} };
      await store.revisions.publish(flow.id, 1, { document, locks, comment: '', at: 1 });
      await store.numbers.put(number, { title: flow.title, flow: flow.id });
      provider.addNumber(number);
    },
    close: async () => {
      await clock.until(runtime.stop(0), GOOD_ENOUGH_MS);
      await provider.close();
      await store.close();
      underWay.close();
      removeVoices();
      await remove();
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
