import type { Stretch } from './day-stretches.ts';
import type { Prepared } from './prepared.ts';

/** How far ahead and back a change is looked for: a year and a day. Who is closed for longer has no next opening. */
export const HORIZON_DAYS = 366;

/** The stretches from the one that holds `instant` on, up to the horizon. */
export function* stretchesFrom(prepared: Prepared, instant: number): Generator<Stretch> {
  const first = prepared.dayAt(instant);
  for (let day = first; day <= first + HORIZON_DAYS; day++) {
    for (const stretch of prepared.stretchesOf(day)) if (stretch.end > instant) yield stretch;
  }
}

/** The stretches from the one that holds `instant` back, latest first, down to the horizon. */
export function* stretchesBack(prepared: Prepared, instant: number): Generator<Stretch> {
  const first = prepared.dayAt(instant);
  for (let day = first; day >= first - HORIZON_DAYS; day--) {
    for (const stretch of prepared.stretchesOf(day).toReversed()) if (stretch.start <= instant) yield stretch;
  }
}

/** The first later stretch that differs, or undefined within the horizon or where time has no end (an open closing). */
export function nextWhere(
  prepared: Prepared,
  instant: number,
  differs: (stretch: Stretch) => boolean,
): Stretch | undefined {
  for (const stretch of stretchesFrom(prepared, instant)) if (differs(stretch)) return stretch;
  return undefined;
}
