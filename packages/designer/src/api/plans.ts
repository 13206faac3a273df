import type { PlanAct, PlanSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

export type { PlanAct, PlanSummary };

type Plan = Pick<PlanSummary, 'id' | 'version'>;

/** When: instants with Z; `until`: what stood before comes back then. */
type Times = { readonly at: string; readonly until?: string; readonly note?: string };

export type PlanOrder = Times &
  (
    | PlanAct
    /** Makes a version of the draft at `version` now, and lets it go live then. */
    | { readonly what: 'go-live'; readonly flow: string; readonly version: number; readonly comment: string }
  );

export type PlanChange = {
  readonly at?: string;
  /** Null: it doesn't end by itself any more. */
  readonly until?: string | null;
};

const one = ({ id }: Plan) => `/plans/${encodeURIComponent(id)}`;

/** Releases that wait for their time. */
export const plansApi = {
  /** Planned and active ones by time, then those that are over; `flow`: of one call flow. */
  list: (flow?: string) =>
    getJson<{ readonly plans: readonly PlanSummary[] }>(
      flow === undefined ? '/plans' : `/plans?${new URLSearchParams({ flow })}`,
    ),
  /** Whatever version it stands at; gives what plans it anew. @throws ApiError when it isn't planned any more */
  cancel: async (id: string): Promise<unknown> => {
    const { plans } = await plansApi.list();
    const version = plans.find((plan) => plan.id === id)?.version ?? 0;
    return plansApi.cancelAt({ id, version });
  },
  /** The same, refused when somebody has changed the plan meanwhile. */
  cancelAt: async (plan: Plan): Promise<unknown> => {
    const { again } = await sendJson<{ readonly again: unknown }>('DELETE', `${one(plan)}/${plan.version}`);
    return again;
  },
  /** A new plan, or what cancelling one gave. */
  plan: (order: unknown) => sendJson<{ readonly plan: PlanSummary }>('POST', '/plans', order),
  change: (plan: Plan, change: PlanChange) =>
    sendJson<{ readonly plan: PlanSummary }>('PUT', one(plan), { version: plan.version, ...change }),
  /** Ends an active one now; what stood before comes back. */
  end: (plan: Plan) => sendJson<unknown>('POST', `${one(plan)}/end`, { version: plan.version }),
};

export const planKeys = {
  of: (flow: string | undefined) => ['plans', flow ?? null] as const,
};

/** Of one call flow, or all. */
export function usePlans(flow?: string) {
  return useQuery({
    queryKey: planKeys.of(flow),
    queryFn: () => plansApi.list(flow),
    select: ({ plans }) => plans,
  });
}
