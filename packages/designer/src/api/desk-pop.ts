import type { Collected, DayTalk, EarlierCall, OwnDay, PathStep, Pop, TalkNote } from '@callwright/runtime/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { getJson } from './request.ts';

export type { Collected, DayTalk, EarlierCall, OwnDay, PathStep, Pop, TalkNote };

/** By what a customer's card is asked for; several are fine. */
export type PopQuestion = {
  readonly ticket?: string | undefined;
  readonly call?: string | undefined;
  readonly callback?: string | undefined;
  readonly number?: string | undefined;
};

export const deskPopApi = {
  pop: (question: PopQuestion): Promise<Pop> => {
    const known = Object.entries(question).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return getJson<Pop>(`/desk/pop?${new URLSearchParams(known)}`);
  },
  day: (): Promise<OwnDay> => asked(client.desk.day.$get()),
  talks: async (): Promise<readonly DayTalk[]> => (await asked(client.desk.talks.$get())).talks,
};

export const deskPopKeys = {
  pops: ['desk-pop'] as const,
  pop: (question: PopQuestion) => ['desk-pop', question] as const,
  day: ['desk-day'] as const,
  talks: ['desk-talks'] as const,
};

/** Asked anew while it is looked at: the caller may still be on the way through the call flow. */
export function usePop(question: PopQuestion) {
  return useQuery({
    queryKey: deskPopKeys.pop(question),
    queryFn: () => deskPopApi.pop(question),
    enabled: Object.values(question).some((value) => value !== undefined),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
}

export function useOwnDay() {
  return useQuery({ queryKey: deskPopKeys.day, queryFn: deskPopApi.day, refetchInterval: 20_000 });
}

export function useOwnTalks() {
  return useQuery({ queryKey: deskPopKeys.talks, queryFn: deskPopApi.talks, refetchInterval: 30_000 });
}
