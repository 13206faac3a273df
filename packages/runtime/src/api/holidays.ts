import { Hono } from 'hono';
import { Type } from 'typebox';
import { calendarOf, countries, movedWorkdays, NoCalendar, readCalendarFile } from '../opening-hours/index.ts';
import { jsonBody } from './json-body.ts';
import { notThere, Refusal } from './refusal.ts';

/** As far as anybody plans. */
const MOST_YEARS = 6;

const CalendarFileBody = Type.Object(
  {
    text: Type.String({ maxLength: 4_000_000 }),
    timeZone: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$' }),
  },
  { additionalProperties: false },
);

/** The calendars of countries and regions, for whoever decides about holidays. */
export function holidayRoutes({ now }: { readonly now: () => number }) {
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
      return context.json({ days, moved: movedWorkdays(country, years) });
    })
    .post('/calendar-file', jsonBody(CalendarFileBody), (context) => {
      const { text, timeZone } = context.req.valid('json');
      return context.json(readFile(text, timeZone, now()));
    });
}

/** What an .ics file holds, for people to choose from. @throws Refusal */
function readFile(text: string, timeZone: string, now: number) {
  try {
    return readCalendarFile(text, timeZone, now);
  } catch (error) {
    if (!(error instanceof NoCalendar || error instanceof RangeError)) throw error;
    throw new Refusal(422, {
      code: 'calendar-unreadable',
      message: 'This isn’t a calendar file that can be read.',
      fix: 'Export the calendar as an .ics file, with no more than some thousand events, and choose that file.',
    });
  }
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
