import { Hono } from 'hono';
import { calendarOf, countries } from '../opening-hours/index.ts';
import { notThere, Refusal } from './refusal.ts';

/** As far as anybody plans. */
const MOST_YEARS = 6;

/** The calendars of countries and regions, for whoever decides about holidays. */
export function holidayRoutes() {
  return new Hono()
    .get('/countries', (context) => {
      const language = context.req.query('language') ?? 'en';
      return context.json({ countries: countries(/^[a-z]{2}$/.test(language) ? language : 'en') });
    })
    .get('/:country', (context) => {
      const country = context.req.param('country');
      const region = context.req.query('region') ?? null;
      const from = yearOf(context.req.query('from'));
      const to = yearOf(context.req.query('to'));
      if (to < from || to - from >= MOST_YEARS) throw badYears();
      const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      const days = calendarOf(country, region, years);
      if (days === null) throw notThere('The calendar of this country or region');
      return context.json({ days });
    });
}

function yearOf(text: string | undefined): number {
  if (text === undefined || !/^20[0-9]{2}$/.test(text)) throw badYears();
  return Number(text);
}

function badYears(): Refusal {
  return new Refusal(400, {
    code: 'bad-years',
    message: 'This span of years can’t be read.',
    fix: `Give from and to as years, at most ${MOST_YEARS} of them: ?from=2026&to=2028`,
  });
}
