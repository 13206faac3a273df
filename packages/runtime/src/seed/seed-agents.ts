import type { FlowFolder } from '../flow-folder/index.ts';
import type { FlowParts } from '../flows/index.ts';

/**
 * People of a sample business who take calls, in its queues. They stand apart from the people of the installation: nobody
 * can sign in as them, and they go with the samples.
 */
export async function seedAgents({ store, now }: FlowParts, { agents, queues }: FlowFolder): Promise<void> {
  const idOf = ({ id }: { readonly id: string }) => `sample-${id}`;
  for (const agent of agents) {
    if ((await store.agents.find(idOf(agent))) !== null) continue;
    const { name, state, reason = null, skills = {} } = agent;
    const how = { devices: [{ kind: 'desk' }], ring: 'together', skills } as const;
    await store.agents.putSample({ person: idOf(agent), name, state, reason, since: now(), ...how });
  }
  for (const queue of Object.keys(queues)) {
    if ((await store.members.of(queue)).length > 0) continue;
    const lines = agents.flatMap((agent) =>
      agent.queues.flatMap((one) => (one.queue === queue ? [{ person: idOf(agent), rank: one.rank }] : [])),
    );
    await store.members.set(queue, lines);
  }
}
