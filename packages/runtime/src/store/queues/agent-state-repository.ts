import type { AgentState } from '@callwright/acd';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What somebody was from a moment on. Milliseconds since the epoch. */
export type AgentStateSince = { readonly person: string; readonly since: number; readonly state: AgentState };

/** What people were when. Written and read by the monitoring room alone, which knows whether it may. */
export type AgentStateRepository = {
  /** What is known already, e.g. by another process, stays. */
  readonly add: (states: readonly AgentStateSince[]) => Promise<void>;
  /** Somebody's from a moment on, oldest first. */
  readonly of: (person: string, from: number) => Promise<readonly AgentStateSince[]>;
  /** What began before a moment. */
  readonly forget: (before: number) => Promise<void>;
};

export function agentStateRepository(db: Kysely<Tables>): AgentStateRepository {
  return {
    add: async (states) => {
      if (states.length === 0) return;
      await db
        .insertInto('agent_states')
        .values([...states])
        .onConflict((conflict) => conflict.columns(['person', 'since']).doNothing())
        .execute();
    },
    of: (person, from) =>
      db
        .selectFrom('agent_states')
        .where('person', '=', person)
        .where('since', '>=', from)
        .selectAll()
        .orderBy('since')
        .execute(),
    forget: async (before) => {
      await db.deleteFrom('agent_states').where('since', '<', before).execute();
    },
  };
}
