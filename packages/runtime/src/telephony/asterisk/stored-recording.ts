import type { RecordingKind, Recordings } from '../recordings/recordings.ts';
import type { Ari } from './ari/ari.ts';
import { heardIn } from './wav.ts';

/** Asterisk may close the file a moment after it has told its end. */
const TRIES = 5;
const BETWEEN_MS = 200;

/**
 * Takes a finished recording from Asterisk into our keeping and deletes it there. Null when there is none, or
 * nobody has left a message in it. @throws when it can't be fetched or kept: then it stays at Asterisk.
 */
export async function keepStored(
  {
    ari,
    recordings,
    clock,
  }: { ari: Ari; recordings: Recordings; clock: { after: (ms: number, then: () => void) => void } },
  recording: { ref: string; kind: RecordingKind; call: string },
): Promise<{ seconds: number } | null> {
  const path = `/recordings/stored/${encodeURIComponent(recording.ref)}`;
  for (let tries = 1; ; tries++) {
    try {
      const audio = await ari.bytes(`${path}/file`);
      if (audio === null) return null;
      const { seconds, loud, closed } = heardIn(audio);
      if (closed || tries === TRIES) {
        // A talk in which nobody says a word is one, too.
        const worth = loud || (recording.kind === 'call' && seconds > 0);
        if (worth) await recordings.keep({ ...recording, audio, type: 'audio/wav', seconds });
        await ari.order('DELETE', path);
        return worth ? { seconds } : null;
      }
    } catch (error) {
      if (tries === TRIES) throw error;
    }
    await new Promise<void>((resolve) => clock.after(BETWEEN_MS * tries, resolve));
  }
}
