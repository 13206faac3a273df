import type { LegEnd, LegEvent } from '../../legs.ts';
import type { Element } from '../document/element.ts';
import type { Twiml } from '../twiml.ts';
import type { Form } from '../webhooks/form.ts';
import { answerLeg, standsForLeg } from './leg-desk.ts';

type WithoutLeg<E> = E extends unknown ? Omit<E, 'leg' | 'call'> : never;

/** Somebody has picked up a telephone that was rung by us. */
export function legAnswers(twiml: Twiml, leg: string, form: Form): Promise<readonly Element[]> {
  const { memory } = twiml;
  if ((form.CallSid ?? '') !== '') memory.legRefs.put(leg, form.CallSid ?? '');
  return answerLeg(twiml, leg, () => tell(twiml, leg, { kind: 'answered' }));
}

/** A key, or the end of a text. What was said of an earlier order is told no more. */
export function legReports(
  twiml: Twiml,
  leg: string,
  turn: number,
  what: string,
  form: Form,
): Promise<readonly Element[]> {
  const state = twiml.memory.legs.get(leg);
  if (state === undefined || state.turn !== turn) return standsForLeg(twiml, leg);
  const { Digits: key = '' } = form;
  if (what === 'key' && state.keys.includes(key)) {
    return answerLeg(twiml, leg, () => tell(twiml, leg, { kind: 'key', key }));
  }
  if (what === 'key') return standsForLeg(twiml, leg);
  return answerLeg(twiml, leg, () => (what === 'said' ? tell(twiml, leg, { kind: 'said' }) : undefined));
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
  if (status === 'ringing') return tell(twiml, leg, { kind: 'ringing' });
  const why = REFUSED.has(form.SipResponseCode ?? '') ? 'refused' : ENDS[status];
  if (why === undefined) return;
  const call = twiml.memory.talks.get(leg) ?? twiml.memory.legs.get(leg)?.call;
  tell(twiml, leg, { kind: 'ended', why });
  twiml.memory.legRefs.forget(leg);
  twiml.memory.talks.forget(leg);
  if (call !== undefined) await farEndLeft(twiml, call, leg);
}

/** Whoever a caller talks with in a room has hung up. Somebody else may be there, or on the way. */
export async function farEndLeft({ parts, memory }: Twiml, call: string, leg: string): Promise<void> {
  const kept = memory.keepers.get(call);
  const left = kept?.filter((one) => one !== leg) ?? [];
  if (left.length > 0) return memory.keepers.put(call, left);
  const reply = await parts.calls.standing(call);
  const last = reply?.verbs.at(-1);
  if (reply?.phase !== 'live' || last?.verb !== 'bridge') return;
  if (last.leg !== leg && kept?.includes(leg) !== true) return;
  memory.keepers.forget(call);
  memory.places.forget(call);
  await parts.calls.take(call, { kind: 'partyLeft', generation: reply.generation });
}

function tell({ parts, memory }: Twiml, leg: string, event: WithoutLeg<LegEvent>): void {
  const call = memory.legs.get(leg)?.call;
  parts.onLeg({ leg, ...(call === undefined ? {} : { call }), ...event });
}
