import type { CallbackParts } from './parts.ts';
import { tellAgent } from './tell-agent.ts';

/** Others may change a callback at the same moment. */
const ATTEMPTS = 3;

/**
 * The agent's leg that waits for the customer of this call, who is there now: from here on the two talk. Null: nobody
 * waits any more. Asked twice it is the same.
 */
export async function connectTalk(
  parts: Pick<CallbackParts, 'store' | 'clock' | 'providers' | 'log'> & {
    readonly queues: Pick<CallbackParts['queues'], 'setCallOf'>;
  },
  talk: string,
): Promise<string | null> {
  const { store, queues, clock } = parts;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const callback = await store.callbacks.ofTalk(talk);
    if (callback === null || callback.leg === null || callback.ticket === null) return null;
    if (callback.state !== 'dialling' && callback.state !== 'talking') return null;
    const ticket = await store.tickets.find(callback.ticket);
    if (ticket === null || ticket.state === 'over') return null;
    const talking =
      callback.state === 'talking' ||
      (await store.callbacks.change(callback, { state: 'talking' }, clock.now())) !== null;
    if (!talking) continue;
    await tellAgent(parts, callback, 'nothing');
    await queues.setCallOf(callback.ticket, talk);
    return callback.leg;
  }
  return null;
}
