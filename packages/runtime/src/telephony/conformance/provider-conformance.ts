import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConformanceBench, OpenBench } from './bench.ts';
import { type ConformanceHouse, farOf, numberOf, openConformanceHouse } from './house.ts';
import { missing, type Scenario, type Stage } from './scenario.ts';
import { asking } from './scenarios/asking.ts';
import { dialling } from './scenarios/dialling.ts';
import { legs } from './scenarios/legs.ts';
import { messages } from './scenarios/messages.ts';
import { recording } from './scenarios/recording.ts';
import { saying } from './scenarios/saying.ts';
import { troubled } from './scenarios/troubled.ts';
import { waiting } from './scenarios/waiting.ts';
import { soon } from './soon.ts';

const scenarios: readonly Scenario[] = [
  ...saying,
  ...asking,
  ...messages,
  ...recording,
  ...dialling,
  ...waiting,
  ...legs,
  ...troubled,
];

/**
 * The one suite that every telephone provider must pass. Scenarios run side by side, each on a number of its own; what
 * provider or bench don't offer is listed in a test's name, so that nothing is left out in silence.
 */
export function providerConformance(bench: ConformanceBench): void {
  describe(`${bench.name} as a telephone provider`, () => {
    let house: ConformanceHouse;
    let open: OpenBench;
    beforeAll(async () => {
      house = await openConformanceHouse(scenarios);
      open = await bench.open(house.parts);
      house.registry.put(open.provider);
    });
    afterAll(async () => {
      await open?.close();
      await house?.close();
    });

    const lacks = (scenario: Scenario) => missing(scenario.needs ?? [], bench.skills, bench.capabilities);
    const offered = scenarios.filter((scenario) => lacks(scenario).length === 0);
    const notOffered = scenarios.filter((scenario) => lacks(scenario).length > 0);

    test('declares what it can', () => expect(open.provider.capabilities).toEqual(bench.capabilities));

    for (const scenario of offered) {
      const troubled = scenario.needs?.includes('trouble') ?? false;
      (troubled ? test : test.concurrent)(scenario.title, () => scenario.play(stageOf(scenario)), LONGEST_MS);
    }

    test.each(notOffered.map((scenario) => ({ title: scenario.title, lacks: lacks(scenario).join(', ') })))(
      'not offered, for want of $lacks: $title',
      ({ lacks: wanted }) => expect(wanted).not.toBe(''),
    );

    test('leaves nothing behind at the provider', async () => {
      await soon(async () => expect(await open.leftovers()).toEqual([]));
    });

    function stageOf(scenario: Scenario): Stage {
      const index = scenarios.indexOf(scenario);
      const far = farOf(index);
      const number = (nth: number) => far[nth] ?? '';
      const sounding = scenario.needs?.includes('voices') ?? false;
      const ring = (dialled: string) => open.ring({ dialled, from: CALLER, sounding });
      return {
        house,
        provider: open.provider,
        sound: bench.skills.includes('sound'),
        ring: () => ring(numberOf(index)),
        ringNumber: ring,
        trouble: open.trouble,
        number,
        plan: (nth, plan) => open.plan(number(nth), plan),
        phone: (nth) => open.phone(number(nth)),
      };
    }
  });
}

const LONGEST_MS = 90_000;
const CALLER = '+4989123456';
