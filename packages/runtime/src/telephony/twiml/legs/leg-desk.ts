import { type Element, element, textElement } from '../document/element.ts';
import type { LegState } from '../memory.ts';
import type { Twiml } from '../twiml.ts';

/** What a telephone hears that was rung by us, until somebody orders something else. */
export type LegOrders = Pick<LegState, 'document' | 'keys'>;

/** Seconds of silence until a leg that nobody orders anything asks again. */
const QUIET_SECONDS = 20;
/** Whoever was told of a leg usually orders the next thing at once. */
const NEXT_ORDER_MS = 1000;

/** Lets a leg do something else. Where its webhook is open the answer says it, else the provider is told. */
export async function orderLeg(twiml: Twiml, leg: string, { document, keys }: LegOrders): Promise<void> {
  const { memory, rest, addresses } = twiml;
  const before = memory.legs.get(leg);
  const turn = (before?.turn ?? 0) + 1;
  memory.legs.put(leg, { call: before?.call, turn, document, keys });
  if (memory.attending.changed(deskOf(leg), turn)) return;
  const ref = memory.legRefs.get(leg);
  if (ref === undefined || rest === null) throw new Error(`Leg ${leg} is not known to the provider.`);
  await rest.redirect(ref, addresses.leg(leg, 'stands'));
}

/**
 * Answers a leg's webhook. `happened` tells whoever rang it; what is ordered within a moment is the answer, else silence.
 */
export async function answerLeg(twiml: Twiml, leg: string, happened: () => void): Promise<readonly Element[]> {
  const { memory } = twiml;
  const turn = memory.legs.get(leg)?.turn ?? 0;
  const attendance = memory.attending.enter(deskOf(leg));
  try {
    happened();
    await attendance.change(turn, NEXT_ORDER_MS);
  } finally {
    attendance.leave(Number.POSITIVE_INFINITY);
  }
  const now = memory.legs.get(leg);
  return now === undefined || now.turn === turn ? quiet(twiml, leg) : now.document(now.turn);
}

/** What a leg was ordered last. */
export async function standsForLeg(twiml: Twiml, leg: string): Promise<readonly Element[]> {
  const now = twiml.memory.legs.get(leg);
  return now === undefined ? quiet(twiml, leg) : now.document(now.turn);
}

function quiet({ addresses }: Twiml, leg: string): readonly Element[] {
  const again = textElement('Redirect', { method: 'POST' }, addresses.leg(leg, 'stands'));
  return [element('Pause', { length: QUIET_SECONDS }), again];
}

function deskOf(leg: string): string {
  return `leg ${leg}`;
}
