import { randomUUID } from 'node:crypto';
import type { Spoken } from '@callwright/flow/sdk';
import type { LegKeys } from '../../legs.ts';
import type { Exchange } from '../exchange.ts';
import { mediaOf, play } from '../playback.ts';

type Said = { readonly kind: 'said' } | { readonly kind: 'key'; readonly key: string };

/** Says texts to a leg and waits for its keys; the returned function ends it without a word. */
export function sayToLeg(
  { ari, clock, voices, log, legs }: Exchange,
  leg: string,
  texts: readonly Spoken[],
  wait: LegKeys | undefined,
  tell: (said: Said) => void,
): () => void {
  const stopping = new AbortController();
  let cancel = () => {};
  let over = false;

  function stop(): void {
    over = true;
    stopping.abort();
    cancel();
    off();
  }

  function end(said: Said): void {
    if (over) return;
    stop();
    tell(said);
  }

  const off =
    legs.get(leg)?.hear((news) => {
      if (news.kind === 'over') stop();
      else if (news.kind === 'key' && wait?.keys.includes(news.key) === true) end({ kind: 'key', key: news.key });
    }) ?? (() => {});

  async function say(): Promise<void> {
    const sounds = (await Promise.all(texts.map((text) => voices.soundOf(text)))).filter((sound) => sound !== null);
    if (sounds.length < texts.length) log.warn({ leg }, 'No voice speaks this language: a text is not heard');
    if (sounds.length > 0) {
      const ms = sounds.reduce((sum, sound) => sum + sound.ms, 0);
      const id = `${leg}.say.${randomUUID()}`;
      await play(ari, clock, { channel: leg, id, media: sounds.map(mediaOf), ms, signal: stopping.signal });
    }
    if (over) return;
    cancel = clock.after(1000 * (wait?.seconds ?? 0), () => end({ kind: 'said' }));
  }

  say().catch((error: unknown) => {
    log.error({ leg, err: error }, 'A text could not be said to a telephone');
    end({ kind: 'said' });
  });
  return stop;
}
