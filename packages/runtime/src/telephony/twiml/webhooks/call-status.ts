import type { Twiml } from '../twiml.ts';
import type { Form } from './form.ts';

/** So long the message that was being recorded may take to be reported after the caller has gone. */
const MESSAGE_MS = 10_000;

const OVER: ReadonlySet<string> = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);

/** Whether a webhook says that its call is over. */
export function isOver(form: Form): boolean {
  return OVER.has(form.CallStatus ?? '');
}

/**
 * The caller is gone. Was a message being recorded, its report may come after this one: it is waited for, since what the
 * caller said is in it.
 */
export async function callerGone(twiml: Twiml, call: string): Promise<void> {
  const { parts, memory, callers } = twiml;
  const reply = await parts.calls.standing(call);
  if (reply === null) return;
  if (reply.phase !== 'live') {
    parts.log.debug({ call }, 'The end of a call was told that is over');
    return;
  }
  if (reply.verbs.at(-1)?.verb !== 'record') {
    await parts.calls.take(call, { kind: 'hungUp' });
    return;
  }
  if (memory.ending.get(call) !== undefined) return;
  await callers.putEnding(call, MESSAGE_MS);
  const cancel = parts.clock.after(MESSAGE_MS, () => {
    memory.ending.forget(call);
    parts.calls.take(call, { kind: 'hungUp' }).catch((error: unknown) => {
      parts.log.error({ call, err: error }, 'The end of a call could not be noted');
    });
  });
  memory.ending.put(call, cancel);
}

/** The caller is gone, and this is the message that was recorded until then. */
export async function goneWithMessage(
  { parts, memory, callers }: Twiml,
  call: string,
  message: { readonly ref: string; readonly seconds: number } | null,
): Promise<void> {
  memory.ending.get(call)?.();
  memory.ending.forget(call);
  await callers.putEnding(call, null);
  await parts.calls.take(call, { kind: 'hungUp', ...(message === null ? {} : { message }) });
}
