import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStreams, eventStream, LOOK_MS, type Outlet } from './sse.ts';

function streamOf(begin: (outlet: Outlet) => void | Promise<void>): {
  response: Promise<Response>;
  stopped: () => boolean;
  closeAll: () => void;
} {
  const streams = createStreams();
  let stopped = false;
  const app = new Hono().get('/', (context) =>
    eventStream(context, streams, async (outlet) => {
      await begin(outlet);
      return () => {
        stopped = true;
      };
    }),
  );
  return {
    response: Promise.resolve(app.request('/')),
    stopped: () => stopped,
    closeAll: streams.closeAll,
  };
}

const numbersIn = (text: string) => [...text.matchAll(/^data: (\d+)$/gm)].map(([, number]) => Number(number));

afterEach(() => vi.useRealTimers());

describe('a stream of events', () => {
  it('brings everything in order and ends when it is told to', async () => {
    const { response, stopped } = streamOf(({ send, end }) => {
      for (let n = 0; n < 100; n++) send({ data: String(n) });
      end();
    });
    expect(numbersIn(await (await response).text())).toEqual(Array.from({ length: 100 }, (_, n) => n));
    expect(stopped()).toBe(true);
  });

  it('lets go of a reader that doesn’t keep up, instead of keeping everything for it', async () => {
    const { response, stopped } = streamOf(({ send }) => {
      for (let n = 0; n < 5000; n++) send({ data: String(n) });
    });
    expect(numbersIn(await (await response).text())).toEqual([]);
    expect(stopped()).toBe(true);
  });

  it('brings all that was there before, however much it is', async () => {
    const { response } = streamOf(async ({ write, end }) => {
      for (let n = 0; n < 5000; n++) await write({ data: String(n) });
      end();
    });
    expect(numbersIn(await (await response).text())).toHaveLength(5000);
  });

  it('ends when whoever looks may not look any more', async () => {
    vi.useFakeTimers();
    let isIn = true;
    const app = new Hono()
      .use((context, next) => {
        context.set('stillIn', async () => isIn);
        return next();
      })
      .get('/', (context) => eventStream(context, createStreams(), async () => () => undefined));
    const text = (await app.request('/')).text();
    await vi.advanceTimersByTimeAsync(31_000);
    isIn = false;
    await vi.advanceTimersByTimeAsync(LOOK_MS);
    expect(await text).toContain('still here');
  });

  it('says that it is still there when nothing happens', async () => {
    vi.useFakeTimers();
    const { response, closeAll } = streamOf(() => undefined);
    const reader = (await response).body?.getReader();
    const first = reader?.read();
    await vi.advanceTimersByTimeAsync(16_000);
    expect(new TextDecoder().decode((await first)?.value)).toBe(': still here\n\n');
    closeAll();
    expect((await reader?.read())?.done).toBe(true);
  });

  it('stops when the reader is gone', async () => {
    const { response, stopped } = streamOf(() => undefined);
    await (await response).body?.cancel();
    await vi.waitFor(() => expect(stopped()).toBe(true));
  });
});
