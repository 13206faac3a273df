import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LiveBooks } from './live-books.ts';
import { sharedBooks } from './shared-books.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const books = (): LiveBooks => ({
  sight: { queues: [], agents: [] },
  queues: new Map(),
  waiting: new Map(),
  agents: new Map(),
  help: [],
  languages: [],
});

it('reads once for all who ask together, and anew after a change, never more often than it may', async () => {
  const readAnew = vi.fn(async () => books());
  const shared = sharedBooks(readAnew, 1000);
  const [one, other] = await Promise.all([shared.read(), shared.read()]);
  expect(one).toBe(other);
  shared.changed();
  const next = shared.read();
  expect(readAnew).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await next).not.toBe(one);
  expect(readAnew).toHaveBeenCalledTimes(2);
});

it('reads anew once its books are old, though nothing was told', async () => {
  const readAnew = vi.fn(async () => books());
  const shared = sharedBooks(readAnew, 1000);
  await shared.read();
  await vi.advanceTimersByTimeAsync(1001);
  await shared.read();
  expect(readAnew).toHaveBeenCalledTimes(2);
});
