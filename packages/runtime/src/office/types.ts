/** What the API says of the day; types only. */
export type {
  Announcement,
  AnnouncementEntry,
  AnnouncementSummary,
  LackingText,
  SpanState,
} from './announcements/announcement.ts';
export type { Divert, DivertSummary } from './diverts/divert.ts';
export type { FieldKind, HandedFieldSummary } from './fields/handed-field.ts';
export type { Heard, HeardText, HeardThen, HoursMet } from './heard/heard.ts';
export type { KeptChange } from './kept.ts';
export type {
  CsvPreview,
  CsvProblem,
  ListColumn,
  ListRowShown,
  ListSummary,
  ListUse,
  RowChange,
  RowCounts,
  RowsChanged,
} from './lists/list.ts';
export type { GoLive, Today, TodayAttention, TodayNumber, TodayPlan, TodaySpan } from './today/today.ts';
