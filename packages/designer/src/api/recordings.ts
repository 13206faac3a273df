import type { RecordingSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

/** Recorded sound of a call: the talk, or a message. */
export type CallRecording = Readonly<RecordingSummary>;

export const recordingsApi = {
  ofCall: (id: string): Promise<{ readonly recordings: readonly CallRecording[] }> =>
    asked(client.calls[':id'].recordings.$get({ param: { id } })),
  erase: (ref: string) => asked(client.recordings[':ref'].$delete({ param: { ref } })),
  /** Where its sound is. */
  sound: (ref: string) => `/api/recordings/${encodeURIComponent(ref)}/sound`,
};

export const recordingKeys = { ofCall: (id: string) => ['call', id, 'recordings'] as const };

/** While the call runs, recordings come. */
export function useCallRecordings(id: string, running: boolean) {
  return useQuery({
    queryKey: recordingKeys.ofCall(id),
    queryFn: async () => (await recordingsApi.ofCall(id)).recordings,
    refetchInterval: running ? 5000 : false,
  });
}
