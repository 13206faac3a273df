import type { Clock } from '../../calls/clock.ts';
import type { Ari } from './ari/ari.ts';
import { soundsOn } from './line/interruption.ts';

export type Playback = {
  /** The channel that hears it. */
  readonly channel: string;
  readonly id: string;
  /** Asterisk's names of sounds, played one after the other. */
  readonly media: readonly string[];
  /** How long they last together, in milliseconds. */
  readonly ms: number;
  /** Stops it. */
  readonly signal: AbortSignal;
};

/** `failed`: not played, or not to its end. `stopped`: by the signal, or because the channel is gone. */
export type Played = 'played' | 'failed' | 'stopped';

/** Fetching a sound may take this long on top; one whose end isn't told by then is taken to be over. */
const LATE_MS = 10_000;

/** Plays sounds to a channel behind what it hears already. @throws when Asterisk refuses or can't be reached. */
export async function play(ari: Ari, clock: Clock, { channel, id, media, ms, signal }: Playback): Promise<Played> {
  if (signal.aborted) return 'stopped';
  const { promise, resolve } = Promise.withResolvers<Played>();
  const off = ari.on(`playback:${id}`, (event) => {
    if (event.type === 'PlaybackFinished') resolve(event.failed ? 'failed' : 'played');
  });
  const cancelTimeout = clock.after(ms + LATE_MS, () => {
    resolve('failed');
    stop();
  });
  const stop = (): void => {
    if (!soundsOn(signal)) ari.order('DELETE', `/playbacks/${id}`).catch(() => undefined);
  };
  let sent = false;
  const onAbort = (): void => {
    resolve('stopped');
    if (sent) stop();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const ordered = await ari.order('POST', `/channels/${encodeURIComponent(channel)}/play/${id}`, {
      media: media.join(','),
    });
    sent = true;
    if (ordered !== 'done') return 'stopped';
    // Stopped while the order was on its way: it can be stopped only now.
    if (signal.aborted) stop();
    return await promise;
  } finally {
    off();
    cancelTimeout();
    signal.removeEventListener('abort', onAbort);
  }
}

/** Asterisk's name of a sound that it fetches itself. */
export function mediaOf({ url }: { readonly url: string }): string {
  return `sound:${url}`;
}
