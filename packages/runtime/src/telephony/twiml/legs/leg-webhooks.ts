import type { LegEnd, LegEvent } from '../../legs.ts';
import type { Element } from '../document/element.ts';
import type { Twiml } from '../twiml.ts';
import type { Form } from '../webhooks/form.ts';
import { answerLeg, standsForLeg } from './leg-desk.ts';

type WithoutLeg<E> = E extends unknown ? Omit<E, 'leg' | 'call'> : never;

/** Somebody has picked up a telephone that was rung by us. */
export async function legAnswers(twiml: Twiml, leg: string, form: Form): Promise<readonly Element[]> {
  await twiml.legs.note(leg, { ...refOf(form), state: 'answered' });
  return answerLeg(twiml, leg, () => tellLeg(twiml, leg, { kind: 'answered' }), 'stands');
}

/** A key, or the end of a text. What was said of an earlier order is told no more. */
export async function legReports(
  twiml: Twiml,
  leg: string,
  turn: number,
  what: string,
  form: Form,
): Promise<readonly Element[]> {
  const known = await twiml.legs.find(leg);
  if (known === null || known.turn !== turn) return standsForLeg(twiml, leg);
  const { Digits: key = '' } = form;
  const keys = known.order?.do === 'say' ? (known.order.wait?.keys ?? []) : [];
  if (what === 'key' && keys.includes(key)) {
    return answerLeg(twiml, leg, () => tellLeg(twiml, leg, { kind: 'key', key }), 'quiet');
  }
  if (what === 'key') return standsForLeg(twiml, leg);
  const happened = async () => (what === 'said' ? tellLeg(twiml, leg, { kind: 'said' }) : undefined);
  return answerLeg(twiml, leg, happened, 'quiet');
}

const ENDS: Readonly<Record<string, LegEnd>> = {
  completed: 'hungUp',
  busy: 'busy',
  'no-answer': 'noAnswer',
  canceled: 'noAnswer',
  failed: 'failed',
};

/** Answers by which a telephone says no, instead of being busy: what the provider's status doesn't tell apart. */
const REFUSED: ReadonlySet<string> = new Set(['403', '603']);

/** A telephone rings, or is over. */
export async function legStatus(twiml: Twiml, leg: string, form: Form): Promise<void> {
  const { CallStatus: status = '' } = form;
  if (status === 'ringing') {
    await twiml.legs.note(leg, { ...refOf(form), state: 'ringing' });
    return tellLeg(twiml, leg, { kind: 'ringing' });
  }
  const why = REFUSED.has(form.SipResponseCode ?? '') ? 'refused' : ENDS[status];
  if (why !== undefined) await legOver(twiml, leg, why);
}

/** A telephone is over: whoever rang it is told, and the caller whose line talks with it goes on. */
export async function legOver(twiml: Twiml, leg: string, why: LegEnd): Promise<void> {
  const known = await twiml.legs.find(leg);
  await twiml.legs.note(leg, { state: 'over', why });
  await tellLeg(twiml, leg, { kind: 'ended', why });
  const call = known?.talk ?? known?.call ?? null;
  if (call !== null) await farEndLeft(twiml, call, leg);
}

/** Whoever a caller talks with in a room has hung up. Somebody else may be there, or on the way. */
export async function farEndLeft({ parts, callers, legs }: Twiml, call: string, leg: string): Promise<void> {
  const keepers = await callers.keepers(call);
  for (const one of keepers) {
    // Each is noted to be over before anybody asks: of two that leave at once one at least sees both.
    if (one !== leg && (await legs.find(one))?.state !== 'over') return;
  }
  const reply = await parts.calls.standing(call);
  const last = reply?.verbs.at(-1);
  if (reply?.phase !== 'live' || last?.verb !== 'bridge') return;
  if (last.leg !== leg && !keepers.includes(leg)) return;
  await callers.putKeepers(call, []);
  await parts.calls.take(call, { kind: 'partyLeft', generation: reply.generation });
}

/** Tells whoever rang it, in whichever process. */
export async function tellLeg({ parts, legs }: Twiml, leg: string, event: WithoutLeg<LegEvent>): Promise<void> {
  const call = (await legs.find(leg))?.call ?? null;
  await parts.onLeg({ leg, ...(call === null ? {} : { call }), ...event });
}

function refOf({ CallSid: ref = '' }: Form): { ref?: string } {
  return ref === '' ? {} : { ref };
}
