import { getJson, sendJson } from './request.ts';

type Plan = { readonly id: string; readonly version: number };

/** Releases that wait for their time. */
export const plansApi = {
  /** Whatever version it stands at; gives what plans it anew. @throws ApiError when it isn't planned any more */
  cancel: async (id: string): Promise<unknown> => {
    const { plans } = await getJson<{ readonly plans: readonly Plan[] }>('/plans');
    const version = plans.find((plan) => plan.id === id)?.version ?? 0;
    const { again } = await sendJson<{ readonly again: unknown }>(
      'DELETE',
      `/plans/${encodeURIComponent(id)}/${version}`,
    );
    return again;
  },
  plan: (order: unknown) => sendJson('POST', '/plans', order),
};
