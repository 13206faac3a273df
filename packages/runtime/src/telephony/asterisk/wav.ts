/** What is in a WAV of 16 bit mono samples: how long it lasts, and whether anybody can be heard. */
export type HeardIn = {
  readonly seconds: number;
  readonly loud: boolean;
  /** Whether the file is as long as it says: its length is written when it is closed. */
  readonly closed: boolean;
};

const WINDOW_SECONDS = 0.1;
/** Mean amplitude of a window in which somebody speaks; Asterisk takes less for silence, too. */
const LOUD = 256;

/** Looks into a recording of Asterisk's. A file that isn't closed, or cut off, counts as far as it goes. */
export function heardIn(wav: Uint8Array): HeardIn {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  let at = 12;
  let rate = 8000;
  while (at + 8 <= wav.length) {
    const chunk = String.fromCharCode(...wav.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    if (chunk === 'fmt ' && at + 16 <= wav.length) rate = view.getUint32(at + 12, true);
    if (chunk === 'data')
      return { ...heard(view, at + 8, wav.length - at - 8, rate), closed: size === wav.length - at - 8 };
    at += 8 + size + (size % 2);
  }
  return { seconds: 0, loud: false, closed: false };
}

function heard(view: DataView, from: number, bytes: number, rate: number): Omit<HeardIn, 'closed'> {
  const window = Math.max(1, Math.round(rate * WINDOW_SECONDS));
  const samples = Math.floor(bytes / 2);
  let loud = false;
  for (let start = 0; start + window <= samples && !loud; start += window) {
    let sum = 0;
    for (let i = start; i < start + window; i++) sum += Math.abs(view.getInt16(from + 2 * i, true));
    loud = sum / window > LOUD;
  }
  return { seconds: samples / rate, loud };
}
