import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type PlayedHouse, playHouse } from './testing/played-house.ts';

describe.each(DATABASES)('a callback whose process is killed, on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  let house: PlayedHouse;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    house = await playHouse(store, ['ann']);
    await house.signIn('ann');
    await house.ask('+49891');
    await house.settle();
  });
  afterEach(async () => {
    await house.stop();
    await database.remove();
  });

  async function annAnswers(): Promise<void> {
    const [offer] = house.offers();
    await house.answer(offer?.offer ?? '', 'ann');
  }
  const callback = async () =>
    [
      ...(await store.callbacks.list({ open: true, limit: 1 })),
      ...(await store.callbacks.list({ open: false, limit: 1 })),
    ][0];

  it('between its commit and the dialling is dialled once, by the next one', async () => {
    await house.crash('next-change');
    await annAnswers();
    await house.settle();
    expect(await callback()).toMatchObject({ state: 'dialling', tries: 1 });
    expect(house.rang).toHaveLength(1);
    house.customerAnswers(house.rang[0]?.call ?? '');
    await house.settle();
    expect(await callback()).toMatchObject({ state: 'talking' });
  });

  it('while it rings is taken up, and not rung anew', async () => {
    await annAnswers();
    await house.settle();
    await house.crash();
    await house.settle();
    expect(house.rang).toHaveLength(1);
    expect(house.ringing.size).toBe(1);
    house.customerAnswers(house.rang[0]?.call ?? '');
    await house.settle();
    expect(await callback()).toMatchObject({ state: 'talking', tries: 1 });
  });

  it('while the two talk goes on, and is over with them', async () => {
    await annAnswers();
    await house.settle();
    house.customerAnswers(house.rang[0]?.call ?? '');
    await house.settle();
    await house.crash();
    await house.settle();
    expect(await callback()).toMatchObject({ state: 'talking' });
    await house.agentHangsUp('ann');
    await house.settle();
    expect(await callback()).toMatchObject({ state: 'done', result: 'talked' });
  });

  it('gives up after a few tries, and leaves somebody to see to it', async () => {
    for (let tries = 1; tries <= 3; tries++) {
      await annAnswers();
      await house.settle();
      house.customerRefuses(house.rang.at(-1)?.call ?? '');
      await house.settle();
      if (tries === 2) await house.crash();
      house.clock.pass(3_700_000);
      await house.settle();
    }
    expect(await callback()).toMatchObject({ state: 'failed', result: 'busy', tries: 3 });
    expect(house.busy.size).toBe(0);
    const left = () => store.followUps.ofNumber('+49891', 5);
    await expect.poll(left).toMatchObject([{ title: 'Not reached by callback', state: 'open' }]);
  });
});
