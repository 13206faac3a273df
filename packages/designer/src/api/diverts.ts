import type { Divert, DivertSummary, KeptChange } from '@callwright/runtime/api';
import type { Stored } from './announcements.ts';
import type { DialRefusal } from './dialling.ts';
import { getJson, sendJson } from './request.ts';

export type { Divert, DivertSummary };

/** Whether somebody may be rung there, and as which number. */
export type DivertVerdict =
  | { readonly ok: true; readonly to: string }
  | { readonly ok: false; readonly reason: DialRefusal };

const pathOf = (name: string) => `/diverts/${encodeURIComponent(name)}`;

export const divertsApi = {
  make: (divert: Divert) => sendJson<Stored>('POST', '/diverts', divert),
  change: (name: string, version: number, divert: Divert) => sendJson<Stored>('PUT', pathOf(name), { version, divert }),
  end: ({ name, version }: Stored) => sendJson<Stored>('POST', `${pathOf(name)}/end`, { version }),
  remove: ({ name, version }: Stored) => sendJson<Stored>('DELETE', `${pathOf(name)}/${version}`),
  judge: (to: string) => sendJson<DivertVerdict>('POST', '/diverts/judge', { to }),
  changes: async (name: string) =>
    (await getJson<{ readonly changes: readonly KeptChange[] }>(`${pathOf(name)}/changes`)).changes,
  undo: ({ name, version }: Stored, change: string) =>
    sendJson<Stored>('POST', `${pathOf(name)}/changes/${encodeURIComponent(change)}/undo`, { version }),
};
