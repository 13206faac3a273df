import type { AgentOrder } from '@callwright/flow/engine';
import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Store } from '../store/store.ts';
import type { Conversation } from './conversation.ts';

type Parts = { readonly store: Pick<Store, 'agents'>; readonly calls: Pick<CallRuntime, 'take'> };

/** Whether somebody has agreed to being recorded. */
export async function mayBeRecorded({ store }: Pick<Parts, 'store'>, person: string): Promise<boolean> {
  return (await store.agents.find(person))?.recordingConsent != null;
}

/** Whether an order would let the recording of a call begin or go on. */
export function wantsRecording(order: AgentOrder): boolean {
  return order.verb === 'recording' ? order.do === 'resume' : order.answer === 'granted';
}

/** Ends the recording of a call before somebody can be heard in it who hasn't agreed to being recorded. */
export async function stopForNewcomers(
  parts: Parts,
  before: Conversation | null,
  now: Conversation | null,
): Promise<void> {
  // Whom the queues have put through, the call has heard of from them.
  if (now === null || now.call === null || before === null) return;
  const heard = new Set(heardIn(before));
  for (const person of heardIn(now)) {
    if (heard.has(person) || (await mayBeRecorded(parts, person))) continue;
    await parts.calls.take(now.call, { kind: 'byAgent', does: { verb: 'recording', do: 'stop' } });
    return;
  }
}

/** Colleagues whom the customer can hear. */
function heardIn({ parties }: Conversation): string[] {
  return parties.flatMap(({ person, state, part, supervises }) =>
    person !== null && state === 'up' && (part === 'talks' || (part === 'supervises' && supervises === 'talking'))
      ? [person]
      : [],
  );
}
