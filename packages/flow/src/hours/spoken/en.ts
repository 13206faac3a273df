import { WEEKDAYS, type Weekday } from '../schedule.ts';
import {
  type ClockTime,
  daysOf,
  isRange,
  list,
  type NthWeekday,
  type SpokenCalendarDay,
  type SpokenDay,
  type SpokenLanguage,
} from './language.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const NAMES: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};
const NTH = ['', 'first', 'second', 'third', 'fourth', 'fifth'] as const;

function time({ hour, minute }: ClockTime): string {
  if (minute === 0 && hour % 24 === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'noon';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour % 24 < 12 ? 'am' : 'pm'}`;
}

function date({ month, day, year }: SpokenCalendarDay): string {
  return `${day} ${MONTHS[month - 1] ?? ''}${year === undefined ? '' : ` ${year}`}`;
}

/** "on Monday", "tomorrow". */
function onDay(day: SpokenDay): string {
  if (day.kind === 'weekday') return `on ${NAMES[day.weekday]}`;
  return day.kind === 'date' ? `on ${date(day)}` : day.kind;
}

/** "until Monday", "until 4 January". */
function untilDay(day: SpokenDay): string {
  if (day.kind === 'weekday') return `until ${NAMES[day.weekday]}`;
  if (day.kind === 'date') return `until ${date(day)}`;
  return day.kind === 'today' ? 'until the end of today' : `until ${day.kind}`;
}

const nth = (rule: NthWeekday): string => `the ${rule.nth === -1 ? 'last' : NTH[rule.nth]} ${NAMES[rule.weekday]}`;

/** British and Irish English: day before month, 12-hour clock. */
export const en: SpokenLanguage = {
  time,
  date,
  at: (day, moment) =>
    day.kind === 'today' && moment.hour === 24 ? 'tonight at midnight' : `${onDay(day)} at ${time(moment)}`,
  until: (day, moment) => (day.kind === 'today' ? `until ${time(moment)}` : `until ${time(moment)} ${onDay(day)}`),
  onDay,
  untilDay,
  weekdays: (runs) =>
    list(
      runs.flatMap((run) =>
        isRange(run, WEEKDAYS)
          ? [`${NAMES[run.first]} to ${NAMES[run.last]}`]
          : daysOf(run, WEEKDAYS).map((day) => NAMES[day]),
      ),
      ' and ',
    ),
  everyDay: 'every day',
  times: (times) =>
    times === 'allDay'
      ? 'around the clock'
      : list(
          times.map(({ from, to }) => `from ${time(from)} to ${time(to)}`),
          ' and ',
        ),
  nthWeekday: (rule) => `${nth(rule)} of each month`,
  exceptNthWeekday: (rules) => `, except ${list(rules.map(nth), ' and ')} of the month`,
  join: (days, rules) => {
    const clauses = [...days, ...rules];
    return list(clauses, clauses.some((clause) => clause.includes(' and ')) ? ', and ' : ' and ');
  },
  upTo: (lastDay, hours) => `until ${date(lastDay)}, ${hours}`,
  never: 'currently not',
  whenOpen: (hours, next) => {
    if (hours === null) return `We are back ${next}.`;
    return next === null ? `We are here ${hours}.` : `We are here ${hours}, next ${next}.`;
  },
};
