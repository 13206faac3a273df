import { setTimeout as pause } from 'node:timers/promises';
import type { ComposedServer } from '@callwright/runtime/server';

/** Agents at their desks, who by chance answer, say no, let it ring, and hang up. */
export async function workAtDesks(
  { queues, providers }: Pick<ComposedServer, 'queues' | 'providers'>,
  agents: readonly string[],
): Promise<void> {
  const legs = providers.get('simulator')?.legs;
  const act = async (agent: string): Promise<void> => {
    const sight = await queues.agent(agent);
    if (sight === null) return;
    const { state, offer, talk } = sight;
    if (state === 'offline' || state === 'break') await queues.setState(agent, 'available');
    else if (offer !== null && Math.random() < 0.6) await queues.answer(agent, offer.offer);
    else if (offer !== null && Math.random() < 0.2) await queues.decline(agent, offer.offer);
    else if (talk !== null && Math.random() < 0.1) await legs?.hangUp(talk.talk);
    else if (state === 'wrap-up' && Math.random() < 0.5) await queues.endWrapUp(agent);
  };
  for (;;) {
    await pause(40);
    for (const agent of agents) await act(agent);
  }
}
