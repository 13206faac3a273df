import type { Attendance } from '../attending.ts';
import { type Element, element, textElement } from '../document/element.ts';
import type { KnownLeg, LegOrder } from '../known-legs.ts';
import type { Twiml } from '../twiml.ts';
import { legDocumentOf } from './leg-orders.ts';

/** Seconds of silence until a leg that nobody orders anything asks again. */
const QUIET_SECONDS = 20;
/** Whoever was told of a leg usually orders the next thing at once. */
const NEXT_ORDER_MS = 1000;
/** Orders of other processes are looked for this often. */
const LOOK_MS = 50;
/** A webhook is answered by then, or its process is dead. */
const ASKING_MS = 4000;

/** Lets a leg do something else. Where its webhook is open, in whichever process, the answer says it, else the provider is told. */
export async function orderLeg(twiml: Twiml, leg: string, order: LegOrder): Promise<void> {
  const { memory, rest, addresses, legs } = twiml;
  const { turn, isAsking, ref } = await legs.order(leg, order);
  if (memory.attending.changed(deskOf(leg), turn) || isAsking) return;
  if (ref === null || rest === null) throw new Error(`Leg ${leg} is not known to the provider.`);
  await rest.redirect(ref, addresses.leg(leg, 'stands'));
}

/**
 * Answers a leg's webhook. `happened` tells whoever rang it; what is ordered within a moment is the answer, else silence, or
 * with `stands` what it was ordered before: the webhook may come a second time.
 */
export async function answerLeg(
  twiml: Twiml,
  leg: string,
  happened: () => Promise<void>,
  otherwise: 'quiet' | 'stands',
): Promise<readonly Element[]> {
  const { memory, legs } = twiml;
  const attendance = memory.attending.enter(deskOf(leg));
  try {
    const turn = await legs.ask(leg, ASKING_MS);
    await happened();
    await nextOrder(twiml, leg, attendance, turn);
    for (;;) {
      const now = await legs.find(leg);
      // What is ordered in between is said, too: nobody has told the provider of it.
      if (now !== null && !(await legs.answer(leg, now.turn))) continue;
      return now?.turn === turn && otherwise === 'quiet' ? quiet(twiml, leg) : documentOf(twiml, leg, now);
    }
  } finally {
    attendance.leave(Number.POSITIVE_INFINITY);
  }
}

async function nextOrder({ parts, legs }: Twiml, leg: string, attendance: Attendance, turn: number): Promise<void> {
  const until = parts.clock.now() + NEXT_ORDER_MS;
  while (parts.clock.now() < until) {
    await attendance.change(turn, LOOK_MS);
    const now = await legs.find(leg);
    if (now === null || now.turn !== turn || now.state === 'over') return;
  }
}

/** What a leg was ordered last. */
export async function standsForLeg(twiml: Twiml, leg: string): Promise<readonly Element[]> {
  return documentOf(twiml, leg, await twiml.legs.find(leg));
}

function documentOf(twiml: Twiml, leg: string, known: KnownLeg | null): Promise<readonly Element[]> | Element[] {
  if (known === null || known.order === null) return quiet(twiml, leg);
  return legDocumentOf(twiml, leg, known.turn, known.order);
}

function quiet({ addresses }: Twiml, leg: string): Element[] {
  const again = textElement('Redirect', { method: 'POST' }, addresses.leg(leg, 'stands'));
  return [element('Pause', { length: QUIET_SECONDS }), again];
}

function deskOf(leg: string): string {
  return `leg ${leg}`;
}
