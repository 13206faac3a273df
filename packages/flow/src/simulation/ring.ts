import type { DialVerb } from '../sdk/index.ts';
import { bestFit } from './matching-name.ts';
import type { Behaviour, Phones } from './world.ts';

/** A telephone that the world says nothing about picks up. */
const USUAL: Behaviour = { does: 'answers' };
const USUAL_AFTER_SECONDS = 4;
const USUAL_TALK_SECONDS = 60;
/** How long whoever picks up needs to press the key that accepts the call. */
const ACCEPT_AFTER_SECONDS = 3;

export type RingOutcome = { readonly afterMs: number } & (
  | { readonly kind: 'answered'; readonly target: string; readonly talkMs: number }
  | { readonly kind: 'busy' | 'noAnswer' | 'notAccepted' | 'failed' }
);

/** How a telephone behaves when it is rung for the `nth` time (from 0). */
export function behaviourOf(phones: Phones | undefined, target: string, nth: number): Behaviour {
  const pattern = bestFit(Object.keys(phones ?? {}), target);
  const found = pattern === undefined ? undefined : phones?.[pattern];
  if (found === undefined) return USUAL;
  if (!Array.isArray(found)) return found;
  return found[Math.min(nth, found.length - 1)] ?? USUAL;
}

/** What comes of one telephone alone. */
function ringOne(
  verb: Pick<DialVerb<unknown>, 'seconds' | 'accept'>,
  target: string,
  behaviour: Behaviour,
): RingOutcome {
  const after = behaviour.after ?? USUAL_AFTER_SECONDS;
  const talkMs = (behaviour.talks ?? USUAL_TALK_SECONDS) * 1000;
  const unanswered: RingOutcome = { kind: 'noAnswer', afterMs: verb.seconds * 1000 };
  if (behaviour.does === 'noAnswer' || after > verb.seconds) return unanswered;
  if (behaviour.does === 'busy' || behaviour.does === 'failed') return { kind: behaviour.does, afterMs: after * 1000 };
  if (verb.accept === undefined) return { kind: 'answered', target, talkMs, afterMs: after * 1000 };
  if (behaviour.does === 'mailbox') return { kind: 'notAccepted', afterMs: (after + verb.accept.seconds) * 1000 };
  return { kind: 'answered', target, talkMs, afterMs: (after + ACCEPT_AFTER_SECONDS) * 1000 };
}

/** The further right, the more it tells about whoever was rung. */
const TELLING = ['failed', 'busy', 'noAnswer', 'notAccepted'] as const;

/** Rings all targets at once: the first who takes the call has it; else what tells the most, once all have given up. */
export function ring(
  verb: Pick<DialVerb<unknown>, 'seconds' | 'accept' | 'targets'>,
  phones: Phones | undefined,
  timesRung: (target: string) => number,
): RingOutcome {
  const outcomes = verb.targets.map((target) => ringOne(verb, target, behaviourOf(phones, target, timesRung(target))));
  const answered = outcomes.filter((outcome) => outcome.kind === 'answered');
  const first = answered.sort((one, other) => one.afterMs - other.afterMs)[0];
  if (first !== undefined) return first;
  const afterMs = Math.max(0, ...outcomes.map((outcome) => outcome.afterMs));
  const kind = TELLING.findLast((candidate) => outcomes.some((outcome) => outcome.kind === candidate)) ?? 'failed';
  return { kind, afterMs };
}
