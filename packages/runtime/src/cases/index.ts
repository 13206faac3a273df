import type { Store } from '../store/store.ts';
import type { FollowUps } from './follow-ups.ts';
import { createFollowUps } from './follow-ups.ts';
import { createWrapUps, type WrapUps } from './wrap-ups.ts';

/** What is known of customers and still to be done for them. */
export type Cases = { readonly followUps: FollowUps; readonly wrapUps: WrapUps };

export function createCases(parts: { readonly store: Store; readonly now: () => number }): Cases {
  const followUps = createFollowUps(parts);
  return { followUps, wrapUps: createWrapUps({ ...parts, followUps }) };
}

export { earlierCalls } from './earlier-calls.ts';
export { newFollowUpId } from './follow-up-id.ts';
export type { FollowUpEntry, FollowUpSaved, FollowUps } from './follow-ups.ts';
export { followUpsFor } from './follow-ups-for.ts';
export { ownDay, ownTalks } from './own-day.ts';
export { type PopQuestion, seePop } from './see-pop.ts';
export { theirsToAsk } from './theirs-to-ask.ts';
export type { WrapUps } from './wrap-ups.ts';
