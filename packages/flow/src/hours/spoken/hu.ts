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
  type WeekdayRun,
} from './language.ts';

const MONTHS = [
  'január',
  'február',
  'március',
  'április',
  'május',
  'június',
  'július',
  'augusztus',
  'szeptember',
  'október',
  'november',
  'december',
] as const;

/** name; on it; from it; up to it; the nth … of the month; on the nth … of the month. */
type Forms = readonly [name: string, on: string, from: string, upTo: string, ofMonth: string, onOfMonth: string];
const FORMS: Readonly<Record<Weekday, Forms>> = {
  monday: ['hétfő', 'hétfőn', 'hétfőtől', 'hétfőig', 'hétfője', 'hétfőjén'],
  tuesday: ['kedd', 'kedden', 'keddtől', 'keddig', 'keddje', 'keddjén'],
  wednesday: ['szerda', 'szerdán', 'szerdától', 'szerdáig', 'szerdája', 'szerdáján'],
  thursday: ['csütörtök', 'csütörtökön', 'csütörtöktől', 'csütörtökig', 'csütörtöke', 'csütörtökén'],
  friday: ['péntek', 'pénteken', 'péntektől', 'péntekig', 'pénteke', 'péntekén'],
  saturday: ['szombat', 'szombaton', 'szombattól', 'szombatig', 'szombatja', 'szombatján'],
  sunday: ['vasárnap', 'vasárnap', 'vasárnaptól', 'vasárnapig', 'vasárnapja', 'vasárnapján'],
};
const DAYS = { yesterday: 'tegnap', today: 'ma', tomorrow: 'holnap' } as const;
const NTH = ['', 'első', 'második', 'harmadik', 'negyedik', 'ötödik'] as const;

/** Ordinals with back vowels: második (but tizenkettedik), (tizen-, huszon-) harmadik, hatodik, nyolcadik; huszadik, harmincadik. */
function isBack(day: number): boolean {
  return [2, 20, 30].includes(day) || [3, 6, 8].includes(day % 10);
}

/** The written ordinal of a day of the month: "4-e", "4-én", "4-éig"; "2-a", "2-án", "2-áig"; "1-je", "1-jén", "1-jéig". */
function dayOfMonth(day: number, ending: '' | 'n' | 'ig'): string {
  const [short, long] = isBack(day) ? ['a', 'á'] : ['e', 'é'];
  return `${day}-${day === 1 ? 'j' : ''}${ending === '' ? short : long}${ending}`;
}

function dated({ month, day, year }: SpokenCalendarDay, ending: '' | 'n' | 'ig'): string {
  return `${year === undefined ? '' : `${year}. `}${MONTHS[month - 1] ?? ''} ${dayOfMonth(day, ending)}`;
}

type TimeEnding = 'name' | 'at' | 'from' | 'until';
const HOUR = { name: 'óra', at: 'órakor', from: 'órától', until: 'óráig' } as const;
const MINUTE = { name: 'perc', at: 'perckor', from: 'perctől', until: 'percig' } as const;
const MIDNIGHT = { name: 'éjfél', at: 'éjfélkor', from: 'éjféltől', until: 'éjfélig' } as const;

/** The ending goes on the last word, so that no figure has to carry one. */
function timed({ hour, minute }: ClockTime, ending: TimeEnding): string {
  if (hour === 24) return MIDNIGHT[ending];
  return minute === 0 ? `${hour} ${HOUR[ending]}` : `${hour} óra ${minute} ${MINUTE[ending]}`;
}

/** "hétfőn", "holnap", "január 4-én". */
function onDay(day: SpokenDay): string {
  if (day.kind === 'weekday') return FORMS[day.weekday][1];
  return day.kind === 'date' ? dated(day, 'n') : DAYS[day.kind];
}

/** "hétfőig", "holnapig", "január 4-éig". */
function untilDay(day: SpokenDay): string {
  if (day.kind === 'weekday') return FORMS[day.weekday][3];
  if (day.kind === 'date') return dated(day, 'ig');
  return day.kind === 'today' ? 'a mai nap végéig' : `${DAYS[day.kind]}ig`;
}

function weekdays(run: WeekdayRun): readonly string[] {
  if (isRange(run, WEEKDAYS)) return [`${FORMS[run.first][2]} ${FORMS[run.last][3]}`];
  return daysOf(run, WEEKDAYS).map((day) => FORMS[day][1]);
}

const range = ({ from, to }: TimeRange): string => `${timed(from, 'from')} ${timed(to, 'until')}`;
const nth = (rule: NthWeekday): string => (rule.nth === -1 ? 'utolsó' : (NTH[rule.nth] ?? ''));

export const hu: SpokenLanguage = {
  time: (time) => timed(time, 'name'),
  date: (date) => dated(date, ''),
  at: (day, time) => `${onDay(day)} ${timed(time, 'at')}`,
  until: (day, time) => {
    if (day.kind === 'today') return timed(time, 'until');
    return `${day.kind === 'weekday' ? FORMS[day.weekday][0] : onDay(day)} ${timed(time, 'until')}`;
  },
  onDay,
  untilDay,
  weekdays: (runs) => list(runs.flatMap(weekdays), ' és '),
  everyDay: 'minden nap',
  times: (times) => (times === 'allDay' ? 'éjjel-nappal' : list(times.map(range), ' és ')),
  nthWeekday: (rule) => `minden hónap ${nth(rule)} ${FORMS[rule.weekday][5]}`,
  exceptNthWeekday: (rules) =>
    `, a hónap ${list(
      rules.map((rule) => `${nth(rule)} ${FORMS[rule.weekday][4]}`),
      ' és ',
    )} kivételével`,
  join: (days, rules) => [days.join(', '), rules.join(', ')].filter((part) => part !== '').join(', valamint '),
  upTo: (lastDay, hours) => `${dated(lastDay, 'ig')} ${hours}`,
  never: 'jelenleg nem',
  whenOpen: (hours, next) => {
    if (hours === null) return `Legközelebb ${next} várjuk hívását.`;
    const here = `${hours.charAt(0).toUpperCase()}${hours.slice(1)} várjuk hívását`;
    return next === null ? `${here}.` : `${here}, legközelebb ${next}.`;
  },
};
