import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playCallTest } from '../../telephones/call-tests/play-call-test.ts';
import { type SampleTest, sampleTests } from '../../telephones/call-tests/sample-house.ts';
import { goBy } from '../../telephones/until.ts';
import { PROVIDER_KINDS } from '../open-provider.ts';
import { openSampleExchange, type SampleExchange } from './sample-exchange.ts';

/** With `CALLWRIGHT_ALL_CALL_TESTS` all, else every third of each business. */
const EVERY = process.env.CALLWRIGHT_ALL_CALL_TESTS ? 1 : 3;
const samples = (await sampleTests()).flatMap((tests) => tests.filter((_, index) => index % EVERY === 0));
const MOST_LUCK = 12;

/** Whether the caller presses keys in a talk: providers of this family hear none. */
function pressesWhileTalking(steps: SampleTest['test']['steps']): boolean {
  const talk = steps.findIndex((step) => 'talksTo' in step);
  const acts = steps.slice(talk + 1).filter((step) => !('waits' in step || 'recording' in step));
  return talk >= 0 && acts[0] !== undefined && 'presses' in acts[0] && acts[0].presses.startsWith('*');
}

describe.each(PROVIDER_KINDS)('the test calls of the sample flows, unchanged, by %s', (kind) => {
  let exchange: SampleExchange;
  beforeAll(async () => {
    exchange = await openSampleExchange(kind);
    const { clock } = exchange.house;
    goBy({ now: clock.now, pause: clock.pass, moment: clock.step });
  });
  afterAll(() => exchange.house.close());

  async function play(sample: SampleTest, luck: number): Promise<void> {
    const { house, bench, asked } = exchange;
    const { dialled, phones } = await exchange.prepare(sample, luck);
    const caller = await bench.ring({ dialled, from: '+4989123456', sounding: false });
    await playCallTest(sample.test, { bench, runtime: house.runtime, caller, phones, asked });
  }

  const playable = samples.filter(({ test: { steps } }) => !pressesWhileTalking(steps));
  test.each(playable.map((sample) => ({ name: sample.name, sample })))('$name', async ({ sample }) => {
    // A provider reports less often than the simulation, so draws come out as in the rehearsal only by trying.
    for (let luck = sample.draws ? MOST_LUCK : 0; ; luck--) {
      try {
        await play(sample, luck);
        break;
      } catch (error) {
        if (luck <= 0) throw error;
      }
    }
    expect(exchange.house.provider.fake.faults).toEqual([]);
  });

  test.each(samples.filter((sample) => !playable.includes(sample)).map(({ name }) => name))(
    'not offered, for want of keys while two talk: %s',
    () => expect(exchange.house.provider.connection.provider.capabilities.keysWhileBridged).toBe('none'),
  );

  test('nothing is left at the provider', async () => {
    await exchange.house.clock.pass(60_000);
    expect(await exchange.bench.leftovers()).toEqual([]);
  });
});
