import type { LineVerb, Spoken } from '@callwright/flow/sdk';
import type { Sound } from '../../voices/voices.ts';
import type { Exchange } from '../exchange.ts';
import { mediaOf, type Playback, play } from '../playback.ts';
import { againId } from './hush.ts';

/** Sounds that are ready this soon after the first are ordered together with it. */
const TOGETHER_MS = 20;
/** By then a hang-up is told. */
const TOLD_MS = 100;

export type Telling = {
  readonly exchange: Exchange;
  readonly call: string;
  readonly channel: string;
  readonly signal: AbortSignal;
};

type Getting = { readonly spoken: Spoken; readonly sound: Promise<Sound | null>; ready: Sound | null | undefined };

/** Texts and pauses of a line, in order; texts that follow each other are one order to Asterisk. */
export type Teller = {
  /** Says or pauses what stands at `from`, and as much of what follows as is ready. Resolves to where to go on. */
  readonly tell: (verbs: readonly LineVerb[], from: number, id: string, signal: AbortSignal) => Promise<number>;
};

export function createTeller(exchange: Exchange, call: string, channel: string): Teller {
  const getting = new Map<Spoken, Getting>();

  function get(spoken: Spoken): Getting {
    const known = getting.get(spoken);
    if (known !== undefined) return known;
    const one: Getting = { spoken, sound: exchange.voices.soundOf(spoken), ready: undefined };
    void one.sound.then((sound) => {
      one.ready = sound;
    });
    getting.set(spoken, one);
    return one;
  }

  async function together(verbs: readonly LineVerb[], from: number): Promise<readonly Getting[]> {
    const all: Getting[] = [];
    for (let at = from; ; at++) {
      const verb = verbs[at];
      if (verb?.verb !== 'say') break;
      all.push(get(verb.prompt));
    }
    await all[0]?.sound;
    if (all.some(({ ready }) => ready === undefined)) {
      await Promise.race([Promise.all(all.map(({ sound }) => sound)), pause(exchange, TOGETHER_MS, null)]);
    }
    const end = all.findIndex(({ ready }) => ready === undefined);
    return end === -1 ? all : all.slice(0, end);
  }

  return {
    tell: async (verbs, from, id, signal) => {
      const verb = verbs[from];
      if (verb?.verb === 'pause') {
        await pause(exchange, verb.ms, signal);
        return from + 1;
      }
      const group = await together(verbs, from);
      const sounds: Sound[] = [];
      for (const { spoken, ready } of group) {
        if (ready) sounds.push(ready);
        else
          exchange.log.warn({ call, language: spoken.language }, 'No voice speaks this language: a text is not heard');
      }
      if (sounds.length > 0) {
        const ms = sounds.reduce((sum, sound) => sum + sound.ms, 0);
        const media = sounds.map(mediaOf);
        await playSurely({ exchange, call, channel, id, media, ms, signal });
      }
      return from + Math.max(1, group.length);
    },
  };
}

/** A sound that fails at once is tried once more: Asterisk fetches it then. */
async function playSurely({
  exchange,
  call,
  ...playback
}: Playback & { exchange: Exchange; call: string }): Promise<void> {
  const { ari, clock, log } = exchange;
  const began = clock.now();
  if ((await play(ari, clock, playback)) !== 'failed') return;
  const atOnce = clock.now() - began < playback.ms / 2;
  // Sounds fail, too, when the caller has just hung up.
  await pause(exchange, TOLD_MS, playback.signal);
  if (playback.signal.aborted) return;
  if (atOnce && (await play(ari, clock, { ...playback, id: againId(playback.id) })) !== 'failed') return;
  if (!playback.signal.aborted) log.warn({ call }, 'A text was not heard to its end');
}

/** Resolves after `ms`, or when the signal ends it. */
function pause({ clock }: Exchange, ms: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const stop = (): void => {
      cancel();
      resolve();
    };
    const cancel = clock.after(ms, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    signal?.addEventListener('abort', stop, { once: true });
  });
}
