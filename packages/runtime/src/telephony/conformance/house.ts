import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '@callwright/flow/sdk';
import { type CallRuntime, createCallRuntime } from '../../calls/call-runtime.ts';
import { realClock } from '../../calls/clock.ts';
import { createLog } from '../../log/index.ts';
import type { Store } from '../../store/store.ts';
import { freshDatabase } from '../../store/testing/fresh-database.ts';
import { allowAll } from '../dialling/dialling-rules.ts';
import type { LegEvent } from '../legs.ts';
import { NO_OTHERS } from '../processes/other-processes.ts';
import { createProviderRegistry } from '../provider-registry.ts';
import type { ConformanceParts } from './bench.ts';
import { type KeptRecordings, keepInMemory } from './kept-recordings.ts';
import type { Scenario } from './scenario.ts';
import { flowOf, slow, typeOf } from './scenario-flow.ts';
import { openToneVoices, type ToneVoices } from './tone-voices.ts';

/** A runtime whose flows are the scenarios: real calls, real store, and doubles of what stands beside a provider. */
export type ConformanceHouse = {
  readonly runtime: CallRuntime;
  readonly store: Store;
  readonly voices: ToneVoices;
  readonly recordings: KeptRecordings;
  readonly legs: readonly LegEvent[];
  readonly parts: ConformanceParts;
  readonly registry: ReturnType<typeof createProviderRegistry>;
  /** The ways in which a call ended, by its log: one, or something is wrong. */
  readonly endsOf: (call: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

export const OWN_NUMBER = '+493055500';
const FAR_PHONES = 4;

/** The number of a scenario, by its place in the suite. */
export const numberOf = (index: number): string => `+493055${String(index).padStart(3, '0')}`;
/** Its far telephones; the last digit is the telephone's place. */
export const farOf = (index: number): readonly string[] =>
  Array.from({ length: FAR_PHONES }, (_, nth) => `+498955${String(index).padStart(3, '0')}${nth}`);

/** Each scenario is rung by a number of its own. */
export async function openConformanceHouse(scenarios: readonly Scenario[]): Promise<ConformanceHouse> {
  const database = await freshDatabase('sqlite');
  const store = await database.open();
  const voices = await openToneVoices();
  const recordings = keepInMemory();
  const legs: LegEvent[] = [];
  const registry = createProviderRegistry([]);
  const log = createLog('error');
  const types = scenarios.map((scenario, index) => typeOf(scenario, `scene-${index}`, farOf(index)));
  const runtime = createCallRuntime({
    store,
    types,
    services: [slow] as unknown as readonly Service[],
    runner: {
      run: async ({ input }, { signal }) => {
        await pause(Number(input.ms), undefined, { signal });
        return { kind: 'ok' };
      },
    },
    providers: registry,
    log,
  });
  for (const [index, { type }] of types.entries()) {
    await publish(store, type, numberOf(index));
  }
  await runtime.recover();
  return {
    runtime,
    store,
    voices,
    recordings,
    legs,
    registry,
    parts: {
      calls: runtime,
      store,
      others: NO_OTHERS,
      onLeg: (event) => void legs.push(event),
      voices,
      dialling: { ask: async (order) => allowAll.ask({ ...order, from: order.from ?? OWN_NUMBER }) },
      recordings,
      leases: store.leases,
      clock: realClock,
      log,
    },
    endsOf: async (call) => {
      const rows = await runtime.readLog(call, -1);
      return rows.flatMap(({ entry }) => (entry.kind === 'ended' ? [entry.by] : []));
    },
    close: async () => {
      await runtime.stop(0);
      await voices.close();
      await database.remove();
    },
  };
}

async function publish({ flows, revisions, numbers }: Store, id: string, number: string): Promise<void> {
  const flow = flowOf(id);
  const document = JSON.stringify(flow);
  await flows.create(id, { title: id, languages: flow.languages, document }, { at: 1 });
  await revisions.publish(id, 1, { document, locks: { flows: {}, types: {} }, comment: '', at: 1 });
  await numbers.put(number, { title: id, flow: id });
}
