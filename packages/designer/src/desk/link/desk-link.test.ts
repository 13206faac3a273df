import { describe, expect, it } from 'vitest';
import type { DeskSight } from '../../api/desk.ts';
import { type DeskLinkState, openDeskLink, type StreamEvents } from './desk-link.ts';

const sight = (state: DeskSight['state']) => ({ state }) as DeskSight;

/** A server that is there or not, and a clock that stands. */
function bench() {
  let now = 0;
  let timers: { at: number; then: () => void }[] = [];
  let reachable = true;
  const streams: (StreamEvents & { open: boolean })[] = [];
  const states: DeskLinkState[] = [];
  const sights: (DeskSight | null)[] = [];
  const link = openDeskLink(
    {
      see: async () => {
        if (!reachable) throw new TypeError('unreachable');
        return sight('available');
      },
      stream: (events) => {
        const stream = { ...events, open: true };
        streams.push(stream);
        return { close: () => Object.assign(stream, { open: false }) };
      },
    },
    {
      now: () => now,
      after: (ms, then) => {
        const timer = { at: now + ms, then };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    },
    { sight: (next) => void sights.push(next), state: (next) => void states.push(next) },
  );
  const settle = async () => {
    for (let i = 0; i < 5; i += 1) await Promise.resolve();
  };
  return {
    link,
    states,
    sights,
    streams,
    settle,
    reach: (can: boolean) => {
      reachable = can;
    },
    pass: async (ms: number) => {
      const until = now + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.then();
        await settle();
      }
      now = until;
    },
  };
}

describe('a desk’s link', () => {
  it('shows what stands, then what changes', async () => {
    const { settle, streams, sights, states } = bench();
    await settle();
    streams[0]?.sight(sight('ringing'));
    expect(sights.map((one) => one?.state)).toEqual(['available', 'ringing']);
    expect(states.at(-1)).toEqual({ kind: 'open' });
  });

  it('says since when it is lost and when it is tried again, and comes back by itself', async () => {
    const { settle, streams, states, sights, reach, pass } = bench();
    await settle();
    streams[0]?.sight(sight('busy'));
    reach(false);
    await pass(3000);
    streams[0]?.broken();
    expect(states.at(-1)).toEqual({ kind: 'lost', since: 3000, nextAt: 3500 });
    await pass(10_000);
    expect(states.at(-1)).toMatchObject({ kind: 'lost', since: 3000 });
    reach(true);
    await pass(5000);
    streams.at(-1)?.sight(sight('wrap-up'));
    expect(states.at(-1)).toEqual({ kind: 'open' });
    expect(sights.at(-1)?.state).toBe('wrap-up');
    expect(streams.filter(({ open }) => open)).toHaveLength(1);
  });

  it('notices a connection that died without a word', async () => {
    const { settle, streams, states, pass } = bench();
    await settle();
    streams[0]?.beat();
    await pass(20_000);
    streams[0]?.beat();
    await pass(20_000);
    expect(states.at(-1)).toEqual({ kind: 'open' });
    await pass(5000);
    expect(states.find(({ kind }) => kind === 'lost')).toBeDefined();
  });

  it('drops what a stream says that was given up', async () => {
    const { settle, link, streams, sights } = bench();
    await settle();
    streams[0]?.beat();
    link.networkLost();
    const before = sights.length;
    streams[0]?.sight(sight('offline'));
    expect(sights).toHaveLength(before);
  });

  it('tries at once when the network is back', async () => {
    const { settle, link, states, reach, pass } = bench();
    await settle();
    reach(false);
    link.networkLost();
    await pass(30_000);
    reach(true);
    link.tryNow();
    await settle();
    expect(states.at(-1)).toMatchObject({ kind: 'lost', nextAt: null });
    await pass(0);
  });

  it('is silent once it is closed', async () => {
    const { settle, link, states, streams, pass } = bench();
    await settle();
    link.close();
    const before = states.length;
    streams[0]?.sight(sight('busy'));
    await pass(60_000);
    expect(states).toHaveLength(before);
  });
});
