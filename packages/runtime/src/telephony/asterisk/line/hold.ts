import type { HoldVerb } from '@callwright/flow/sdk';
import { startMusic } from './hold-music.ts';
import { type Interruption, interruptionOf } from './interruption.ts';
import type { Stage, Waiting } from './stage.ts';

/** Keeps the caller waiting, with music or in silence, until another line stands. */
export function hold({ exchange, channel, generation, signal, report }: Stage, { music }: HoldVerb): Waiting {
  let hush: (interruption?: Interruption) => void = () => {};
  if (music !== 'none' && !signal.aborted) hush = startMusic(exchange, channel, music);
  signal.addEventListener('abort', () => hush(interruptionOf(signal)), { once: true });
  return { hush: () => hush(), key: (digit) => report({ kind: 'keys', generation, keys: digit }) };
}
