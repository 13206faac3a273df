import { createHash } from 'node:crypto';
import { type Clock, realClock } from '../../calls/clock.ts';
import type { Logger } from '../../calls/logger.ts';
import type { RecordingRow } from '../../store/calls/recording-repository.ts';
import type { Store } from '../../store/store.ts';
import { daysOfFlow, readPeriods } from './keep-periods.ts';
import { isRecordingRef } from './recording-ref.ts';
import type { NewRecording, Recordings } from './recordings.ts';
import { type SoundFiles, soundFiles } from './sound-files.ts';
import { type Sweeper, sweeper } from './sweep.ts';

/** Recorded sound with all that people may do with it. */
export type RecordingArchive = Recordings &
  Pick<Sweeper, 'start' | 'stop'> & {
    /** Null: never kept, or erased; `row` tells when it was. */
    readonly find: (ref: string) => Promise<RecordingRow | null>;
    readonly ofCall: (call: string) => Promise<readonly RecordingRow[]>;
    /** Bytes of the sound; null when there is none (any more). */
    readonly size: (row: RecordingRow) => Promise<number | null>;
    readonly read: SoundFiles['read'];
    /** With the rest of what a call's log holds of its caller. Returns how many went. */
    readonly eraseCall: (call: string) => Promise<number>;
    /** Of all calls of a person, before the person is erased from their logs. Returns how many went. */
    readonly erasePerson: (person: string) => Promise<number>;
  };

export type RecordingParts = {
  readonly store: Store;
  /** Made when the first recording comes. */
  readonly folder: string;
  readonly log: Logger;
  readonly clock?: Clock;
};

const DAY_MS = 86_400_000;

/** Keeps recordings as files of `folder` and as rows. Nothing is swept before `start()`. */
export function createRecordings({ store, folder, log, clock = realClock }: RecordingParts): RecordingArchive {
  const files = soundFiles(folder);
  /** What is being written or erased, by reference: one after the other. */
  const busy = new Map<string, Promise<unknown>>();

  function alone<T>(ref: string, task: () => Promise<T>): Promise<T> {
    const done = (busy.get(ref) ?? Promise.resolve()).then(task, task);
    busy.set(ref, done);
    const forget = () => busy.get(ref) === done && busy.delete(ref);
    done.then(forget, forget);
    return done;
  }

  const find = async (ref: string) => (isRecordingRef(ref) ? store.recordings.find(ref) : null);

  async function keep({ ref, kind, call, audio, type, seconds }: NewRecording): Promise<void> {
    if (!isRecordingRef(ref)) throw new Error('A recording’s reference has only a-z, 0-9, dashes and dots.');
    const before = await store.recordings.find(ref);
    // Erased is erased, whoever brings it once more.
    if (before !== null && (before.erasedAt !== null || (await files.size(before)) !== null)) return;
    await files.write({ ref, type: before?.type ?? type }, audio);
    const keepDays = kind === 'call' ? await daysOfFlow(store, call) : null;
    const madeAt = clock.now();
    const days = keepDays ?? (await readPeriods(store))[kind];
    const hash = createHash('sha256').update(audio).digest('hex');
    const bytes = audio.byteLength;
    const deleteAfter = madeAt + days * DAY_MS;
    if (await store.recordings.store({ ref, kind, call, seconds, bytes, type, hash, madeAt, keepDays, deleteAfter })) {
      log.info({ call, ref, kind, seconds, bytes, days }, 'a recording is kept');
    }
  }

  async function erase(ref: string, why: 'over' | 'asked' | 'person'): Promise<boolean> {
    const row = await find(ref);
    if (row === null) return false;
    // The sound first: should we die in between, the row still says that there is something to erase.
    await files.remove(row);
    const erased = await store.recordings.erase(ref, clock.now());
    if (erased) log.info({ call: row.call, ref, kind: row.kind, why }, 'a recording was erased');
    return erased;
  }

  async function eraseAll(rows: readonly RecordingRow[]): Promise<number> {
    const erased = await Promise.all(rows.map(({ ref }) => alone(ref, () => erase(ref, 'person'))));
    return erased.filter(Boolean).length;
  }

  const sweeps = sweeper({
    store,
    files,
    log,
    clock,
    busy: (ref) => busy.has(ref),
    eraseOver: (ref) => alone(ref, () => erase(ref, 'over')),
  });
  return {
    keep: (recording) => alone(recording.ref, () => keep(recording)),
    has: async (ref) => (await find(ref)) !== null,
    erase: async (ref) => {
      await alone(ref, () => erase(ref, 'asked'));
    },
    find,
    ofCall: store.recordings.ofCall,
    size: async (row) => (row.erasedAt === null ? files.size(row) : null),
    read: files.read,
    eraseCall: async (call) => eraseAll(await store.recordings.ofCall(call)),
    erasePerson: async (person) => eraseAll(await store.recordings.ofPerson(person)),
    start: sweeps.start,
    stop: sweeps.stop,
  };
}
