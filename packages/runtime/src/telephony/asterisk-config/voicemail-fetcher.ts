import { createHash, randomInt } from 'node:crypto';
import type { Clock } from '../../calls/clock.ts';
import { readStoredFlow } from '../../flows/index.ts';
import type { Log } from '../../log/index.ts';
import type { Store } from '../../store/store.ts';
import { heardIn } from '../asterisk/wav.ts';
import type { Recordings } from '../recordings/recordings.ts';
import { type LeftWhileDown, leftWhileDown } from './left-while-down.ts';

/** Recordings that lie at an Asterisk. */
export type StoredSounds = {
  readonly names: () => Promise<readonly string[]>;
  /** Null: it isn't there any more. */
  readonly fetch: (name: string) => Promise<Uint8Array | null>;
  readonly remove: (name: string) => Promise<void>;
};

/** Brings messages that were left while Callwright was down into a message box. */
export type VoicemailFetcher = { readonly start: () => Promise<void>; readonly stop: () => Promise<void> };

const LOOK_MS = 30_000;
/** Longer than a message can last: until then somebody may still be speaking. */
const SPOKEN_MS = 200_000;
/** Where a number's call flow names no box and there is none at all. */
const LAST_BOX = 'messages';

export function createVoicemailFetcher(parts: {
  readonly sounds: StoredSounds;
  readonly recordings: Pick<Recordings, 'keep'>;
  readonly store: Pick<Store, 'numbers' | 'revisions' | 'named' | 'messages'>;
  readonly clock: Clock;
  readonly log: Log;
}): VoicemailFetcher {
  const { sounds, recordings, store, clock, log } = parts;
  let cancel: (() => void) | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  async function bring(left: LeftWhileDown): Promise<void> {
    const audio = await sounds.fetch(left.name);
    if (audio === null) return;
    const { seconds, loud } = heardIn(audio);
    if (loud) {
      // Both under names of their own: brought twice, it is there once.
      const id = `down-${createHash('sha256').update(left.name).digest('hex').slice(0, 24)}`;
      const ref = `${id}.message`;
      await recordings.keep({ ref, kind: 'message', call: id, audio, type: 'audio/wav', seconds });
      const { number, box } = await addressOf(left.number);
      const reference = String(randomInt(10_000_000, 100_000_000));
      const caller = left.caller === null ? null : `+${left.caller}`;
      await store.messages.store({
        id,
        request: id,
        box,
        call: null,
        reference,
        recording: ref,
        seconds,
        caller,
        at: left.at,
      });
      log.info({ number, box, seconds }, 'A message was left while Callwright was down');
    }
    await sounds.remove(left.name);
  }

  /** The box to which the number's call flow sends callers when it fails, else the first there is. */
  async function addressOf(digits: string): Promise<{ number: string; box: string }> {
    const row = (await store.numbers.list()).find(({ number }) => number.replace('+', '') === digits);
    const boxes = await store.named.list('box');
    const first = boxes[0]?.name ?? LAST_BOX;
    const number = row?.number ?? digits;
    if (row?.flow === null || row === undefined) return { number, box: first };
    const live = await store.revisions.pointedAt(row.flow, row.alias);
    const revision = live === null ? null : await store.revisions.find(row.flow, live);
    const fallback = revision === null ? undefined : readStoredFlow(revision.document).fallback;
    const box = fallback !== undefined && 'box' in fallback ? fallback.box : first;
    return { number, box };
  }

  async function look(): Promise<void> {
    for (const name of await sounds.names()) {
      const left = leftWhileDown(name);
      if (left === null || clock.now() - left.at < SPOKEN_MS) continue;
      await bring(left).catch((error: unknown) => log.error({ err: error }, 'A message could not be fetched'));
    }
  }

  async function run(): Promise<void> {
    await look().catch((error: unknown) => log.debug({ err: error }, 'Asterisk was not asked for messages'));
    if (!stopped) cancel = clock.after(LOOK_MS, () => void again());
  }

  function again(): Promise<void> {
    running = run();
    return running;
  }

  return {
    start: again,
    stop: async () => {
      stopped = true;
      cancel?.();
      await running;
    },
  };
}
