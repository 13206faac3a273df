import {
  type RecurringRule,
  type Schedule,
  type Span,
  WEEKDAYS,
  type Week,
  type Weekday,
} from '@callwright/flow/hours';
import { type SpecialEntry, withoutEntry } from './special-entries.ts';

export const NTHS = [1, 2, 3, 4, 5, -1] as const;

/** A special day, period or rule while it is in the dialog: the fields of all three kinds. */
export type SpecialDraft = {
  readonly kind: 'day' | 'period' | 'recurring';
  readonly date: string;
  readonly to: string;
  readonly yearly: boolean;
  readonly weekday: Weekday;
  readonly nth: RecurringRule['nth'];
  readonly state: 'closed' | 'hours' | 'weekday';
  /** The weekday that a day counts as. */
  readonly like: Weekday;
  readonly spans: readonly Span[];
  readonly weekly: Week;
  readonly opensHolidays: boolean;
  readonly note: string;
  readonly text: Readonly<Record<string, string>>;
};

export function newDraft(today: string): SpecialDraft {
  return {
    kind: 'day',
    date: today,
    to: today,
    yearly: false,
    weekday: 'saturday',
    nth: 1,
    state: 'closed',
    like: 'monday',
    spans: [],
    weekly: {},
    opensHolidays: false,
    note: '',
    text: {},
  };
}

/** What is edited, in the dialog's fields; null for a holiday, which is decided in its own place. */
export function draftOf(entry: SpecialEntry, today: string): SpecialDraft | null {
  const empty = newDraft(today);
  switch (entry.kind) {
    case 'day': {
      const { date, yearly = false, state, spans = [], weekday: like = empty.like, note = '', text = {} } = entry.day;
      return { ...empty, date, yearly, state, spans, like, note, text };
    }
    case 'period': {
      const { from, to, state, weekly = {}, opensHolidays = false, note = '', text = {} } = entry.period;
      return { ...empty, kind: 'period', date: from, to, state, weekly, opensHolidays, note, text };
    }
    case 'recurring': {
      const { weekday, nth, spans, note = '' } = entry.rule;
      return { ...empty, kind: 'recurring', weekday, nth, spans, note, state: spans.length === 0 ? 'closed' : 'hours' };
    }
    case 'holiday':
      return null;
  }
}

export type DraftFault = 'date' | 'order' | 'spans';

/** What is missing before it can be put among the others. */
export function faultIn({ kind, date, to, state, spans, weekly }: SpecialDraft): DraftFault | null {
  const isDate = (text: string) => /^(19|2[01])\d\d-\d\d-\d\d$/.test(text);
  if (kind === 'day' && !isDate(date)) return 'date';
  if (kind === 'period' && !(isDate(date) && isDate(to))) return 'date';
  if (kind === 'period' && to < date) return 'order';
  if (state !== 'hours') return null;
  const some = kind === 'period' ? WEEKDAYS.some((day) => (weekly[day] ?? []).length > 0) : spans.length > 0;
  return some ? null : 'spans';
}

/** Puts the draft where the entry was, or after the others. */
export function withDraft(schedule: Schedule, draft: SpecialDraft, entry: SpecialEntry | null): Schedule {
  const { kind, date, to, yearly, weekday, nth, spans, weekly, opensHolidays } = draft;
  const note = draft.note.trim() === '' ? {} : { note: draft.note.trim() };
  const said = Object.fromEntries(Object.entries(draft.text).filter(([, words]) => words.trim() !== ''));
  const text = Object.keys(said).length === 0 ? {} : { text: said };
  const stays = entry !== null && entry.kind === kind;
  const rest = entry === null || stays ? schedule : withoutEntry(schedule, entry);
  const put = <T>(list: readonly T[], one: T): readonly T[] =>
    stays ? list.map((each, i) => (i === entry.index ? one : each)) : [...list, one];
  switch (kind) {
    case 'day': {
      const { state } = draft;
      const own = state === 'weekday' ? { weekday: draft.like } : state === 'hours' ? { spans } : {};
      const day = { date, ...(yearly ? { yearly } : {}), state, ...own, ...note, ...text };
      return { ...rest, specialDays: put(rest.specialDays, day) };
    }
    case 'period': {
      const state = draft.state === 'hours' ? ('hours' as const) : ('closed' as const);
      const own = state === 'hours' ? { weekly } : {};
      const period = { from: date, to, state, ...own, ...(opensHolidays ? { opensHolidays } : {}), ...note, ...text };
      return { ...rest, specialPeriods: put(rest.specialPeriods, period) };
    }
    case 'recurring': {
      const rule = { weekday, nth, spans: draft.state === 'hours' ? spans : [], ...note };
      return { ...rest, recurring: put(rest.recurring, rule) };
    }
  }
}
