import type { AnnouncementEntry } from '../../api/announcements.ts';
import { filledTexts } from '../dialog/texts-per-language.tsx';

const MOST_LETTERS = 60;

export type AnnouncementDraft = {
  readonly title: string;
  /** Null: all numbers. */
  readonly numbers: readonly string[] | null;
  /** Call flows that it is for besides; kept as they are. */
  readonly flows?: readonly string[] | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly recording: string | null;
  /** Epoch milliseconds; null: at once, until somebody ends it. */
  readonly from: number | null;
  readonly until: number | null;
};

/** What is stored of it. Whoever gave it no name gets the beginning of its text as one. */
export function announcementEntry(draft: AnnouncementDraft): AnnouncementEntry {
  const text = filledTexts(draft.texts);
  const iso = (at: number) => new Date(at).toISOString();
  return {
    title: draft.title.trim() || beginning(Object.values(text)[0] ?? '') || draft.recording || '–',
    text,
    ...(draft.recording === null ? {} : { recording: draft.recording }),
    ...(draft.numbers === null ? {} : { dialled: [...draft.numbers] }),
    ...(draft.flows == null ? {} : { flows: [...draft.flows] }),
    ...(draft.from === null ? {} : { from: iso(draft.from) }),
    ...(draft.until === null ? {} : { until: iso(draft.until) }),
  };
}

/** The first words, up to a word's end. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST_LETTERS) return line;
  const cut = line.slice(0, MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_LETTERS / 2)).trimEnd()} …`;
}
