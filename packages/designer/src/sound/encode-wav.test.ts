import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeWav } from './encode-wav.ts';

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.slice(from, to));

describe('a recording as a WAV file', () => {
  it('says what it is and how long', () => {
    const bytes = encodeWav(new Float32Array(100), 16_000);
    const view = new DataView(bytes.buffer);
    expect([text(bytes, 0, 4), text(bytes, 8, 16), text(bytes, 36, 40)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
    expect(bytes.length).toBe(244);
    expect(view.getUint32(4, true)).toBe(236);
    expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([1, 16_000, 16]);
    expect(view.getUint32(40, true)).toBe(200);
  });

  it('keeps every sample to within one step, and clips what is too loud', () => {
    const loud = fc.float32Array({ min: -4, max: 4, noNaN: true, maxLength: 200 });
    fc.assert(
      fc.property(loud, (samples) => {
        const view = new DataView(encodeWav(samples, 8_000).buffer);
        for (const [i, sample] of samples.entries()) {
          const meant = Math.max(-1, Math.min(1, sample));
          const stored = view.getInt16(44 + 2 * i, true);
          expect(Math.abs(stored / (stored < 0 ? 0x8000 : 0x7fff) - meant)).toBeLessThanOrEqual(1 / 0x7fff);
        }
      }),
    );
  });

  it('holds silence where there is no number', () => {
    expect(new DataView(encodeWav(new Float32Array([Number.NaN]), 8_000).buffer).getInt16(44, true)).toBe(0);
  });
});
