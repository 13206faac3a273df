import { fileURLToPath } from 'node:url';
import { buildValidators } from '@callwright/flow/check/ajv';
import type { Json, JsonObject } from '@callwright/flow/document';
import type { ServiceRequest } from '@callwright/flow/engine';
import type { Service } from '@callwright/flow/sdk';
import { askService, factsOf, instantOfClock, nthSeed, type World } from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import type { OpenBench } from '@callwright/runtime/conformance';
import { findFolders, loadFolder } from '@callwright/runtime/flow-folder';
import type { Store } from '@callwright/runtime/store';
import { createFlowChecker, type ServiceContext, seedFolder, type TwimlParts } from '@callwright/runtime/telephony';
import { type DialledPhones, dialledPhones } from '../../telephones/call-tests/dialled-phones.ts';
import type { AskedService, SampleTest } from '../../telephones/call-tests/sample-house.ts';
import { benchOn, NOBODY } from '../bench/bench-on.ts';
import { noting } from '../bench/twiml-bench.ts';
import { openVirtualHouse, type VirtualHouse } from '../house/virtual-house.ts';
import type { ProviderKind } from '../open-provider.ts';
import type { FarPlan } from '../phones/far-phone.ts';

/** All sample flows live behind one provider, in virtual time; one test call after the other. */
export type SampleExchange = {
  readonly house: VirtualHouse;
  readonly bench: OpenBench;
  readonly asked: readonly AskedService[];
  /** Prepares the next test call: a number that rings its flow, telephones of its own, and a seed of its draws. */
  readonly prepare: (sample: SampleTest, luck: number) => Promise<{ dialled: string; phones: DialledPhones }>;
};

const SAMPLES = fileURLToPath(new URL('../../../flows/', import.meta.url));
/** Longer than what callers do in a talk, shorter than what a test waits. */
const LONGEST_TALK = 12;
/** Services that leave the house answer from the world even where it says nothing of them. */
const OUTWARD: readonly string[] = ['http', 'notify'];

export async function openSampleExchange(kind: ProviderKind): Promise<SampleExchange> {
  const plans = new Map<string, FarPlan>();
  const names = new Map<string, string>();
  const asked: AskedService[] = [];
  let ringing: { sample: SampleTest; phones: DialledPhones } | null = null;
  let calls = 0;
  let prepared = 0;
  let luck = 0;
  let drawn = 0;
  const times = new Map<string, string[]>();

  function answer(request: ServiceRequest, { call, key, now, world }: ServiceContext) {
    const { service, input } = request;
    asked.push({ call, service, input });
    const services = (world as Pick<World, 'services'> | null)?.services;
    if (!OUTWARD.includes(service) && services?.[service] === undefined) return null;
    const before = times.get(`${call} ${service}`) ?? [];
    if (!before.includes(key)) times.set(`${call} ${service}`, [...before, key]);
    const nth = before.includes(key) ? before.indexOf(key) : before.length;
    const contract = builtInServices.find(({ name }) => name === service) as Service | undefined;
    return askService(contract, input, { services, nth, now, name: service });
  }

  const between = (parts: TwimlParts): TwimlParts => {
    const start: TwimlParts['calls']['start'] = (order) => {
      if (ringing === null) return parts.calls.start(order);
      const { world } = ringing.sample.test;
      const { caller } = factsOf(world, '');
      return parts.calls.start({
        ...order,
        caller: { ...caller, contact: caller.contact as JsonObject | null },
        language: world.language ?? '',
        clockOffset: instantOfClock(world.clock, ringing.sample.zone) - parts.clock.now(),
        world: { services: world.services ?? {} } as Json,
      });
    };
    const dialling: TwimlParts['dialling'] = {
      ask: async (order) => {
        if (ringing === null) throw new Error(`${order.to} is dialled for no test.`);
        return ringing.phones.dialling.ask(order);
      },
    };
    return noting({ ...parts, calls: { ...parts.calls, start }, dialling }, names);
  };

  const house = await openVirtualHouse({
    kind,
    database: 'sqlite',
    answer,
    seed,
    between,
    dice: {
      seed: () => nthSeed(luck, drawn++),
      callId: () => `sample-${calls++}`,
      reference: () => '20774139',
    },
    choice: { planOf: (to) => plans.get(to) ?? NOBODY, speechMs: (text) => Math.max(400, text.length * 70) },
  });
  const bench = benchOn({
    provider: house.provider,
    plans,
    callOf: (ref) => names.get(ref),
    textOf: (url) => (url.includes('/music/') ? 'music' : null),
    letPass: (task) => house.clock.until(task),
  });
  return {
    house,
    bench,
    asked,
    prepare: async (sample, seedOfDraws) => {
      luck = seedOfDraws;
      drawn = 0;
      const group = String(prepared++).padStart(5, '0');
      const dialled = sample.test.world.dialled ?? `+4930${group}`;
      const phones = dialledPhones(() => bench, sample.test.world.phones, `+4989${group}`, LONGEST_TALK);
      ringing = { sample, phones };
      await house.store.numbers.put(dialled, { title: dialled, flow: sample.test.flow });
      return { dialled, phones };
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
