import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';

describe.each(DATABASES)('what processes know of lines together, on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
  });
  afterAll(() => database.remove());
  const key = (leg: string) => ({ connection: 'twilio', leg });

  test('a leg is begun once, and its last order is the one that stands', async () => {
    const { twimlLegs: legs } = store;
    expect(await legs.begin(key('a'), 'call', 1)).toBe(true);
    expect(await legs.begin(key('a'), 'call', 2)).toBe(false);
    expect(await legs.order(key('a'), '"one"', 3)).toMatchObject({ turn: 1, orders: '"one"', call: 'call', ref: null });
    await legs.note(key('a'), { ref: 'CA1', state: 'answered' }, 4);
    expect(await legs.order(key('a'), '"two"', 5)).toMatchObject({ turn: 2, orders: '"two"', ref: 'CA1' });
    expect(await legs.find({ connection: 'other', leg: 'a' })).toBeNull();
  });

  test('an order that comes while a webhook is answered is not missed by its answer', async () => {
    const { twimlLegs: legs } = store;
    await legs.begin(key('b'), null, 1);
    expect(await legs.ask(key('b'), 2000, 1)).toBe(0);
    expect((await legs.order(key('b'), '"one"', 2)).asking_until).toBe(2000);
    expect(await legs.answer(key('b'), 0)).toBe(false);
    expect(await legs.answer(key('b'), 1)).toBe(true);
    expect((await legs.order(key('b'), '"two"', 3)).asking_until).toBe(0);
  });

  test('a leg that is over stays over, and nothing is kept of what was said to it', async () => {
    const { twimlLegs: legs } = store;
    await legs.order(key('c'), '"secret"', 1);
    await legs.note(key('c'), { state: 'over', why: 'hungUp' }, 2);
    await legs.note(key('c'), { state: 'answered' }, 3);
    expect(await legs.find(key('c'))).toMatchObject({ state: 'over', why: 'hungUp', orders: null });
  });

  test('of those that a dial has rung somebody has picked up', async () => {
    const { twimlLegs: legs } = store;
    expect(await legs.anyPickedUp('twilio', ['d.0', 'd.1'])).toBe(false);
    await legs.note(key('d.1'), { ref: 'CA2' }, 1);
    expect(await legs.anyPickedUp('twilio', ['d.0', 'd.1'])).toBe(true);
    expect(await legs.anyPickedUp('twilio', [])).toBe(false);
  });

  test('what is known of a caller is put together', async () => {
    const { twimlCallers: callers } = store;
    await callers.put('call', { keepers: '["a"]' }, 1);
    await callers.put('call', { lasting: 4 }, 2);
    expect(await callers.find('call')).toMatchObject({ keepers: '["a"]', lasting: 4, place: null });
    await callers.put('call', { keepers: null }, 3);
    expect(await callers.find('call')).toMatchObject({ keepers: null, lasting: 4 });
    expect(await callers.refOf('call')).toBeNull();
    await callers.forget(4);
    expect(await callers.find('call')).toBeNull();
  });

  test('news are read by everybody but their sender, in order', async () => {
    const { processNews: news } = store;
    const last = await news.last();
    await news.put('me', ['1', '2'], 1);
    await news.put('you', ['3'], 2);
    expect((await news.after(last, 'you')).map((one) => one.news)).toEqual(['1', '2']);
    expect((await news.after(last, 'me')).map((one) => one.news)).toEqual(['3']);
    expect(await news.last()).toBe(last + 3);
    await news.forget(3);
    expect(await news.after(0, '')).toEqual([]);
  });
});
