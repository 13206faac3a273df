import { readFile } from 'node:fs/promises';

/** Bytes of one second: 8 kHz, mono, 16 bit. */
const SECOND = 16_000;

/**
 * A piece of a tune: a provider can't begin in its middle, and who waits hears it in pieces. The tune begins again at its
 * end; its last piece is as long as what is left. @throws when the file is no WAV.
 */
export async function musicPiece(file: string, piece: number, seconds: number): Promise<Uint8Array<ArrayBuffer>> {
  const sound = soundOf(await readFile(file));
  const pieces = Math.max(1, Math.ceil(sound.length / (SECOND * seconds)));
  const from = (piece % pieces) * SECOND * seconds;
  return wavOf(sound.subarray(from, from + SECOND * seconds));
}

/** The samples of a WAV file. */
function soundOf(file: Buffer): Buffer {
  let at = 12;
  while (at + 8 <= file.length) {
    const length = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === 'data') return file.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
  }
  throw new Error('The hold music is no WAV file.');
}

/** So many seconds of nothing. */
export function silencePiece(seconds: number): Uint8Array<ArrayBuffer> {
  return wavOf(Buffer.alloc(seconds * SECOND));
}

function wavOf(sound: Buffer): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + sound.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(SECOND, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(sound.length, 40);
  return new Uint8Array(Buffer.concat([header, sound]));
}
