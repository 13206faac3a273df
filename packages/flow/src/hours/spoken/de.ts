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
  type TimeRange,
} from './language.ts';

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;
const NAMES: Readonly<Record<Weekday, string>> = {
  monday: 'Montag',
  tuesday: 'Dienstag',
  wednesday: 'Mittwoch',
  thursday: 'Donnerstag',
  friday: 'Freitag',
  saturday: 'Samstag',
  sunday: 'Sonntag',
};
const DAYS = { yesterday: 'gestern', today: 'heute', tomorrow: 'morgen' } as const;
const NTH = ['', 'ersten', 'zweiten', 'dritten', 'vierten', 'fünften'] as const;

function time({ hour, minute }: ClockTime): string {
  return minute === 0 ? `${hour} Uhr` : `${hour} Uhr ${minute}`;
}

function date({ month, day, year }: SpokenCalendarDay): string {
  return `${day}. ${MONTHS[month - 1] ?? ''}${year === undefined ? '' : ` ${year}`}`;
}

/** "am Montag", "morgen". */
function onDay(day: SpokenDay): string {
  if (day.kind === 'weekday') return `am ${NAMES[day.weekday]}`;
  return day.kind === 'date' ? `am ${date(day)}` : DAYS[day.kind];
}

/** "bis Montag", "bis zum 4. Januar". */
function untilDay(day: SpokenDay): string {
  if (day.kind === 'weekday') return `bis ${NAMES[day.weekday]}`;
  return day.kind === 'date' ? `bis zum ${date(day)}` : `bis ${DAYS[day.kind]}`;
}

/** "von 8 bis 18 Uhr": the first "Uhr" is said only before minutes. */
function range({ from, to }: TimeRange): string {
  return `von ${from.minute === 0 ? from.hour : time(from)} bis ${time(to)}`;
}

const nth = (rule: NthWeekday): string => `${rule.nth === -1 ? 'letzten' : NTH[rule.nth]} ${NAMES[rule.weekday]}`;

export const de: SpokenLanguage = {
  time,
  date,
  at: (day, moment) => `${onDay(day)} um ${time(moment)}`,
  until: (day, moment) => (day.kind === 'today' ? `bis ${time(moment)}` : `${untilDay(day)}, ${time(moment)}`),
  onDay,
  untilDay,
  weekdays: (runs) =>
    list(
      runs.flatMap((run) =>
        isRange(run, WEEKDAYS)
          ? [`${NAMES[run.first]} bis ${NAMES[run.last]}`]
          : daysOf(run, WEEKDAYS).map((day) => NAMES[day]),
      ),
      ' und ',
    ),
  everyDay: 'täglich',
  times: (times) => (times === 'allDay' ? 'rund um die Uhr' : list(times.map(range), ' und ')),
  nthWeekday: (rule) => `jeden ${nth(rule)} im Monat`,
  exceptNthWeekday: (rules) => `, außer am ${list(rules.map(nth), ' und am ')} im Monat`,
  join: (days, rules) => {
    const clauses = [...days, ...rules];
    return list(clauses, clauses.some((clause) => clause.includes(' und ')) ? ' sowie ' : ' und ');
  },
  upTo: (lastDay, hours) => `bis zum ${date(lastDay)} ${hours}`,
  never: 'zurzeit nicht',
  whenOpen: (hours, next) => {
    if (hours === null) return `Wir sind ${next} wieder für Sie da.`;
    const here = `Wir sind ${hours} für Sie da`;
    return next === null ? `${here}.` : `${here}, das nächste Mal ${next}.`;
  },
};
