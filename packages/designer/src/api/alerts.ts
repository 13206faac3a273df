import { useQuery } from '@tanstack/react-query';
import type { ScreenLanguage } from '../i18n/languages.ts';
import { asked, client } from './client.ts';
import { sendJson } from './request.ts';

export const INCIDENT_KINDS = ['unreachable', 'trunk', 'quiet', 'limits', 'self-call', 'plan', 'nobody'] as const;

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

const routes = client.alerts;

export const alertsApi = {
  get: (): Promise<Alerts> => asked(routes.$get()),
  put: ({ mail, ...settings }: AlertSettings): Promise<unknown> =>
    asked(routes.$put({ json: { ...settings, mail: [...mail] } })),
  test: () => sendJson<{ readonly sent: readonly { to: string; ok: boolean }[] }>('POST', '/alerts/test', {}),
};

export const ALERTS_KEY = ['alerts'] as const;

export function useAlerts() {
  return useQuery({ queryKey: ALERTS_KEY, queryFn: alertsApi.get, refetchInterval: 15_000 });
}
