import { useQuery } from '@tanstack/react-query';
import type { ScreenLanguage } from '../i18n/languages.ts';
import { getJson, sendJson } from './request.ts';

export const INCIDENT_KINDS = ['unreachable', 'trunk', 'quiet', 'limits', 'self-call'] as const;

export type Incident = {
  readonly id: string;
  readonly kind: (typeof INCIDENT_KINDS)[number];
  /** Connection or number. */
  readonly subject: string;
  readonly since: string;
  readonly over: string | null;
  readonly code: string | null;
};

export type SelfCall = { readonly number: string; readonly at: string; readonly zone: string };

export type AlertSettings = {
  readonly mail: readonly string[];
  readonly webhook: string | null;
  /** In which language it is told. */
  readonly language: ScreenLanguage;
  /** How long a connection may be away before anybody is told. */
  readonly unreachableSeconds: number;
  /** Whether it is told that no call comes where there usually are some. */
  readonly quiet: boolean;
  readonly selfCall: SelfCall | null;
};

export type Alerts = {
  readonly settings: AlertSettings;
  /** Whether the server can send mail. */
  readonly mailReady: boolean;
  /** Open ones first. */
  readonly incidents: readonly Incident[];
};

export const alertsApi = {
  get: () => getJson<Alerts>('/alerts'),
  put: (settings: AlertSettings) => sendJson<{ settings: AlertSettings }>('PUT', '/alerts', settings),
  test: () => sendJson<{ sent: readonly { to: string; ok: boolean }[] }>('POST', '/alerts/test', {}),
};

export const ALERTS_KEY = ['alerts'] as const;

export function useAlerts() {
  return useQuery({ queryKey: ALERTS_KEY, queryFn: alertsApi.get, refetchInterval: 15_000 });
}
