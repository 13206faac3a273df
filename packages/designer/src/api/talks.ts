import { useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

/** Somebody who works here, or a number. */
export type Wanted = { readonly person: string } | { readonly number: string };
export type Colleague = {
  readonly person: string;
  readonly name: string;
  readonly state: 'free' | 'talks' | 'away';
};
export type TalkOrder =
  | {
      readonly do: 'answer' | 'hold' | 'resume' | 'mute' | 'unmute' | 'back' | 'conference' | 'hand-over' | 'leave';
    }
  | { readonly do: 'consult' | 'transfer'; readonly to: Wanted }
  | { readonly do: 'queue'; readonly queue: string }
  | { readonly do: 'recording'; readonly how: 'pause' | 'resume' | 'stop' }
  | { readonly do: 'consent'; readonly answer: 'granted' | 'revoked' };

/** What is done in one's own talks; how they stand then comes with the desk. */
export const talksApi = {
  dial: (to: Wanted) => sendJson('POST', '/talks', { to }),
  order: (talk: string, order: TalkOrder) => sendJson('POST', `/talks/${encodeURIComponent(talk)}`, order),
  pickUp: (colleague: string) => sendJson('POST', '/talks/pick-up', { colleague }),
};

/** A queue's line; `state`: whether it would take anybody now. */
export type QueueToHand = {
  readonly queue: string;
  readonly title: string;
  readonly waiting: number;
  readonly state: 'open' | 'closed' | 'nobody';
};

/** Lines to which a caller can be handed; asked again every few seconds. */
export function useQueuesToHand(wanted: boolean) {
  return useQuery({
    queryKey: ['queues-to-hand'],
    queryFn: async () => (await getJson<{ readonly queues: readonly QueueToHand[] }>('/talks/queues')).queues,
    enabled: wanted,
    refetchInterval: 5000,
  });
}

/** Whom one can ask or hand a call to; asked again every few seconds, for who is free changes. */
export function useColleagues(wanted: boolean) {
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => (await getJson<{ readonly colleagues: readonly Colleague[] }>('/talks/colleagues')).colleagues,
    enabled: wanted,
    refetchInterval: 5000,
  });
}
