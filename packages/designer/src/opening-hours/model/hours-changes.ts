import { type Schedule, WEEKDAYS, type Weekday } from '@callwright/flow/hours';

/** What differs between two states of opening hours, for a sentence about it. */
export type HoursDifference =
  | {
      readonly kind:
        | 'title'
        | 'timeZone'
        | 'branches'
        | 'holidaysRemoved'
        | 'usualHolidays'
        | 'closed'
        | 'reopened'
        | 'closing'
        | 'texts'
        | 'remind';
    }
  | { readonly kind: 'week'; readonly days: readonly Weekday[] }
  | { readonly kind: 'recurring'; readonly count: number }
  | { readonly kind: 'holidays' | 'specialDays'; readonly dates: readonly string[] }
  | { readonly kind: 'periods'; readonly dates: readonly string[] };

/** In the order of the page; none where both say the same. */
export function differences(before: Schedule, after: Schedule): readonly HoursDifference[] {
  const days = WEEKDAYS.filter((day) => !same(before.weekly[day] ?? [], after.weekly[day] ?? []));
  const recurring = changed(before.recurring, after.recurring);
  const dates = changedDates(before.specialDays, after.specialDays, ({ date }) => date);
  const periods = changedDates(before.specialPeriods, after.specialPeriods, ({ from }) => from);
  return [
    ...closing(before, after),
    ...when(before.title !== after.title, { kind: 'title' }),
    ...when(before.timeZone !== after.timeZone, { kind: 'timeZone' }),
    ...when(!same(before.branches, after.branches), { kind: 'branches' }),
    ...when(days.length > 0, { kind: 'week', days }),
    ...when(recurring.length > 0, { kind: 'recurring', count: recurring.length }),
    ...when(dates.length > 0, { kind: 'specialDays', dates }),
    ...when(periods.length > 0, { kind: 'periods', dates: periods }),
    ...holidays(before, after),
    ...when(!same(before.texts, after.texts), { kind: 'texts' }),
    ...when(before.remind !== after.remind, { kind: 'remind' }),
  ];
}

function closing({ closeNow: before }: Schedule, { closeNow: after }: Schedule): HoursDifference[] {
  if (same(before, after)) return [];
  if (after === undefined) return [{ kind: 'reopened' }];
  return [{ kind: before === undefined ? 'closed' : 'closing' }];
}

function holidays({ holidays: before }: Schedule, { holidays: after }: Schedule): HoursDifference[] {
  if (before !== undefined && after === undefined) return [{ kind: 'holidaysRemoved' }];
  const dates = changedDates(before?.days ?? [], after?.days ?? [], ({ date }) => date);
  const { days: _, ...rest } = before ?? { days: [] };
  const { days: __, ...restAfter } = after ?? { days: [] };
  const usual = before !== undefined && !same(rest, restAfter);
  return [...when(dates.length > 0, { kind: 'holidays', dates }), ...when(usual, { kind: 'usualHolidays' })];
}

function changedDates<T>(before: readonly T[], after: readonly T[], dateOf: (one: T) => string): readonly string[] {
  return [...new Set(changed(before, after).map(dateOf))].sort();
}

/** What is only in one of the two lists. */
function changed<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const text = (one: T) => JSON.stringify(sorted(one));
  const texts = (list: readonly T[]) => new Set(list.map(text));
  const [was, is] = [texts(before), texts(after)];
  return [...before.filter((one) => !is.has(text(one))), ...after.filter((one) => !was.has(text(one)))];
}

const when = (applies: boolean, difference: HoursDifference): HoursDifference[] => (applies ? [difference] : []);
/** Keys may come in another order from the server. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
