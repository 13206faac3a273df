import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menuFlow } from '../../api/testing/test-api.ts';
import type { Store } from '../../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import { createRevisionShelf } from '../rung-flows.ts';
import { createFronts } from './create-fronts.ts';

const NUMBER = '+498999998100';
const AT = Date.parse('2027-03-01T10:00:00Z');
const DIVERT = { numbers: [NUMBER], to: '030 1234567', reason: '', seconds: 20, until: '2027-03-01T11:00:00Z' };

describe.each(DATABASES)('what stands before flows, on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  const errors: string[] = [];
  /** As another process would have it. */
  const process = () =>
    createFronts({ store, log: { error: (_, message) => void errors.push(message) } }, createRevisionShelf(store));
  const call = (more: object = {}) => ({ dialled: NUMBER, flow: 'main', revision: 1, at: AT, ...more });
  const put = (document: object | null, version: number) =>
    store.named.change('divert', 'one', version, {
      title: 'One',
      document: document as never,
      at: AT + version,
      person: null,
    });

  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    const flow = menuFlow('main');
    const document = JSON.stringify(flow);
    await store.flows.create('main', { title: 'Main', languages: ['en'], document }, { at: 1 });
    await store.revisions.publish('main', 1, { document, locks: { flows: {}, types: {} }, comment: '', at: 1 });
    await store.numbers.put(NUMBER, { title: 'Main', flow: 'main' });
  });
  afterAll(() => database.remove());

  it('is made once, by however many calls and processes at once', async () => {
    expect(await process().revisionFor(call())).toBe(1);
    await put(DIVERT, 0);
    const processes = [process(), process(), process()];
    const found = await Promise.all(
      Array.from({ length: 30 }, (_, nth) => (processes[nth % 3] ?? process()).revisionFor(call())),
    );
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toBeLessThan(0);
    expect(await store.fronts.all()).toEqual([{ flow: 'main', revision: found[0], base: 1 }]);
    const stored = await store.revisions.find('main', found[0] ?? 0);
    expect(JSON.parse(stored?.document ?? '{}')).toMatchObject({ id: 'main', start: 'front-divert' });
    expect(errors).toEqual([]);
  });

  it('holds for its numbers until its end, and follows every change at once', async () => {
    const fronts = process();
    const first = await fronts.revisionFor(call());
    expect(await fronts.revisionFor(call({ at: Date.parse(DIVERT.until) }))).toBe(1);
    expect(await fronts.revisionFor(call({ dialled: '+4989' }))).toBe(1);
    await put({ ...DIVERT, seconds: 30 }, 1);
    const second = await fronts.revisionFor(call());
    expect(second).toBeLessThan(first);
    await put(DIVERT, 2);
    expect(await fronts.revisionFor(call())).toBe(first);
    await put(null, 3);
    expect(await fronts.revisionFor(call())).toBe(1);
  });

  it('costs nobody the call when it can’t be made', async () => {
    await put(DIVERT, 0);
    expect(await process().revisionFor(call({ flow: 'gone' }))).toBe(1);
    const broken = { ...store, named: { ...store.named, stamp: () => Promise.reject(new Error('away')) } };
    const fronts = createFronts(
      { store: broken, log: { error: (_, message) => void errors.push(message) } },
      createRevisionShelf(store),
    );
    expect(await fronts.revisionFor(call())).toBe(1);
    expect(errors).toHaveLength(1);
  });
});
