import type { GoLive, Today, TodayAttention, TodayNumber, TodayPlan, TodaySpan } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { getJson } from './request.ts';

export type { GoLive, Today, TodayAttention, TodayNumber, TodayPlan, TodaySpan };

const AGAIN_MS = 30_000;

export const TODAY_KEY = ['today'] as const;

/** What holds now; asked again every half minute, and when somebody looks at the page again. */
export function useToday() {
  return useQuery({
    queryKey: TODAY_KEY,
    queryFn: () => getJson<Today>('/today'),
    refetchInterval: AGAIN_MS,
    refetchOnWindowFocus: 'always',
  });
}
