import type { Json } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { menuFlow } from '../api/testing/test-api.ts';
import { createLog } from '../log/index.ts';
import type { Store } from '../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { createPrerender } from './prerender.ts';

describe.each(DATABASES)('speaking before the first call on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
  });
  afterAll(() => database.remove());

  /** A voice that can be kept waiting, and has no German. */
  function voice() {
    const spoken: string[] = [];
    const waiting: (() => void)[] = [];
    const it = { slow: false };
    const speak = async ({ text, language }: { text: string; language: string }) => {
      if (it.slow) await new Promise<void>((resolve) => waiting.push(resolve));
      spoken.push(text);
      return language === 'de' ? null : { file: 'f', url: '/media/f.wav', ms: 1 };
    };
    const prerender = createPrerender({ store, types: builtInTypes, voices: { speak }, log: createLog('silent') });
    return { it, spoken, waiting, prerender };
  }

  test('counts what is spoken and what no voice can speak', async () => {
    const { prerender } = voice();
    const flow = menuFlow('shop');
    const { one } = flow.nodes;
    if (one !== undefined) one.config.prompt = { text: { en: 'One.', de: 'Eins.' } };
    expect(await prerender.begin({ ...flow, languages: ['en', 'de'] }, 5000)).toEqual({
      texts: 6,
      ready: 4,
      failed: 2,
      running: false,
    });
  });

  test('keeps nobody who publishes waiting, and a newer version takes the place of an older one', async () => {
    const { it, spoken, waiting, prerender } = voice();
    it.slow = true;
    expect(await prerender.begin(menuFlow('shop'), 20)).toEqual({ texts: 4, ready: 0, failed: 0, running: true });
    it.slow = false;
    expect(await prerender.begin(menuFlow('shop'), 5000)).toMatchObject({ ready: 4, running: false });
    waiting[0]?.();
    await vi.waitFor(() => expect(spoken).toHaveLength(5));
    expect(prerender.progress('shop')).toMatchObject({ ready: 4, running: false });
    expect(prerender.progress('other')).toBeNull();
  });

  test('speaks what the office has just written, as it is written', async () => {
    const { spoken, prerender } = voice();
    await prerender.announce({ en: 'In the {{ north }}.', de: 'Im Norden.', hu: ' ' });
    expect(spoken).toEqual(['In the {{ north }}.', 'Im Norden.']);
    prerender.stop();
    await prerender.announce({ en: 'Too late.' });
    expect(spoken).toHaveLength(2);
  });

  test('after a start speaks what is live, parts as they are locked, and announcements', async () => {
    const { spoken, prerender } = voice();
    const document = { title: 'Storm', text: { en: 'A storm is coming.' } } as Json;
    await store.named.put('announcement', 'storm', { title: 'Storm', document, at: 1 });
    const flow = menuFlow('live-one');
    const what = { title: 'Live', languages: ['en'], document: JSON.stringify(flow) };
    await store.flows.create('live-one', what, { at: 1 });
    await store.flows.create('only-draft', { ...what, document: JSON.stringify(menuFlow('only-draft')) }, { at: 1 });
    await store.revisions.publish('live-one', 1, {
      ...{ document: what.document, locks: { flows: {}, types: {} }, comment: '', at: 1 },
    });
    await prerender.refresh();
    expect(spoken).toEqual(expect.arrayContaining(['A storm is coming.', 'Press one or two.', 'That was one.']));
    expect(prerender.progress('only-draft')).toBeNull();
    prerender.stop();
    spoken.length = 0;
    await prerender.refresh();
    expect(spoken).toEqual([]);
  });
});
