import type { DialVerb, Spoken } from '@callwright/flow/sdk';
import type { Leg } from '../legs/leg.ts';
import { mediaOf, play } from '../playback.ts';
import type { Stage } from './stage.ts';

/** Whoever picked up hears the prompt and must press the key; false when time is up, or they hang up. */
export async function askToAccept(
  { exchange, call }: Stage,
  leg: Leg,
  { key, prompt, seconds }: NonNullable<DialVerb<Spoken>['accept']>,
  settled: AbortSignal,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const answered = new AbortController();
  const off = leg.hear((news) => {
    if (news.kind === 'over') resolve(false);
    else if (news.kind === 'key' && news.key === key) resolve(true);
  });
  const giveUp = (): void => resolve(false);
  settled.addEventListener('abort', giveUp, { once: true });
  let cancel = () => {};

  async function ask(): Promise<void> {
    const sound = await exchange.voices.soundOf(prompt);
    const { ari, clock, log } = exchange;
    if (sound === null)
      log.warn({ call, language: prompt.language }, 'No voice speaks this language: a text is not heard');
    else
      await play(ari, clock, {
        channel: leg.id,
        id: `${leg.id}.accept`,
        media: [mediaOf(sound)],
        ms: sound.ms,
        signal: answered.signal,
      });
    if (!answered.signal.aborted) cancel = clock.after(1000 * seconds, giveUp);
  }

  try {
    ask().catch(giveUp);
    return await promise;
  } finally {
    answered.abort();
    cancel();
    off();
    settled.removeEventListener('abort', giveUp);
  }
}
