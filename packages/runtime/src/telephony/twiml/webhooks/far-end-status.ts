import { farEndLeft } from '../legs/leg-webhooks.ts';
import type { Twiml } from '../twiml.ts';
import { isOver } from './call-status.ts';
import type { Form } from './form.ts';

/** The far end of a dial has gone. That matters by itself only where the talk was made a room; else the dial tells it. */
export async function farEndStatus(twiml: Twiml, call: string, leg: string, form: Form): Promise<void> {
  if (!isOver(form)) return;
  await twiml.legs.note(leg, { state: 'over', why: 'hungUp' });
  const reply = await twiml.parts.calls.standing(call);
  if (reply !== null && (await twiml.callers.placeOn(call, reply)) !== null) await farEndLeft(twiml, call, leg);
}
