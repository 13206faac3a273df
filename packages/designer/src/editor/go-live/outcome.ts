import type { PlanSummary } from '../../api/plans.ts';

/** How a draft goes live: at once, at a time, for a share of the calls, or only where tests ring. */
export const WAYS_LIVE = ['now', 'later', 'some', 'test'] as const;
export type WayLive = (typeof WAYS_LIVE)[number];

/** What came of it. */
export type Outcome =
  | { readonly kind: 'now'; readonly version: number }
  | { readonly kind: 'test'; readonly version: number }
  | { readonly kind: 'some'; readonly version: number; readonly share: number }
  | { readonly kind: 'later'; readonly version: number; readonly plan: PlanSummary };
