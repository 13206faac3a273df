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
