import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AnnouncementEntry,
  type AnnouncementSummary,
  announcementsApi,
  type Stored,
} from '../../api/announcements.ts';
import { ApiError } from '../../api/request.ts';
import { refreshDay } from '../../today/refresh-day.ts';
import { type SpanDraft, useSpan } from '../../today/when/use-span.ts';
import { ownZone } from '../../today/words/times.ts';
import { announcementEntry, draftOf, NEW_SPECIAL, type SpecialDraft, sameEntry } from './special-draft.ts';

export type SpecialEditing = {
  readonly draft: SpecialDraft;
  readonly span: SpanDraft;
  readonly entry: AnnouncementEntry;
  readonly dirty: boolean;
  readonly edit: (change: Partial<SpecialDraft>) => void;
  /** Writes over a version; 0 makes a new one. */
  readonly save: UseMutationResult<Stored, Error, number>;
  readonly version: number;
  /** The version that somebody else saved meanwhile, out of the refusal of a save; null: nobody did. */
  readonly other: number | null;
};

const at = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

/** A special announcement while somebody edits it. */
export function useSpecialEditing(
  stored: AnnouncementSummary | null,
  onSaved: (stored: Stored) => void,
): SpecialEditing {
  const [draft, setDraft] = useState(() => (stored === null ? NEW_SPECIAL : draftOf(stored)));
  const known = stored === null ? undefined : { from: at(stored.from), until: at(stored.until) };
  const span = useSpan(ownZone(), known);
  // What has begun keeps its beginning.
  const begun = stored?.from != null && Date.parse(stored.from) <= Date.now() ? Date.parse(stored.from) : null;
  const from = span.begins === 'later' ? span.from : begun;
  // The fields show minutes: an end that nobody touched stays the very one.
  const until = sameMinute(span.until, known?.until ?? null) ? (known?.until ?? null) : span.until;
  const entry = announcementEntry({ ...draft, from, until });
  const before =
    stored === null ? null : announcementEntry({ ...draftOf(stored), ...(known ?? { from: null, until: null }) });
  const save = useMutation({
    mutationFn: (version: number) =>
      stored === null || version === 0
        ? announcementsApi.make(entry)
        : announcementsApi.change(stored.name, version, entry),
    onSuccess: onSaved,
    onSettled: refreshDay,
  });
  return {
    draft,
    span,
    entry,
    dirty: before === null || !sameEntry(before, entry),
    edit: (change) => setDraft((old) => ({ ...old, ...change })),
    save,
    version: stored?.version ?? 0,
    other: changedTo(save.error),
  };
}

const sameMinute = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && Math.floor(one / 60_000) === Math.floor(other / 60_000);

function changedTo(error: Error | null): number | null {
  if (!(error instanceof ApiError) || error.code !== 'announcement-changed') return null;
  return typeof error.body.version === 'number' ? error.body.version : 0;
}
