import type { Legs } from '../../legs.ts';
import { type CallOutOrder, CannotRing } from '../../provider.ts';
import { legStatus } from '../legs/leg-webhooks.ts';
import { rung, tellAgain } from '../legs/twiml-legs.ts';
import type { Twiml } from '../twiml.ts';
import { answerLine } from './answer-line.ts';
import { callerGone, isOver } from './call-status.ts';
import type { Form } from './form.ts';
import { type Starting, startOnce, turnAway } from './incoming.ts';

/** Rings a telephone whose person then is the caller of a flow. Null without a token. */
export function callOut(twiml: Twiml, legs: Legs | null): ((order: CallOutOrder) => Promise<void>) | null {
  const { rest, parts, settings, addresses, memory } = twiml;
  const known = twiml.legs;
  if (rest === null || legs === null) return null;
  return async ({ call, to, from, seconds, dialled, again = false }) => {
    // What was rung before answers by its webhook, whichever process rang it.
    if (again || !(await known.begin(call, null)))
      return (await known.find(call))?.state === 'over' ? tellAgain(twiml, call) : undefined;
    const verdict = await parts.dialling.ask({ to, from, call, connection: settings.name });
    if (verdict.kind === 'refused') {
      await known.note(call, { state: 'over', why: 'refused' });
      throw new CannotRing(verdict.code);
    }
    try {
      const ref = await rest.ring({
        to: verdict.to,
        from: verdict.from || from || settings.ownNumber,
        seconds,
        url: addresses.outgoing(call, dialled),
        status: addresses.outgoingStatus(call),
      });
      memory.refs.put(call, ref);
      await rung(twiml, call, ref);
    } catch (error) {
      parts.log.warn({ call, err: error }, 'A telephone could not be rung');
      await known.note(call, { state: 'over', why: 'failed' });
      throw new CannotRing('unreachable');
    }
  };
}

/** The telephone is over: unanswered as a leg is, or with its call. */
export async function outgoingOver(twiml: Twiml, call: string, form: Form): Promise<void> {
  if (!isOver(form)) return;
  if ((await twiml.parts.calls.standing(call)) === null) await legStatus(twiml, call, form);
  else await callerGone(twiml, call);
}

/** The telephone was answered: the call begins. */
export async function outgoingAnswered(
  twiml: Twiml,
  starting: Starting,
  { call, dialled, form }: { readonly call: string; readonly dialled: string; readonly form: Form },
): Promise<string | null> {
  const ref = form.CallSid ?? '';
  twiml.memory.refs.put(call, ref);
  await twiml.legs.note(call, { ref, state: 'answered' });
  const caller = { call, ref, from: form.To ?? '', to: dialled };
  let refused = false;
  const address = twiml.addresses.outgoing(call, dialled);
  const document = await answerLine(
    twiml,
    caller,
    0,
    async () => {
      const started = await startOnce(twiml, starting, { ...caller, country: form.ToCountry ?? '' });
      if (started.kind === 'started') return { reply: started.reply, n: 0 };
      refused = true;
      return null;
    },
    { address },
  );
  return refused ? turnAway(twiml, form) : document;
}
