import { describe, expect, it } from 'vitest';
import { type Estimate, erlangA, erlangC, rehearseDay } from './index.ts';

/** A million calls each are played with CALLWRIGHT_ACD_CALLS=1000000; the suite plays fewer, and fewer loads. */
const CALLS = Number(process.env.CALLWRIGHT_ACD_CALLS ?? 60_000);
const LOADS = CALLS >= 1_000_000 ? [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] : [0.5, 0.8];
const HANDLE = 180;
const PATIENCE = 120;

/** Fewer callers than this say little about a mean: most batches hold none of them, and their error can't be told from the batches. */
const FEW = 100;
/** Waits come in a row while all agents are busy. */
const IN_A_ROW = 4;

/** Within 2 %, or three standard errors where so many calls leave more; `waiting` is how many callers wait, in theory. */
function expectNear({ value, error }: Estimate, theory: number, what: string, waiting: number): void {
  const off = Math.abs(value - theory);
  const rare = waiting < FEW ? 3 * theory * Math.sqrt(IN_A_ROW / waiting) : 0;
  const allowed = Math.max(0.02 * theory, 3 * error, rare);
  expect(off, `${what}: ${value} ± ${error}, in theory ${theory}`).toBeLessThanOrEqual(allowed);
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

  it.each(LOADS)('agrees with Erlang C where nobody hangs up, at a load of %d', { timeout: 120_000 }, (load) => {
    const figures = played(load, null);
    const theory = erlangC(load * agents, agents, HANDLE);
    const waiting = theory.waited * CALLS;
    expect(figures.calls).toBe(CALLS);
    expectNear(figures.waited, theory.waited, 'share that waits', waiting);
    expectNear(figures.meanWait, theory.meanWait, 'mean wait', waiting);
    expect(figures.abandoned.value).toBe(0);
    expect(Math.abs(figures.occupancy - load)).toBeLessThan(0.02);
  });

  it.each(LOADS)('agrees with Erlang A where callers lose patience, at a load of %d', { timeout: 120_000 }, (load) => {
    const figures = played(load, PATIENCE);
    const theory = erlangA(load * agents, agents, HANDLE, PATIENCE);
    const waiting = theory.waited * CALLS;
    expectNear(figures.abandoned, theory.abandoned, 'share that hangs up', waiting);
    expectNear(figures.waited, theory.waited, 'share that waits', waiting);
    expectNear(figures.meanWait, theory.meanWait, 'mean wait', waiting);
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
