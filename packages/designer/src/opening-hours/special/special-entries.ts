import type { Holiday, RecurringRule, Schedule, SpecialDay, SpecialPeriod } from '@callwright/flow/hours';

/** One line of the special days, with its place in the list that it comes from. */
export type SpecialEntry =
  | { readonly kind: 'day'; readonly index: number; readonly day: SpecialDay }
  | { readonly kind: 'period'; readonly index: number; readonly period: SpecialPeriod }
  | { readonly kind: 'recurring'; readonly index: number; readonly rule: RecurringRule }
  | { readonly kind: 'holiday'; readonly index: number; readonly holiday: Holiday };

export const FILTERS = ['all', 'own', 'holidays', 'recurring'] as const;
export type Filter = (typeof FILTERS)[number];

/** By date; what comes back has no date of its own and stands last. Days that are over are left out, but stay stored. */
export function specialEntries(schedule: Schedule, filter: Filter, today: string): readonly SpecialEntry[] {
  const entries: readonly SpecialEntry[] = [
    ...schedule.specialDays.map((day, index): SpecialEntry => ({ kind: 'day', index, day })),
    ...schedule.specialPeriods.map((period, index): SpecialEntry => ({ kind: 'period', index, period })),
    ...(schedule.holidays?.days ?? [])
      .map((holiday, index): SpecialEntry => ({ kind: 'holiday', index, holiday }))
      .filter((entry) => entry.kind === 'holiday' && entry.holiday.date >= today),
    ...schedule.recurring.map((rule, index): SpecialEntry => ({ kind: 'recurring', index, rule })),
  ];
  return entries
    .filter((entry) => passes(entry, filter))
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function passes(entry: SpecialEntry, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'own':
      return entry.kind !== 'holiday';
    case 'holidays':
      return entry.kind === 'holiday';
    case 'recurring':
      return entry.kind === 'recurring' || (entry.kind === 'day' && entry.day.yearly === true);
  }
}

function sortKey(entry: SpecialEntry): string {
  if (entry.kind === 'day') return entry.day.date;
  if (entry.kind === 'period') return entry.period.from;
  return entry.kind === 'holiday' ? entry.holiday.date : '9999';
}

/** The schedule without one of its special days, periods or rules. Holidays are chosen elsewhere. */
export function withoutEntry(schedule: Schedule, { kind, index }: SpecialEntry): Schedule {
  const others = <T>(list: readonly T[]) => list.filter((_, i) => i !== index);
  if (kind === 'day') return { ...schedule, specialDays: others(schedule.specialDays) };
  if (kind === 'period') return { ...schedule, specialPeriods: others(schedule.specialPeriods) };
  return kind === 'recurring' ? { ...schedule, recurring: others(schedule.recurring) } : schedule;
}
