import type { Json } from '@callwright/flow/document';
import type { PhonePlan, QueueMood } from './phone-plan.ts';

/** What a queue does in each mood; times in seconds. */
const DOES: Readonly<Record<Exclude<QueueMood, 'real'>, Json>> = {
  soon: { does: 'answers', after: 10, position: 1, wait: 60 },
  later: { does: 'answers', after: 90, position: 3, wait: 240 },
  waits: { does: 'waits', position: 5, wait: null },
  full: { does: 'full' },
  closed: { does: 'closed' },
  nobody: { does: 'nobody' },
  leaves: { does: 'nobody', after: 30, position: 2 },
};

/** The queues' part of the world, as far as something was decided about them. */
export function decidedQueues({ queues }: PhonePlan): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(queues).flatMap(([queue, mood]) => (mood === 'real' ? [] : [[queue, DOES[mood]] as const])),
  );
}

/** What becomes of who asks to be called back, if it was decided. */
export function decidedCallbacks({ callbacks }: PhonePlan): Record<string, Json> {
  if (callbacks === 'real') return {};
  return { asked: callbacks === 'refuses' ? { does: 'refuses', why: 'number' } : { does: callbacks } };
}
