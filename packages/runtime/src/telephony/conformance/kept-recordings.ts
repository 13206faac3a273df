import type { NewRecording, Recordings } from '../recordings/recordings.ts';

/** Recordings in memory, in the order in which they came. */
export type KeptRecordings = Recordings & {
  readonly of: (call: string, kind: NewRecording['kind']) => readonly KeptRecording[];
};
export type KeptRecording = NewRecording & { /** Real time when it was kept. */ readonly at: number };

export function keepInMemory(): KeptRecordings {
  const kept = new Map<string, KeptRecording>();
  return {
    keep: async (recording) => {
      if (!kept.has(recording.ref)) kept.set(recording.ref, { ...recording, at: Date.now() });
    },
    has: async (ref) => kept.has(ref),
    erase: async (ref) => void kept.delete(ref),
    of: (call, kind) => [...kept.values()].filter((one) => one.call === call && one.kind === kind),
  };
}
