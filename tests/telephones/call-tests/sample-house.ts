import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildValidators } from '@callwright/flow/check/ajv';
import type { Flow } from '@callwright/flow/document';
import { type CallTest, nthSeed, type Rehearsed, rehearse, worldIn } from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import {
  type ConformanceParts,
  type KeptRecordings,
  keepInMemory,
  openToneVoices,
} from '@callwright/runtime/conformance';
import { findFolders, houseOf, loadFolder } from '@callwright/runtime/flow-folder';
import { openStore, type Store } from '@callwright/runtime/store';
import {
  type CallRuntime,
  createCallRuntime,
  createFlowChecker,
  createLog,
  createProviderRegistry,
  createServiceRunner,
  createSimulatedNews,
  NO_CREDENTIALS,
  NO_OTHERS,
  realClock,
  resolveBySystem,
  seedFolder,
} from '@callwright/runtime/telephony';

/** One test call of a sample, in the world of its business. */
export type SampleTest = {
  readonly name: string;
  readonly test: CallTest;
  /** Time zone of its flow. */
  readonly zone: string;
  /** Draws decide what happens in it, so it is played alone, and draws as its seed says. */
  readonly draws: boolean;
};

export type AskedService = { readonly call: string; readonly service: string; readonly input: unknown };

/** A runtime with all sample flows live, and what stands beside a provider. */
export type SampleHouse = {
  readonly runtime: CallRuntime;
  readonly registry: ReturnType<typeof createProviderRegistry>;
  readonly parts: Omit<ConformanceParts, 'dialling'>;
  readonly asked: readonly AskedService[];
  /** From the next event on draws come out as in a simulated call with this seed, as long as only one call runs. */
  readonly deal: (seed: number) => void;
  readonly recordings: KeptRecordings;
  /** From now on this number rings this flow. */
  readonly give: (number: string, flow: string) => Promise<void>;
  /** Lets a flow of a test go live under a number. */
  readonly publish: (number: string, flow: Flow) => Promise<void>;
  /** Ids of the calls to a number that have begun since then (real time). */
  readonly callsSince: (since: number, number: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

const NOBODY = { sight: async () => 'unknown' as const, hangUp: async () => {} };

const SAMPLES = fileURLToPath(new URL('../../../flows/', import.meta.url));
/** Every text is as short as can be told apart from one that was cut. */
const TEXT_MS = 250;

/** All test calls of the samples, business by business. */
export async function sampleTests(): Promise<readonly (readonly SampleTest[])[]> {
  const folders = await Promise.all((await findFolders(SAMPLES)).map((path) => loadFolder(path, buildValidators([]))));
  return folders.map((folder) => {
    const zones = new Map(folder.flows.map(({ value }) => [value.id, zoneOf(value)]));
    const { rehearsed } = rehearse({
      tests: folder.callTests.map(({ value }) => value),
      flows: folder.flows.map(({ value }) => value),
      types: builtInTypes,
      services: builtInServices,
      house: houseOf(folder),
    });
    return folder.callTests.flatMap(({ file, value }, index) =>
      talksToAgent(rehearsed[index])
        ? []
        : [
            {
              name: `${folder.path.split('/').at(-1)} ${file}: ${value.title}`,
              test: { ...value, world: worldIn(houseOf(folder), value.world) },
              zone: zones.get(value.flow) ?? 'UTC',
              draws: value.world.seed !== undefined || skips(rehearsed[index]),
              skips: skips(rehearsed[index]),
            },
          ],
    );
  });
}

/**
 * An agent who only answers in the call's world has no telephone that could be bridged; queues have telephone tests of
 * their own.
 */
const talksToAgent = (rehearsed: Rehearsed | undefined): boolean =>
  rehearsed?.result.transcript.some((moment) => moment.kind === 'talking' && !/^[+0-9]/.test(moment.target)) === true;
const skips = (rehearsed: Rehearsed | undefined): boolean =>
  rehearsed?.result.exits.some(({ exit }) => exit === 'skipped') === true;
const zoneOf = (flow: Flow): string => flow.timeZone ?? 'UTC';

/** `msOf`: how long a text takes to be heard. */
export async function openSampleHouse(msOf: (text: string) => number = () => TEXT_MS): Promise<SampleHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'callwright-samples-'));
  const store = await openStore({ file: join(folder, 'callwright.db') });
  await seed(store);
  const voices = await openToneVoices(msOf);
  const registry = createProviderRegistry([]);
  const asked: AskedService[] = [];
  const log = createLog('error');
  const dealt = { seed: 0, events: 0 };
  let calls = 0;
  const services = createServiceRunner({
    store,
    web: { allowed: [], resolve: resolveBySystem },
    credentials: NO_CREDENTIALS,
    mailer: null,
    retries: [],
    sample: false,
    log,
    news: createSimulatedNews({
      clock: realClock,
      take: (call, event) => runtime.take(call, event),
      legs: NOBODY,
      log,
    }),
  });
  const runtime = createCallRuntime({
    store,
    types: builtInTypes,
    services: builtInServices,
    runner: {
      run: (request, context) => {
        asked.push({ call: context.call, service: request.service, input: request.input });
        return services.run(request, context);
      },
    },
    providers: registry,
    log,
    dice: {
      seed: () => nthSeed(dealt.seed, dealt.events++),
      callId: () => `sample-${calls++}`,
      reference: () => '20774139',
    },
  });
  await runtime.recover();
  const recordings = keepInMemory();
  return {
    runtime,
    registry,
    parts: {
      calls: runtime,
      onLeg: () => {},
      voices,
      recordings,
      store,
      others: NO_OTHERS,
      leases: store.leases,
      clock: realClock,
      log,
    },
    asked,
    recordings,
    deal: (seed) => {
      dealt.seed = seed;
      dealt.events = 0;
    },
    give: async (number, flow) => {
      await store.numbers.put(number, { title: number, flow });
    },
    publish: async (number, flow) => {
      const document = JSON.stringify(flow);
      await store.flows.create(flow.id, { title: flow.title, languages: flow.languages, document }, { at: 1 });
      await store.revisions.publish(flow.id, 1, { document, locks: { flows: {}, types: {} }, comment: '', at: 1 });
      await store.numbers.put(number, { title: flow.title, flow: flow.id });
    },
    callsSince: async (since, number) => {
      const { calls: all } = await store.calls.list({ limit: 100 });
      return all.filter((call) => call.dialled === number && call.startedAt >= since).map(({ id }) => id);
    },
    close: async () => {
      await runtime.stop(0);
      await voices.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function seed(store: Store): Promise<void> {
  const parts = { store, types: builtInTypes, checker: createFlowChecker(builtInTypes), now: Date.now };
  for (const path of await findFolders(SAMPLES)) {
    const refused = await seedFolder(parts, await loadFolder(path, buildValidators([])));
    if (refused.length > 0) throw new Error(`Samples could not go live: ${refused.join('; ')}`);
  }
}
