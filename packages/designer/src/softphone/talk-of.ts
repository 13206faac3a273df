import type { PhoneTalk } from './softphone-state.ts';

export function talkOf(direction: PhoneTalk['direction'], other: string): PhoneTalk {
  return { direction, other, stage: direction === 'in' ? 'ringing' : 'connecting', muted: false, since: null };
}
