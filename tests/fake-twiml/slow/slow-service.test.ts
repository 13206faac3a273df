import type { Flow } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import { describe, expect, test } from 'vitest';
import { openVirtualHouse } from '../house/virtual-house.ts';
import { PROVIDER_KINDS } from '../open-provider.ts';
import { hangUp } from '../phones/hands.ts';
import { isOver, type Leg } from '../phones/leg.ts';
import { ringIn } from '../phones/ring-in.ts';

const NUMBER = '+4930555001';
const BUDGET_MS = 5000;
const SERVICE_MS = 20_000;

const texts = (text: string) => ({ text: { en: text } });

/** The service is asked at once or after a text, and told of beforehand or not. */
function slowFlow(hello: boolean, waiting: boolean): Flow {
  const initial = (type: string) => builtInTypes.find((one) => one.type === type)?.initial ?? {};
  const asking = {
    ...initial('http-request'),
    url: 'https://slow.example/orders',
    timeoutSeconds: 30,
    ...(waiting ? { waiting: texts('One moment, please.') } : {}),
  };
  return {
    callwright: 1,
    id: 'slow',
    title: 'Slow',
    languages: ['en'],
    variables: {},
    start: hello ? 'hello' : 'ask',
    nodes: {
      hello: { type: 'say', version: 1, config: { prompt: texts('Good morning.') }, next: { done: 'ask' } },
      ask: { type: 'http-request', version: 1, config: asking, next: { ok: 'found', timeout: 'none', error: 'none' } },
      found: { type: 'say', version: 1, config: { prompt: texts('Your order is on its way.') }, next: { done: 'end' } },
      none: { type: 'say', version: 1, config: { prompt: texts('Nothing was found.') }, next: { done: 'end' } },
      end: { type: 'hangup', version: 1, config: initial('hangup'), next: {} },
    },
    canvas: {},
  };
}

const openSlow = (kind: (typeof PROVIDER_KINDS)[number]) =>
  openVirtualHouse({
    kind,
    database: 'sqlite',
    answer: () => ({ answer: { kind: 'ok', status: 200, body: {} }, afterMs: SERVICE_MS }),
    choice: {
      planOf: () => ({ does: 'failed', after: 0, talks: null, presses: '' }),
      speechMs: (text) => text.length * 70,
    },
  });

const over = (leg: Leg) =>
  new Promise<void>((resolve) => {
    if (isOver(leg)) resolve();
    else leg.ended.signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Longest time in which nothing was played to this end, in milliseconds. */
function longestSilence({ heard, played, answeredAt, endedAt }: Leg): number {
  const spans = played.map(({ from, until }) => ({ from, until }));
  expect(spans.length).toBe(heard.length);
  let last = answeredAt ?? 0;
  let longest = 0;
  for (const { from, until } of spans.sort((one, other) => one.from - other.from)) {
    longest = Math.max(longest, from - last);
    last = Math.max(last, until);
  }
  return Math.max(longest, (endedAt ?? last) - last);
}

describe.each(PROVIDER_KINDS)('a service that takes 20 s, by %s', (kind) => {
  test.each([
    ['at the very beginning', false, false],
    ['after a text', true, false],
    ['with a word before', true, true],
  ])('%s: each webhook is answered in time, music is heard, and the flow goes on', async (_, hello, waiting) => {
    const house = await openSlow(kind);
    try {
      await house.publish(slowFlow(hello, waiting), NUMBER);
      const { fake } = house.provider;
      const leg = ringIn(fake, { from: '+4989123456', to: NUMBER, hz: 440 });
      await house.clock.until(over(leg));
      await house.clock.pass(5000);
      const said = leg.heard.flatMap(({ what }) => (what.kind === 'say' ? [what.text] : []));
      expect(said).toEqual([
        ...(hello ? ['Good morning.'] : []),
        ...(waiting ? ['One moment, please.'] : []),
        'Your order is on its way.',
      ]);
      const music = leg.heard.filter(({ what }) => what.kind === 'play' && what.url.includes('/music/'));
      expect(music.length).toBeGreaterThan(0);
      // From the first webhook on; the caller isn't connected before it is answered.
      expect(longestSilence(leg)).toBeLessThan(BUDGET_MS);
      const slowest = Math.max(...fake.webhooks.deliveries.map(({ ms }) => ms));
      expect(slowest).toBeLessThan(BUDGET_MS);
      expect(fake.faults).toEqual([]);
      const { calls } = await house.store.calls.list({ limit: 10 });
      expect(calls.map(({ outcome }) => outcome)).toEqual(['flow']);
    } finally {
      await house.close();
    }
  });

  test('a caller who hangs up while it works is gone, and its late answer does no harm', async () => {
    const house = await openSlow(kind);
    try {
      await house.publish(slowFlow(true, true), NUMBER);
      const { fake } = house.provider;
      const leg = ringIn(fake, { from: '+4989123456', to: NUMBER, hz: 440 });
      await house.clock.pass(8000);
      hangUp(fake, leg);
      await house.clock.pass(60_000);
      const { calls } = await house.store.calls.list({ limit: 10 });
      const rows = await house.runtime.readLog(calls[0]?.id ?? '', -1);
      expect(rows.flatMap(({ entry }) => (entry.kind === 'ended' ? [entry.by] : []))).toEqual(['caller']);
      expect(fake.faults).toEqual([]);
    } finally {
      await house.close();
    }
  });
});
