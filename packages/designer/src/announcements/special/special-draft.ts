import type { AnnouncementEntry, AnnouncementSummary } from '../../api/announcements.ts';
import { type AnnouncementDraft, announcementEntry } from '../../today/announce/announcement-entry.ts';

/** What is edited on the page besides its times. */
export type SpecialDraft = Omit<AnnouncementDraft, 'from' | 'until'>;

export const NEW_SPECIAL: SpecialDraft = { title: '', numbers: [], texts: {}, recording: null, flows: null };

export function draftOf({ title, dialled, flows, text, recording }: AnnouncementSummary): SpecialDraft {
  // For call flows alone no number is ticked; for nothing at all it is for every number.
  return { title, numbers: dialled ?? (flows === null ? null : []), flows, texts: text, recording };
}

/** Whether two drafts would be stored alike. */
export function sameEntry(one: AnnouncementEntry, other: AnnouncementEntry): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(entry: AnnouncementEntry): unknown {
  const { title, text, recording, dialled, flows, from, until } = entry;
  return [
    title,
    Object.entries(text).sort(),
    recording,
    [...(dialled ?? ['all'])].sort(),
    flows,
    from === undefined ? null : Date.parse(from),
    until === undefined ? null : Date.parse(until),
  ];
}

export { announcementEntry };
