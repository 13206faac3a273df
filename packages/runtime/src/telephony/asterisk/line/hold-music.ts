import { randomUUID } from 'node:crypto';
import { AriUnreachable } from '../ari/ari-http.ts';
import type { Exchange } from '../exchange.ts';
import { mediaOf, play } from '../playback.ts';
import { MUSIC_VARIABLE } from './hush.ts';
import { type Interruption, soundsOn } from './interruption.ts';

/** Music is ordered for so long at once. */
const AT_ONCE_MS = 600_000;
const MOST_AT_ONCE = 20;
/** By then a hang-up is told. */
const TOLD_MS = 100;

/**
 * Plays music by name to a channel until the returned function is called. Where it can't be played, Asterisk's own
 * music is: never silence.
 */
export function startMusic(
  { ari, clock, voices, log }: Pick<Exchange, 'ari' | 'clock' | 'voices' | 'log'>,
  channel: string,
  name: string,
): (interruption?: Interruption) => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const path = `/channels/${encodeURIComponent(channel)}`;

  async function go(): Promise<void> {
    const sound = await voices.music(name);
    const times = Math.min(Math.max(1, Math.ceil(AT_ONCE_MS / Math.max(1, sound.ms))), MOST_AT_ONCE);
    const media = Array<string>(times).fill(mediaOf(sound));
    for (;;) {
      const began = clock.now();
      const id = `music.${randomUUID()}`;
      await ari.order('POST', `${path}/variable`, { variable: MUSIC_VARIABLE, value: id });
      const played = await play(ari, clock, {
        channel,
        id,
        media,
        ms: times * sound.ms,
        signal,
      });
      if (played === 'stopped') return;
      if (played === 'failed' && clock.now() - began < sound.ms) return asterisksOwn('not playable');
    }
  }

  async function asterisksOwn(why: unknown): Promise<void> {
    // Sounds fail, too, when the caller has just hung up.
    await new Promise<void>((resolve) => clock.after(TOLD_MS, resolve));
    if (signal.aborted || why instanceof AriUnreachable) return;
    log.warn({ channel, err: why }, 'Hold music can’t be played: Asterisk plays its own');
    await ari.order('POST', `${path}/moh`);
    const stop = (): void => {
      if (!soundsOn(signal)) ari.order('DELETE', `${path}/moh`).catch(() => undefined);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  }

  void go()
    .catch(asterisksOwn)
    .catch((error: unknown) => log.warn({ channel, err: error }, 'Hold music can’t be played'));
  return (interruption) => stopping.abort(interruption);
}
