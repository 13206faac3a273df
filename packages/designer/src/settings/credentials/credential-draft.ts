import type { CredentialEntry, CredentialSummary } from '../../api/credentials.ts';

export type CredentialDraft = {
  readonly title: string;
  readonly header: string;
  readonly value: string;
  readonly hosts: string[];
};

/** What is wrong with a field; a key below `wrong` in the texts. */
export type Wrong = 'empty' | 'header' | 'value' | 'host' | 'noHost';

export function draftOf(credential: CredentialSummary | null): CredentialDraft {
  if (credential === null) return { title: '', header: 'Authorization', value: '', hosts: [] };
  const { title, header, hosts } = credential;
  return { title, header, value: '', hosts: [...hosts] };
}

/** What can't be saved like this, by field. */
export function wrongIn(draft: CredentialDraft, isNew: boolean): { readonly [F in keyof CredentialDraft]?: Wrong } {
  const { title, header, value, hosts } = draft;
  return {
    ...(title.trim() === '' ? { title: 'empty' as const } : {}),
    ...(/^[A-Za-z0-9-]{1,60}$/.test(header) ? {} : { header: 'header' as const }),
    ...(isNew && value === '' ? { value: 'empty' as const } : {}),
    ...(/^[\x20-\x7e]*$/.test(value) ? {} : { value: 'value' as const }),
    ...(hosts.length === 0 ? { hosts: 'noHost' as const } : {}),
    ...(hosts.every(isHost) ? {} : { hosts: 'host' as const }),
  };
}

export function entryOf(
  { title, header, value, hosts }: CredentialDraft,
  before: CredentialSummary | null,
): CredentialEntry {
  return {
    version: before?.version ?? 0,
    title: title.trim(),
    header,
    hosts: hosts.map(hostOf),
    ...(value === '' ? {} : { value }),
  };
}

/** People paste whole addresses: their host is meant. */
function hostOf(text: string): string {
  return (URL.parse(text)?.hostname || text.trim()).toLowerCase();
}

function isHost(text: string): boolean {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(hostOf(text));
}
