import type { MonitoringSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

export type { MonitoringSummary };
export type MonitoringProfile = MonitoringSummary['profile'];

const routes = client.monitoring;

export const monitoringApi = {
  get: (): Promise<MonitoringSummary> => asked(routes.$get()),
  put: (json: { version: number; profile: MonitoringProfile }): Promise<MonitoringSummary> =>
    asked(routes.$put({ json })),
  agree: (version: number): Promise<MonitoringSummary> => asked(routes.agreement.$post({ json: { version } })),
  drop: (version: number): Promise<MonitoringSummary> =>
    asked(routes.proposal[':version'].$delete({ param: { version: String(version) } })),
};

export const MONITORING_KEY = ['monitoring'] as const;

/** What may be seen of those who take calls. */
export function useMonitoring() {
  return useQuery({ queryKey: MONITORING_KEY, queryFn: monitoringApi.get });
}
