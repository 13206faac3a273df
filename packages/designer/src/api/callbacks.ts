import type { CallbackSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

export type Callback = Readonly<CallbackSummary>;

const pathOf = (id: string) => `/callbacks/${encodeURIComponent(id)}`;

/** Who is to be rung back. */
export const callbacksApi = {
  list: async (state: 'open' | 'over') =>
    (await getJson<{ readonly callbacks: readonly Callback[] }>(`/callbacks?state=${state}`)).callbacks,
  cancel: ({ id, version }: Callback) => sendJson<Callback>('POST', `${pathOf(id)}/cancel`, { version }),
  settle: ({ id, version }: Callback) => sendJson<Callback>('POST', `${pathOf(id)}/done`, { version }),
};

export const callbackKeys = {
  all: ['callbacks'] as const,
  list: (state: 'open' | 'over') => ['callbacks', 'list', state] as const,
};

export function useCallbacks(state: 'open' | 'over') {
  return useQuery({
    queryKey: callbackKeys.list(state),
    queryFn: () => callbacksApi.list(state),
    refetchInterval: 10_000,
  });
}
