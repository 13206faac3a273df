import type { LineVerb } from '@callwright/flow/sdk';
import type { Reply } from '../../calls/reply.ts';
import type { CallRef } from '../provider.ts';
import type { Twiml } from './twiml.ts';

/** So long the provider may take to have the answer of a webhook before it is told of another line. */
const ANSWER_ARRIVES_MS = 300;

/** Tells the provider to ask for a line that has changed by itself. Without a token it asks when its document is over. */
export async function tellLine(twiml: Twiml, { call, ref }: CallRef, { generation }: Reply): Promise<void> {
  const { rest, addresses } = twiml;
  if (rest === null) return;
  if ((await rest.redirect(ref, addresses.line(call, generation).stands)) === 'gone') await lostCaller(twiml, call);
}

/** The line changed after a webhook's answer was made. */
export function tellLater(twiml: Twiml, { call, ref }: CallRef): void {
  const { parts, memory, rest } = twiml;
  if (rest === null) return;
  const tell = async () => {
    const reply = await parts.calls.standing(call);
    if (reply === null || reply.phase === 'gone' || reply.generation === memory.performed.get(call)) return;
    await tellLine(twiml, { call, ref }, reply);
  };
  parts.clock.after(ANSWER_ARRIVES_MS, () => {
    tell().catch((error: unknown) => parts.log.warn({ call, err: error }, 'A call could not be told of its line'));
  });
}

/** The provider says that the call is over: its last message may have got lost. */
export async function lostCaller({ parts }: Twiml, call: string): Promise<void> {
  const reply = await parts.calls.standing(call);
  if (reply?.phase === 'live') await parts.calls.take(call, { kind: 'hungUp' });
}

/** Another line stands: whoever answers or has answered this call's webhooks lets the provider ask for it. */
export async function lineChanged(twiml: Twiml, call: CallRef, reply: Reply): Promise<void> {
  const { memory, callers, parts, settings } = twiml;
  if (memory.attending.changed(call.call, reply.generation)) return;
  if (reply.phase === 'gone' || (reply.phase === 'ended' && reply.verbs.length === 0)) return;
  const last = reply.phase === 'live' ? reply.verbs.at(-1) : undefined;
  const talks = last?.verb === 'bridge' && last.leg.startsWith(`${call.call}.`);
  // Such a talk doesn't come back by itself, as a room doesn't: should it be ended by us, any process may say so.
  if (talks) await callers.putLasting(call.call, reply.generation);
  if (await performHere(twiml, call, reply, last)) return;
  await parts.others.tell(`line ${settings.name}`, { call: call.call, ref: call.ref });
}

/** What other processes have made of calls whose webhooks were answered here. Until the returned function is called. */
export function lineElsewhere(twiml: Twiml): () => void {
  const { parts, settings, memory } = twiml;
  const heard = async (call: CallRef) => {
    const reply = await parts.calls.standing(call.call);
    if (reply === null || memory.attending.changed(call.call, reply.generation)) return;
    if (memory.performed.get(call.call) === undefined) return;
    await performHere(twiml, call, reply, reply.phase === 'live' ? reply.verbs.at(-1) : undefined);
  };
  return parts.others.listen(`line ${settings.name}`, (news) => {
    const call = news as CallRef;
    heard(call).catch((error: unknown) =>
      parts.log.warn({ call: call.call, err: error }, 'A call could not be told of its line'),
    );
  });
}

/** False where this process can't know whether the caller still is with us. */
async function performHere(twiml: Twiml, call: CallRef, reply: Reply, last: LineVerb | undefined): Promise<boolean> {
  const before = twiml.memory.performed.get(call.call);
  // After a restart every document comes back by itself, and at the latest with the next piece of music. Whoever was put
  // through to the fallback in between isn't torn out of it. Rooms and talks don't come back, and have no fallback.
  if (before === undefined && (await twiml.callers.lasting(call.call)) !== reply.generation - 1) return false;
  // What is being said goes on, and the provider asks when it is over.
  if (reply.resumes > 0) return true;
  if (!(await standsAlready(twiml, call, reply, last, reply.generation === before))) await tellLine(twiml, call, reply);
  return true;
}

/** Whether the dial that is under way is what the line wants: to ask for it again would hang up on the far end. */
async function standsAlready(
  { callers }: Twiml,
  { call }: CallRef,
  reply: Reply,
  last: LineVerb | undefined,
  performed: boolean,
): Promise<boolean> {
  if (last?.verb === 'bridge') return last.leg.startsWith(`${call}.`) && (await callers.placeOn(call, reply)) === null;
  return performed && (last?.verb === 'dial' || last?.verb === 'record');
}
