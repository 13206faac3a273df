import { Temporal } from 'temporal-polyfill';

/** Ends that are chosen with one tap. */
export const QUICK_ENDS = ['soon', 'today', 'morning', 'open'] as const;
export type QuickEnd = (typeof QUICK_ENDS)[number];
/** `at`: a date and a time of one's own. */
export type EndChoice = QuickEnd | 'at';

const MORNING = Temporal.PlainTime.from('08:00');
const SOON = { hours: 2 } as const;

/**
 * The instant (epoch milliseconds) that a quick choice stands for, by the wall clock of a zone; null: until somebody
 * ends it. `soon` is a full hour, about two hours ahead; `today` ends with the day that the moment falls on.
 */
export function endOf(choice: QuickEnd, zone: string, from: number): number | null {
  const local = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  switch (choice) {
    case 'soon':
      return local.add(SOON).round({ smallestUnit: 'hour', roundingMode: 'halfCeil' }).epochMilliseconds;
    case 'today':
      return local.toPlainDate().add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
    case 'morning': {
      const date = local.toPlainDate();
      return date.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: MORNING }).epochMilliseconds;
    }
    case 'open':
      return null;
  }
}
