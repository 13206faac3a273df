import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
  [undefined, { kind: 'whole', start: 0, end: 99 }],
  ['bytes=0-', { kind: 'part', start: 0, end: 99 }],
  ['bytes=10-19', { kind: 'part', start: 10, end: 19 }],
  ['bytes=90-200', { kind: 'part', start: 90, end: 99 }],
  ['bytes=-5', { kind: 'part', start: 95, end: 99 }],
  ['bytes=-500', { kind: 'part', start: 0, end: 99 }],
  ['bytes=100-', { kind: 'impossible' }],
  ['bytes=-0', { kind: 'impossible' }],
  ['bytes=20-10', { kind: 'whole', start: 0, end: 99 }],
  ['bytes=0-1,5-6', { kind: 'whole', start: 0, end: 99 }],
  ['lines=1-2', { kind: 'whole', start: 0, end: 99 }],
  ['bytes=-', { kind: 'whole', start: 0, end: 99 }],
])('of 100 bytes %s asks for %j', (header, range) => expect(byteRange(header, 100)).toEqual(range));

test('whatever is asked for lies within the file', () => {
  const end = fc.option(fc.nat(3000), { nil: '' });
  const header = fc.oneof(
    fc.string(),
    fc.tuple(end, end).map(([from, to]) => `bytes=${from}-${to}`),
  );
  fc.assert(
    fc.property(header, fc.integer({ min: 1, max: 2000 }), (text, size) => {
      const range = byteRange(text, size);
      if (range.kind === 'impossible') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeLessThan(size);
      expect(range.start).toBeLessThanOrEqual(range.end);
    }),
  );
});
