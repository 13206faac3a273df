import { useQuery } from '@tanstack/react-query';
import type { SessionSummary, SignedIn } from './people-types.ts';
import { getJson, sendJson } from './request.ts';

export type SecondFactorSecret = {
  readonly uri: string;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
};

export const meApi = {
  change: (body: { name: string; language: SignedIn['language'] }) =>
    sendJson<{ person: SignedIn }>('PUT', '/me', body),
  password: (current: string | null, password: string) =>
    sendJson<unknown>('POST', '/me/password', { current, password }),
  beginTotp: (password: string | null) => sendJson<SecondFactorSecret>('POST', '/me/totp', { password }),
  confirmTotp: (code: string) => sendJson<{ person: SignedIn }>('POST', '/me/totp/confirm', { code }),
  removeTotp: (password: string | null) => sendJson<{ person: SignedIn }>('POST', '/me/totp/remove', { password }),
  recovery: (password: string | null) =>
    sendJson<{ recoveryCodes: readonly string[] }>('POST', '/me/totp/recovery', { password }),
  sessions: () => getJson<{ sessions: readonly SessionSummary[] }>('/me/sessions'),
  endSession: (id: string) => sendJson<unknown>('DELETE', `/me/sessions/${encodeURIComponent(id)}`),
  endOthers: () => sendJson<{ ended: number }>('DELETE', '/me/sessions'),
};

export const mySessionsKey = ['my-sessions'] as const;

export function useMySessions() {
  return useQuery({ queryKey: mySessionsKey, queryFn: meApi.sessions, select: ({ sessions }) => sessions });
}
