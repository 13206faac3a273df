import { Temporal } from 'temporal-polyfill';

export const CLOCK_PRESETS = ['eve', 'sunday', 'night', 'monday'] as const;
export type ClockPreset = (typeof CLOCK_PRESETS)[number];

const SUNDAY = 7;
const MONDAY = 1;

/** The next such moment after `now` (milliseconds since the epoch), by the wall clock of `zone`: `2026-12-24T17:59`. */
export function presetClock(preset: ClockPreset, now: number, zone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  switch (preset) {
    case 'eve': {
      const eve = today.with({ month: 12, day: 24 });
      const next = Temporal.PlainDate.compare(eve, today) < 0 ? eve.add({ years: 1 }) : eve;
      return `${next}T17:59`;
    }
    case 'sunday':
      return `${nextWeekday(today, SUNDAY)}T10:00`;
    case 'night':
      return `${today.add({ days: 1 })}T03:00`;
    case 'monday':
      return `${nextWeekday(today, MONDAY)}T09:30`;
  }
}

/** Tomorrow at the earliest. */
function nextWeekday(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
}
