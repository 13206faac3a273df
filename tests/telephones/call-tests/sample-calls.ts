import type { Json, JsonObject } from '@callwright/flow/document';
import { factsOf, instantOfClock } from '@callwright/flow/simulation';
import type { ConformanceBench, OpenBench } from '@callwright/runtime/conformance';
import type { ProviderParts } from '@callwright/runtime/telephony';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DialledPhones, dialledPhones } from './dialled-phones.ts';
import { playCallTest } from './play-call-test.ts';
import { openSampleHouse, type SampleHouse, type SampleTest, sampleTests } from './sample-house.ts';

/** With `CALLWRIGHT_ALL_CALL_TESTS` all, else every third of each business, and of those that draw lots one. */
const EVERY = process.env.CALLWRIGHT_ALL_CALL_TESTS ? 1 : 3;

const LONGEST_MS = 180_000;
/** Nobody listens to music for twelve minutes here: real telephones need real time. */
const LONGEST_WAIT_SECONDS = 120;
const waited = ({ test }: SampleTest): number =>
  test.steps.reduce((sum, step) => sum + ('waits' in step ? step.waits : 0), 0);

const businesses = await sampleTests();
const all: readonly SampleTest[] = businesses.flatMap((tests) =>
  tests.filter((sample, index) => index % EVERY === 0 && waited(sample) <= LONGEST_WAIT_SECONDS),
);

type Ringing = { readonly test: SampleTest; readonly phones: DialledPhones };

/**
 * The test calls of the sample flows, unchanged, on a provider: services answer from the test's world, telephones do
 * what it says, and what the caller hears is what the provider really played.
 */
export function sampleCalls(bench: ConformanceBench): void {
  describe(`test calls of the sample flows, by ${bench.name}`, () => {
    let house: SampleHouse;
    let open: OpenBench;
    /** By the number that is dialled, then by the call. */
    const ringing = new Map<string, Ringing>();
    const calls = new Map<string, Ringing>();

    beforeAll(async () => {
      house = await openSampleHouse();
      open = await bench.open({ ...house.parts, calls: { ...house.runtime, start }, dialling });
      house.registry.put(open.provider);
    });
    afterAll(async () => {
      await open?.close();
      await house?.close();
    });

    /** The call begins as its test says, whatever telephone rings. */
    const start: ProviderParts['calls']['start'] = async (order) => {
      const found = ringing.get(order.dialled);
      if (found === undefined) throw new Error(`Nobody was to ring ${order.dialled}.`);
      const { world } = found.test.test;
      const { caller } = factsOf(world, '');
      const clockOffset = instantOfClock(world.clock, found.test.zone) - Date.now();
      const services = { services: world.services ?? {} } as Json;
      const id = order.id ?? `sample-${order.dialled.replace('+', '')}`;
      calls.set(id, found);
      return house.runtime.start({
        ...order,
        id,
        dialled: world.dialled ?? order.dialled,
        caller: { ...caller, contact: caller.contact as JsonObject | null },
        language: world.language ?? '',
        clockOffset,
        world: services,
      });
    };

    const dialling: ProviderParts['dialling'] = {
      ask: async (order) => {
        const found = calls.get(order.call ?? '');
        if (found === undefined) throw new Error(`${order.to} is dialled for no call.`);
        return found.phones.dialling.ask(order);
      },
    };

    async function play(sample: SampleTest): Promise<void> {
      const group = String(all.indexOf(sample)).padStart(4, '0');
      const dialled = `+49301${group}`;
      const phones = dialledPhones(() => open, sample.test.world.phones, `+49895${group}`, longestTalk(sample));
      ringing.set(dialled, { test: sample, phones });
      await house.give(dialled, sample.test.flow);
      const caller = await open.ring({ dialled, from: '+4989123456', sounding: false });
      expect(caller.call).not.toBe('');
      const { runtime, asked } = house;
      await playCallTest(sample.test, { bench: open, runtime, caller, phones, asked });
    }

    for (const sample of all.filter(({ draws }) => !draws)) {
      test.concurrent(sample.name, () => play(sample), LONGEST_MS);
    }
    const drawing = all.filter(({ draws }) => draws);
    // These wait for each other: one of them is enough for every day.
    for (const sample of EVERY === 1 ? drawing : drawing.slice(0, 1)) {
      test(
        sample.name,
        () => {
          house.deal(sample.test.world.seed ?? 0);
          return play(sample);
        },
        LONGEST_MS,
      );
    }
  });
}

/** A talk goes on for a moment longer than its test does something in it. */
function longestTalk({ test: { steps } }: SampleTest): number {
  return 3 + steps.reduce((sum, step) => sum + ('waits' in step ? step.waits : 'presses' in step ? 1 : 0), 0);
}
