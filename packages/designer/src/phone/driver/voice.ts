import { speechLength } from '@callwright/flow/simulation';
import type { Timers } from './timers.ts';

/** Says texts aloud, or lets the time pass that saying them takes. */
export type Voice = {
  /** Calls `done` once when the text is over, unless the returned function cuts it off before. */
  readonly say: (text: string, language: string, done: () => void) => () => void;
  /** A text that is being said goes on without a sound. */
  readonly mute: (muted: boolean) => void;
};

/** What makes sounds. */
export type Loudspeaker = {
  /** Whether it has a voice for this language. */
  readonly speaks: (language: string) => boolean;
  /** Resolves when the text is over, cut off or failed. */
  readonly speak: (text: string, language: string) => Promise<void>;
  readonly stop: () => void;
};

/** Voices speak at different speeds, but one that takes so long is stuck. */
const STUCK_FACTOR = 3;
const STUCK_EXTRA_MS = 4_000;

/** A voice that speaks by `loudspeaker` unless it is muted or lacks the language. */
export function createVoice(loudspeaker: Loudspeaker, timers: Timers, startsMuted: boolean): Voice {
  let muted = startsMuted;
  let current: { readonly goOnSilently: () => void } | null = null;
  return {
    say: (text, language, done) => {
      const begun = timers.now();
      const length = speechLength(text);
      let over = false;
      let cancelTimer: () => void = () => undefined;
      const finish = () => {
        if (over) return;
        over = true;
        cancelTimer();
        current = null;
        done();
      };
      const wait = (ms: number) => {
        cancelTimer();
        cancelTimer = timers.after(ms, finish);
      };
      const silently = () => wait(Math.max(0, length - (timers.now() - begun)));
      const aloud = !muted && text.trim() !== '' && loudspeaker.speaks(language);
      if (aloud) {
        wait(length * STUCK_FACTOR + STUCK_EXTRA_MS);
        let quiet = false;
        void loudspeaker.speak(text, language).then(() => {
          if (!quiet) finish();
        });
        current = {
          goOnSilently: () => {
            quiet = true;
            loudspeaker.stop();
            silently();
          },
        };
      } else {
        silently();
      }
      return () => {
        if (over) return;
        over = true;
        cancelTimer();
        current = null;
        if (aloud) loudspeaker.stop();
      };
    },
    mute: (wanted) => {
      muted = wanted;
      if (wanted) current?.goOnSilently();
    },
  };
}
