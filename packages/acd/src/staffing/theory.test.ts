import { describe, expect, it } from 'vitest';
import { erlangA, erlangC, rehearseDay } from './index.ts';
import { chanceOf } from './testing/chance.ts';

/** A million calls each are played with CALLWRIGHT_ACD_CALLS=1000000; the suite plays fewer, and fewer loads. */
const CALLS = Number(process.env.CALLWRIGHT_ACD_CALLS ?? 60_000);
const LOADS = CALLS >= 1_000_000 ? [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] : [0.5, 0.8];
/** A million calls take seconds, on a busy machine minutes. */
const TIMEOUT = 600_000;
const HANDLE = 180;
const PATIENCE = 120;

/** Within 2 %, or three standard errors where so many calls leave more. */
function expectNear(value: number, theory: number, error: number, what: string): void {
  const allowed = Math.max(0.02 * theory, 3 * error);
  expect(Math.abs(value - theory), `${what}: ${value}, in theory ${theory} ± ${error}`).toBeLessThanOrEqual(allowed);
}

describe.each([1, 5, 20, 100])('%i agents, played, beside what theory says', (agents) => {
  const played = (load: number, patience: number | null) =>
    rehearseDay({
      rate: (load * agents * 3600) / HANDLE,
      handle: HANDLE,
      agents,
      patience,
      strategy: 'longest-idle',
      target: 20,
      calls: CALLS,
      seed: agents * 1000 + Math.round(load * 100),
    });

  it.each(LOADS)('agrees with Erlang C where nobody hangs up, at a load of %d', { timeout: TIMEOUT }, (load) => {
    const figures = played(load, null);
    const house = { load: load * agents, agents, handle: HANDLE, patience: null, calls: CALLS };
    const theory = erlangC(house.load, agents, HANDLE);
    const chance = chanceOf(house, theory);
    expect(figures.calls).toBe(CALLS);
    expectNear(figures.waited.value, theory.waited, chance.waited, 'share that waits');
    expectNear(figures.meanWait.value, theory.meanWait, chance.meanWait, 'mean wait');
    expect(figures.abandoned.value).toBe(0);
    expect(Math.abs(figures.occupancy - load)).toBeLessThan(0.02);
  });

  it.each(LOADS)('agrees with Erlang A where callers lose patience, at a load of %d', { timeout: TIMEOUT }, (load) => {
    const figures = played(load, PATIENCE);
    const house = { load: load * agents, agents, handle: HANDLE, patience: PATIENCE, calls: CALLS };
    const theory = erlangA(house.load, agents, HANDLE, PATIENCE);
    const chance = chanceOf(house, theory);
    expectNear(figures.abandoned.value, theory.abandoned, chance.abandoned, 'share that hangs up');
    expectNear(figures.waited.value, theory.waited, chance.waited, 'share that waits');
    expectNear(figures.meanWait.value, theory.meanWait, chance.meanWait, 'mean wait');
  });
});

describe('the formulas', () => {
  it('give what tables of Erlang C say', () => {
    // 10 agents with 8 Erlang: 0.4092, and with talks of 180 s a mean wait of 36.8 s.
    expect(erlangC(8, 10, 180).waited).toBeCloseTo(0.4092, 4);
    expect(erlangC(8, 10, 180).meanWait).toBeCloseTo(36.83, 2);
    expect(erlangC(0.5, 1, 60).waited).toBeCloseTo(0.5, 12);
  });

  it('come together where patience has no end', () => {
    for (const [load, agents] of [
      [0.7, 1],
      [4, 5],
      [90, 100],
    ] as const) {
      const endless = erlangA(load, agents, 180, 1e9);
      const never = erlangC(load, agents, 180);
      expect(endless.waited).toBeCloseTo(never.waited, 4);
      expect(endless.meanWait / never.meanWait).toBeCloseTo(1, 3);
    }
  });
});

describe('what chance does', () => {
  it('is, for one agent, what the lengths of busy times say', () => {
    // Arrivals 0.5, talks of 1: busy for 2 on average (variance 12), free for 2 (variance 4). By renewal theory (W. L. Smith
    // 1955) the variance of the busy share, times time, is (2² · 12 + 2² · 4) / 4³ = 1.
    const calls = 1_000_000;
    const { waited } = chanceOf({ load: 0.5, agents: 1, handle: 1, patience: null, calls }, erlangC(0.5, 1, 1));
    expect(waited).toBeCloseTo(Math.sqrt(1 / (2 * calls) + 0.25 / calls), 12);
  });

  it('is how far played days lie apart', () => {
    const [agents, load, calls] = [5, 4, 5000];
    const waits = Array.from({ length: 60 }, (_, seed) => {
      const day = { rate: (load * 3600) / HANDLE, handle: HANDLE, agents, patience: PATIENCE, target: 20, calls, seed };
      return rehearseDay({ ...day, strategy: 'longest-idle' }).meanWait.value;
    });
    const theory = erlangA(load, agents, HANDLE, PATIENCE);
    const chance = chanceOf({ load, agents, handle: HANDLE, patience: PATIENCE, calls }, theory).meanWait;
    const spread = Math.sqrt(waits.reduce((sum, wait) => sum + (wait - theory.meanWait) ** 2, 0) / waits.length);
    // Sixty days tell a spread to 9 %.
    expect(Math.abs(spread / chance - 1)).toBeLessThan(0.27);
  });
});

describe('a played day', () => {
  it('is the same again with the same seed, and another with another', () => {
    const day = {
      rate: 100,
      handle: 180,
      agents: 6,
      patience: 90,
      strategy: 'ordered',
      target: 20,
      calls: 2000,
    } as const;
    expect(rehearseDay({ ...day, seed: 1 })).toEqual(rehearseDay({ ...day, seed: 1 }));
    expect(rehearseDay({ ...day, seed: 1 })).not.toEqual(rehearseDay({ ...day, seed: 2 }));
  });

  it('waits alike whoever is picked among those who are free', () => {
    const day = { rate: 100, handle: 180, agents: 6, patience: null, target: 20, calls: 20_000, seed: 3 } as const;
    const waits = (['ordered', 'longest-idle', 'round-robin', 'fewest-calls'] as const).map(
      (strategy) => rehearseDay({ ...day, strategy }).meanWait.value,
    );
    const theory = erlangC(5, 6, 180).meanWait;
    for (const wait of waits) expect(Math.abs(wait - theory) / theory).toBeLessThan(0.2);
  });
});
