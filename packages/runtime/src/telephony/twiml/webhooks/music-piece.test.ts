import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { musicPiece, silencePiece } from './music-piece.ts';

const SECOND = 16_000;
let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'music-'));
  file = join(folder, 'tune.wav');
  const samples = Buffer.concat([1, 2, 3].map((value) => Buffer.alloc(SECOND, value)));
  // A part that says who made the tune stands before its sound, as programs write it.
  const maker = Buffer.from('LIST\u0003\u0000\u0000\u0000abc\u0000', 'latin1');
  const head = Buffer.from(silencePiece(3)).subarray(0, 36);
  const data = Buffer.alloc(8);
  data.write('data', 'latin1');
  data.writeUInt32LE(samples.length, 4);
  await writeFile(file, Buffer.concat([head, maker, data, samples]));
});
afterEach(() => rm(folder, { recursive: true }));

const soundOf = (piece: Uint8Array) => [...piece.subarray(44)];
const lengthOf = (piece: Uint8Array) => new DataView(piece.buffer).getUint32(40, true);

test('pieces follow each other, the last one is what is left, and then it begins again', async () => {
  const pieces = await Promise.all([0, 1, 2, 3].map((nth) => musicPiece(file, nth, 2)));
  expect(pieces.map(lengthOf)).toEqual([2 * SECOND, SECOND, 2 * SECOND, SECOND]);
  const [first, second, again] = pieces.map(soundOf);
  expect([first?.[0], first?.at(-1), second?.[0]]).toEqual([1, 2, 3]);
  expect(again).toEqual(first);
});

test('what is no tune is refused', async () => {
  await writeFile(file, 'nothing');
  await expect(musicPiece(file, 0, 2)).rejects.toThrow('WAV');
});
