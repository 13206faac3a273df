import type {
  FlowOnLine,
  FlowTraffic,
  LiveAlert,
  LiveDay,
  LiveHelp,
  LivePage,
  LivePerson,
  LiveQueue,
  LiveThresholds,
  LiveWaiting,
  NoticeSummary,
} from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { sendJson } from './request.ts';

export type {
  FlowOnLine,
  FlowTraffic,
  LiveAlert,
  LiveDay,
  LiveHelp,
  LivePage,
  LivePerson,
  LiveQueue,
  LiveThresholds,
  LiveWaiting,
  NoticeSummary,
};
/** What a supervisor may make of an agent. */
export type ChosenState = 'offline' | 'available' | 'break';

export type AgentDay = {
  readonly talks: number;
  readonly talkSeconds: number;
  readonly answered: number;
  readonly missed: number;
  readonly declined: number;
};

export const LIVE_KEY = ['live', 'page'] as const;

const routes = client.live;

export const liveApi = {
  /** Where the live view streams. `wall`: without names and numbers. */
  stream: (wall: boolean): string => `/api/live/stream${wall ? '?wall=1' : ''}`,
  page: (): Promise<LivePage> => asked(routes.$get()),
  /** How somebody's day went. @throws ApiError where the monitoring profile doesn't let it be seen */
  day: (person: string): Promise<AgentDay> => asked(routes.people[':person'].day.$get({ param: { person } })),
  /** What somebody was earlier. @throws ApiError where the monitoring profile doesn't let it be seen */
  states: (
    person: string,
  ): Promise<{ readonly states: readonly { readonly state: LivePerson['state']; readonly since: string }[] }> =>
    asked(routes.people[':person'].states.$get({ param: { person } })),
  /** Listens to a talk, whispers to the agent, or joins in; the agent sees it. */
  supervise: (talk: string, as: 'listening' | 'whispering' | 'talking'): Promise<unknown> =>
    sendJson('POST', `/talks/${encodeURIComponent(talk)}/supervise`, { as }),
  thresholds: (json: LiveThresholds): Promise<unknown> => asked(routes.thresholds.$put({ json })),
  flows: (): Promise<{ readonly flows: readonly FlowOnLine[] }> => asked(routes.flows.$get()),
  traffic: (id: string): Promise<FlowTraffic> => asked(routes.flows[':id'].$get({ param: { id } })),
  notices: (): Promise<{ readonly notices: readonly NoticeSummary[] }> => asked(routes.notices.$get()),
  putNotice: (json: { text: string; minutes: number }): Promise<NoticeSummary> => asked(routes.notices.$post({ json })),
  endNotice: (id: string): Promise<unknown> => asked(routes.notices[':id'].$delete({ param: { id } })),
  take: (ticket: string, agent: string | null): Promise<unknown> =>
    asked(routes.waiting[':ticket'].take.$post({ param: { ticket }, json: { agent } })),
  moveWaiting: (ticket: string, queue: string): Promise<unknown> =>
    asked(routes.waiting[':ticket'].move.$post({ param: { ticket }, json: { queue } })),
  prioritise: (ticket: string, priority: number): Promise<unknown> =>
    asked(routes.waiting[':ticket'].priority.$post({ param: { ticket }, json: { priority } })),
  setState: (person: string, state: ChosenState): Promise<unknown> =>
    asked(routes.people[':person'].state.$put({ param: { person }, json: { state } })),
  movePerson: (person: string, from: string | null, to: string): Promise<unknown> =>
    asked(routes.people[':person'].move.$post({ param: { person }, json: { from, to } })),
  announce: (queue: string, text: Record<string, string>): Promise<{ heard: number }> =>
    asked(routes.queues[':queue'].announcement.$post({ param: { queue }, json: { text } })),
  divert: (queue: string, to: string | null): Promise<unknown> =>
    asked(routes.queues[':queue'].divert.$put({ param: { queue }, json: { to } })),
  takeHelp: (agent: string): Promise<unknown> => asked(routes.help[':agent'].take.$post({ param: { agent } })),
  endHelp: (agent: string): Promise<unknown> => asked(routes.help[':agent'].$delete({ param: { agent } })),
  /** Away until a moment (ISO), and who takes their calls; null: they are there. */
  absence: (person: string, until: string | null, standIn: string | null): Promise<unknown> =>
    sendJson('PUT', `/team/${encodeURIComponent(person)}/absence`, { until, standIn }),
};

export const NOTICES_KEY = ['live', 'notices'] as const;

export function useNotices() {
  return useQuery({ queryKey: NOTICES_KEY, queryFn: liveApi.notices, refetchInterval: 10_000 });
}
