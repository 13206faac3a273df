import type { LineVerb } from '@callwright/flow/sdk';
import { speechLength } from '@callwright/flow/simulation';

/** Recorded audio may be longer than its text: nobody knows how long without the file. */
const AUDIO_MS = 300_000;
/** Slow voices speak twice as long as the estimate. */
const SLOW_SPEECH = 2;
/** A talk may take any time: the provider is asked now and then whether it goes on. */
const TALK_MS = 3_600_000;
const HOLD_MS = 300_000;

/** The longest time that a line may take until something is heard of it, in milliseconds. */
export function longestTime(verbs: readonly LineVerb[]): number {
  return verbs.reduce((sum, verb) => sum + longestTimeOf(verb), 0);
}

function longestTimeOf(verb: LineVerb): number {
  switch (verb.verb) {
    case 'say':
      return SLOW_SPEECH * speechLength(verb.prompt.text) + (verb.prompt.audio === undefined ? 0 : AUDIO_MS);
    case 'pause':
      return verb.ms;
    case 'gather':
      return 1000 * (verb.seconds + (verb.digits === undefined ? 0 : verb.digits.max * verb.digits.betweenSeconds));
    case 'record':
      return 1000 * (verb.maxSeconds + verb.silenceSeconds);
    case 'dial':
      return 1000 * (verb.seconds + acceptSeconds(verb));
    case 'bridge':
      return TALK_MS;
    case 'hold':
      return HOLD_MS;
    case 'hangup':
      return 0;
  }
}

function acceptSeconds({ accept }: Extract<LineVerb, { verb: 'dial' }>): number {
  if (accept === undefined) return 0;
  return accept.seconds + (SLOW_SPEECH * speechLength(accept.prompt.text)) / 1000;
}
