import type { Json } from '@callwright/flow/document';
import {
  type CallbackMood,
  EMPTY_MOODS,
  type PhonePlan,
  type QueueMood,
  STAND_IN_TELEPHONE,
  type StandInMood,
} from './phone-plan.ts';

/** What a queue does in each mood; times in seconds. */
const DOES: Readonly<Record<Exclude<QueueMood, 'real'>, { readonly [name: string]: Json }>> = {
  soon: { does: 'answers', after: 10, position: 1, wait: 60 },
  later: { does: 'answers', after: 90, position: 3, wait: 240 },
  waits: { does: 'waits', position: 5, wait: null },
  full: { does: 'full' },
  closed: { does: 'closed' },
  nobody: { does: 'nobody' },
  leaves: { does: 'nobody', after: 30, position: 2 },
  fails: { does: 'fails' },
};

/** The queues' part of the world, as far as something was decided about them. */
export function decidedQueues({ queues, standIns }: PhonePlan): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(queues).flatMap(([queue, mood]) => {
      if (mood === 'real') return [];
      const instead = EMPTY_MOODS.includes(mood) ? insteadOf(standIns[queue] ?? 'none') : null;
      return [[queue, { ...DOES[mood], ...(instead === null ? {} : { instead }) }] as const];
    }),
  );
}

/** Who helps, as the world says it. */
function insteadOf(mood: StandInMood): Json {
  if (mood === 'none') return null;
  if (mood === 'telephone') return { kind: 'numbers', numbers: [STAND_IN_TELEPHONE] };
  return mood === 'callback' ? { kind: 'callback' } : { kind: 'box', box: mood.slice('box:'.length) };
}

/** Whether a telephone may be rung in the place of a queue's people. */
export function ringsStandIn({ queues, standIns }: PhonePlan): boolean {
  return Object.entries(queues).some(([queue, mood]) => EMPTY_MOODS.includes(mood) && standIns[queue] === 'telephone');
}

const ASKED: Readonly<Record<Exclude<CallbackMood, 'real'>, Record<string, Json>>> = {
  keeps: { asked: { does: 'keeps' } },
  already: { asked: { does: 'already' } },
  refuses: { asked: { does: 'refuses', why: 'number' } },
  noTimes: { slots: [] },
  timeGone: { asked: { does: 'refuses', why: 'slot' } },
  fails: { asked: { does: 'refuses', why: 'unknown-queue' } },
};

/** What becomes of who asks to be called back, if it was decided. */
export function decidedCallbacks({ callbacks }: PhonePlan): Record<string, Json> {
  return callbacks === 'real' ? {} : ASKED[callbacks];
}
