import { isTimeZone } from '../../hours/zone-clock.ts';
import type { Rule } from '../inspection.ts';
import { problemAt } from '../problem-at.ts';

/** The flow's time zone must be one of the IANA list: dates and times are spoken in it. */
export const zoneKnown: Rule = {
  name: 'zone-known',
  check: ({ flow: { timeZone } }) =>
    timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [problemAt('zone-unknown', 'error', ['timeZone'], { name: timeZone })],
};
