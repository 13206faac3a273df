import { expect, test } from 'vitest';
import { heardIn } from './wav.ts';

/** 16 bit mono at 8 kHz. */
function wav(samples: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0).toString();
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt32LE(8000, 24);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => {
    bytes.writeInt16LE(sample, 44 + 2 * i);
  });
  return bytes;
}

const tone = (seconds: number, loud: number) =>
  Array.from({ length: seconds * 8000 }, (_, i) => (i % 8 < 4 ? loud : -loud));

test('how long a message is, and that somebody speaks in it', () => {
  expect(heardIn(wav([...tone(1, 10), ...tone(0.5, 4000), ...tone(1, 10)]))).toEqual({
    seconds: 2.5,
    loud: true,
    closed: true,
  });
});

test('the noise of a line is no message, nor is a click', () => {
  expect(heardIn(wav(tone(3, 100)))).toEqual({ seconds: 3, loud: false, closed: true });
  expect(heardIn(wav([...tone(1, 0), 30_000, -30_000, ...tone(1, 0)])).loud).toBe(false);
});

test('a file that is cut off counts as far as it goes, and an empty one is silent', () => {
  expect(heardIn(wav(tone(2, 4000)).subarray(0, 44 + 16_000))).toEqual({ seconds: 1, loud: true, closed: false });
  expect(heardIn(wav([]))).toEqual({ seconds: 0, loud: false, closed: true });
  expect(heardIn(new Uint8Array()).loud).toBe(false);
});
