import type { RecordVerb } from '@callwright/flow/sdk';
import { lineId } from '../ids.ts';
import { mediaOf, play } from '../playback.ts';
import { keepStored } from '../stored-recording.ts';
import { goesOn } from './interruption.ts';
import { inBackground, type Message, type Stage, type Waiting } from './stage.ts';

/** Ends a message; the other keys may be a sequence that the flow watches for. */
const END_KEY = '#';
/** A message of full length isn't counted to the millisecond. */
const NEARLY_SECONDS = 0.5;
/** How long the end of a recording may take to be told. */
const END_MS = 3000;

type Left = { readonly message: Message; readonly seconds: number };

/** Records what the caller says, after a beep, until silence, a key, the longest time, or the caller hangs up. */
export function record(stage: Stage, verb: RecordVerb): Waiting {
  const { exchange, call, channel, generation, nth, signal, report } = stage;
  const { ari, clock } = exchange;
  const ref = lineId(call, generation, nth);
  const finished = Promise.withResolvers<void>();
  let endedByKey = false;
  let withHangUp = false;
  let fetched: Promise<Left | null> | null = null;
  let begun = false;

  const off = ari.on(`recording:${ref}`, ({ type }) => {
    if (type === 'RecordingFinished' || type === 'RecordingFailed') finished.resolve();
  });

  async function begin(): Promise<void> {
    if (verb.beep && !stage.again) {
      const beep = await exchange.voices.beep();
      await play(ari, clock, { channel, id: `${ref}.beep`, media: [mediaOf(beep)], ms: beep.ms, signal });
    }
    if (signal.aborted) return;
    begun = true;
    const ordered = await ari.order('POST', `/channels/${encodeURIComponent(channel)}/record`, {
      name: ref,
      format: 'wav',
      maxDurationSeconds: verb.maxSeconds,
      maxSilenceSeconds: verb.silenceSeconds,
      ifExists: 'fail',
      terminateOn: END_KEY,
    });
    // It was begun before the connection was lost: it goes on, or it is there.
    if (ordered === 'conflict' && (await ari.read(`/recordings/live/${encodeURIComponent(ref)}`)) === null)
      finished.resolve();
  }

  async function fetch(): Promise<Left | null> {
    const kept = await keepStored(exchange, { ref, kind: 'message', call });
    return kept === null ? null : { message: { ref, seconds: Math.max(1, Math.round(kept.seconds)) }, ...kept };
  }

  async function listen(): Promise<void> {
    await begin();
    await finished.promise;
    if (signal.aborted || withHangUp) return;
    fetched = fetch();
    const left = await fetched;
    if (signal.aborted || withHangUp) return;
    report({
      kind: 'recorded',
      generation,
      message: left === null ? { kind: 'nothing' } : { kind: 'recorded', ...left.message, by: reason(left.seconds) },
    });
    stage.answered();
  }

  function reason(seconds: number): 'key' | 'max' | 'silence' {
    if (endedByKey) return 'key';
    return seconds + NEARLY_SECONDS >= verb.maxSeconds ? 'max' : 'silence';
  }

  signal.addEventListener('abort', () => {
    off();
    finished.resolve();
    // Another line stands: nobody asks for this message any more.
    if (begun && fetched === null && !goesOn(signal))
      inBackground(stage, discard(), 'A message that nobody asks for could not be deleted');
  });

  async function discard(): Promise<void> {
    await ari.order('DELETE', `/recordings/live/${encodeURIComponent(ref)}`);
    await ari.order('DELETE', `/recordings/stored/${encodeURIComponent(ref)}`);
  }

  inBackground(
    stage,
    listen().catch((error: unknown) => {
      if (!signal.aborted) {
        report({ kind: 'recorded', generation, message: { kind: 'nothing' } });
        stage.answered();
      }
      throw error;
    }),
    'A message could not be recorded',
  );

  return {
    key: (digit) => {
      if (digit === END_KEY) endedByKey = true;
      else report({ kind: 'keys', generation, keys: digit });
    },
    hungUp: async () => {
      withHangUp = true;
      if (!begun) return null;
      if (fetched === null) {
        await Promise.race([finished.promise, new Promise<void>((resolve) => clock.after(END_MS, resolve))]);
        fetched = fetch();
      }
      return (await fetched)?.message ?? null;
    },
  };
}
