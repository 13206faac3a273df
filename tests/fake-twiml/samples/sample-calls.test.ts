import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playCallTest } from '../../telephones/call-tests/play-call-test.ts';
import { sampleTests } from '../../telephones/call-tests/sample-house.ts';
import { goBy } from '../../telephones/until.ts';
import { PROVIDER_KINDS } from '../open-provider.ts';
import { openSampleExchange, type SampleExchange } from './sample-exchange.ts';

const samples = (await sampleTests()).flat();

describe.each(PROVIDER_KINDS)('the test calls of the sample flows, unchanged, by %s', (kind) => {
  let exchange: SampleExchange;
  beforeAll(async () => {
    exchange = await openSampleExchange(kind);
    const { clock } = exchange.house;
    goBy({ now: clock.now, pause: clock.pass });
  });
  afterAll(() => exchange.house.close());

  test.each(samples.map((sample, nth) => ({ ...sample, nth, sample })))('$name', async ({ sample, nth }) => {
    const { house, bench, asked } = exchange;
    const { dialled, phones } = await exchange.prepare(sample, nth);
    const caller = await bench.ring({ dialled, from: '+4989123456', sounding: false });
    await playCallTest(sample.test, { bench, runtime: house.runtime, caller, phones, asked });
    expect(house.provider.fake.faults).toEqual([]);
  });

  test('nothing is left at the provider', async () => {
    await exchange.house.clock.pass(60_000);
    expect(await exchange.bench.leftovers()).toEqual([]);
  });
});
