import type { MovedWorkdays } from './moved-workdays.ts';

/**
 * Workdays that Hungary moved to Saturdays. The minister decrees them year by year, under section 102 (5) of Act I of 2012
 * on the Labour Code; each year's decree is its source. `counts`: the day off that is worked in, whose weekday it counts as.
 * A year is entered when its decree has been published in Magyar Közlöny, not before.
 */
export const HUNGARY: MovedWorkdays = {
  country: 'HU',
  name: { hu: 'Áthelyezett munkanap', de: 'Verlegter Arbeitstag', en: 'Moved workday' },
  dayOff: { hu: 'Áthelyezett pihenőnap', de: 'Verlegter Ruhetag', en: 'Moved day off' },
  years: [
    {
      year: 2025,
      source: '11/2024. (IV. 8.) NGM rendelet a 2025. évi munkaszüneti napok körüli munkarendről',
      moved: [
        { workday: '2025-05-17', counts: '2025-05-02' },
        { workday: '2025-10-18', counts: '2025-10-24' },
        { workday: '2025-12-13', counts: '2025-12-24' },
      ],
    },
    {
      year: 2026,
      source: '10/2025. (IV. 30.) NGM rendelet a 2026. évi munkaszüneti napok körüli munkarendről',
      moved: [
        { workday: '2026-01-10', counts: '2026-01-02' },
        { workday: '2026-08-08', counts: '2026-08-21' },
        { workday: '2026-12-12', counts: '2026-12-24' },
      ],
    },
  ],
};
