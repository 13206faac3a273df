import type { FlowParts } from '../flows/index.ts';
import { createHearing, type Hearing, type HearingParts } from './heard/create-heard.ts';

/** What office users edit outside of call flows, and what comes of it. */
export type Office = {
  readonly hearing: Hearing;
};

export type OfficeParts = FlowParts & HearingParts;

export function createOffice(parts: OfficeParts): Office {
  return { hearing: createHearing(parts) };
}
