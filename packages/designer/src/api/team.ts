import type { AgentSetUp, KeptChange, Team, TeamDevice, TeamPerson } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { refreshQueues, TEAM_KEY } from './queues.ts';
import { getJson, sendJson } from './request.ts';

export type { AgentSetUp, KeptChange, Team, TeamDevice, TeamPerson };

/** Until when somebody is away (ISO; null: they are there), and who takes their calls. */
export type Absence = { readonly until: string | null; readonly standIn: string | null };

const pathOf = (person: string) => `/team/${encodeURIComponent(person)}`;

/** Who takes calls: their telephones and skills, and who is away. */
export const teamApi = {
  all: () => getJson<Team>('/team'),
  setUp: (person: string, before: AgentSetUp, after: AgentSetUp) =>
    sendJson<unknown>('PUT', pathOf(person), { before: setUpOf(before), after: setUpOf(after) }),
  setAbsence: (person: string, absence: Absence) => sendJson<unknown>('PUT', `${pathOf(person)}/absence`, absence),
  changes: async (person: string) =>
    (await getJson<{ readonly changes: readonly KeptChange[] }>(`${pathOf(person)}/changes`)).changes,
  undo: (person: string, change: string) =>
    sendJson<unknown>('POST', `${pathOf(person)}/changes/${encodeURIComponent(change)}/undo`, {}),
};

export const setUpOf = ({ devices, ring, skills }: AgentSetUp): AgentSetUp => ({ devices, ring, skills });

export function useTeam() {
  return useQuery({ queryKey: TEAM_KEY, queryFn: teamApi.all });
}

export function useAgentChanges(person: string) {
  return useQuery({ queryKey: [...TEAM_KEY, 'changes', person], queryFn: () => teamApi.changes(person) });
}

/** Takes back the newest change of somebody's telephones and skills. @throws ApiError */
export async function undoLastOfAgent(person: string): Promise<void> {
  const [newest] = await teamApi.changes(person);
  if (newest !== undefined) await teamApi.undo(person, newest.id);
  await refreshQueues();
}
