import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CALLBACK_RESULTS } from '../store/queues/callback.ts';
import { afterTry, MOST_TRIES, resultOfRefusal } from './try-result.ts';

const NOW = 1_000_000;

it('tries again later, each time longer, and then gives up', () => {
  const after = (tries: number) => afterTry({ tries, slot: null }, 'no-answer', NOW);
  expect([1, 2, 3].map(after)).toEqual([
    { kind: 'again', at: NOW + 600_000 },
    { kind: 'again', at: NOW + 3_600_000 },
    { kind: 'failed' },
  ]);
});

it('never rings after the time that was chosen, nor for ever, nor what is forbidden', () => {
  const slots = fc.option(fc.record({ from: fc.integer(), until: fc.integer() }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), slots, fc.constantFrom(...CALLBACK_RESULTS), (tries, slot, result) => {
      const after = afterTry({ tries, slot }, result, NOW);
      if (after.kind === 'failed') return;
      expect(after.at).toBeGreaterThan(NOW);
      expect(tries).toBeLessThan(MOST_TRIES);
      expect(result).not.toBe('not-allowed');
      if (slot !== null) expect(after.at).toBeLessThan(slot.until);
    }),
  );
});

it('takes limits for passing and rules for lasting', () => {
  expect(resultOfRefusal('per-minute')).toBe('failed');
  expect(resultOfRefusal('country')).toBe('not-allowed');
});
