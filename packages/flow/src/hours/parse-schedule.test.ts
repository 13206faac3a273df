import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseSchedule } from './parse-schedule.ts';
import { describeFinding, finding, PROBLEM_CODES, WARNING_CODES } from './problem.ts';
import { harsfaFogaszat } from './samples/harsfa-fogaszat.ts';
import type { Schedule } from './schedule.ts';
import { HOURS_LANGUAGES } from './spoken/language.ts';
import { spokenHours } from './spoken/spoken-hours.ts';
import { timeline } from './timeline.ts';
import { verdictAt } from './verdict.ts';
import { warnings } from './warnings.ts';

const base = {
  version: 1,
  title: 'Test',
  timeZone: 'Europe/Berlin',
  branches: [{ name: 'lunch', fallback: 'closed' }],
  weekly: { monday: [{ from: '08:00', to: '16:00', branch: 'open' }] },
  recurring: [],
  specialDays: [],
  specialPeriods: [],
};
const { weekly: _, ...withoutWeek } = base;
const found = (json: unknown): string[] => {
  const parsed = parseSchedule(json);
  return 'problems' in parsed ? parsed.problems.map(({ code, pointer }) => `${code} ${pointer}`) : [];
};
const span = (from: string, to: string, branch = 'open') => ({ from, to, branch });

describe('parseSchedule', () => {
  it('accepts a plain week', () => expect(found(base)).toEqual([]));

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'schedule-shape '],
    ['null', null, 'schedule-shape '],
    ['a list', [], 'schedule-shape '],
    ['a newer version', { ...base, version: 2 }, 'schedule-shape /version'],
    ['a missing part', withoutWeek, 'schedule-shape '],
    ['an unknown part', { ...base, colour: 'red' }, 'schedule-shape /colour'],
    [
      'a hostile key',
      JSON.parse(JSON.stringify(base).replace('"weekly"', '"__proto__":{},"weekly"')),
      'schedule-shape /__proto__',
    ],
    ['an unknown weekday', { ...base, weekly: { funday: [] } }, 'schedule-shape /weekly/funday'],
    ['an unknown zone', { ...base, timeZone: 'Europe/Auental' }, 'zone-unknown /timeZone'],
    ['an offset as zone', { ...base, timeZone: '+01:00' }, 'zone-unknown /timeZone'],
    ['25 o’clock', { ...base, weekly: { monday: [span('25:00', '26:00')] } }, 'time-unreadable /weekly/monday/0/from'],
    [
      '24:00 as a beginning',
      { ...base, weekly: { monday: [span('24:00', '02:00')] } },
      'time-unreadable /weekly/monday/0/from',
    ],
    [
      'an end without a zero',
      { ...base, weekly: { monday: [span('08:00', '9:00')] } },
      'time-unreadable /weekly/monday/0/to',
    ],
    [
      'overlapping spans',
      { ...base, weekly: { monday: [span('08:00', '12:00'), span('11:59', '13:00')] } },
      'spans-overlap /weekly/monday/1',
    ],
    [
      'spans over midnight on each other',
      { ...base, weekly: { monday: [span('20:00', '02:00'), span('22:00', '23:00')] } },
      'spans-overlap /weekly/monday/1',
    ],
    [
      'an unknown branch',
      { ...base, weekly: { monday: [span('08:00', '12:00', 'oncall')] } },
      'branch-unknown /weekly/monday/0/branch',
    ],
    [
      'a property of objects as branch',
      { ...base, weekly: { monday: [span('08:00', '12:00', 'constructor')] } },
      'branch-unknown /weekly/monday/0/branch',
    ],
    [
      'a closed span',
      { ...base, weekly: { monday: [span('08:00', '12:00', 'closed')] } },
      'branch-closed /weekly/monday/0/branch',
    ],
    [
      'a branch called open',
      { ...base, branches: [{ name: 'open', fallback: 'open' }] },
      'branch-reserved /branches/0/name',
    ],
    ['a branch twice', { ...base, branches: [...base.branches, ...base.branches] }, 'branch-twice /branches/1/name'],
    ['a branch without fallback', { ...base, branches: [{ name: 'lunch' }] }, 'schedule-shape /branches/0'],
    [
      '30 February',
      { ...base, specialDays: [{ date: '2027-02-30', state: 'closed' }] },
      'date-impossible /specialDays/0/date',
    ],
    ['no date', { ...base, specialDays: [{ date: 'Monday', state: 'closed' }] }, 'date-unreadable /specialDays/0/date'],
    [
      'hours without spans',
      { ...base, specialDays: [{ date: '2027-02-03', state: 'hours' }] },
      'spans-missing /specialDays/0/spans',
    ],
    [
      'a period without a week',
      { ...base, specialPeriods: [{ from: '2027-02-03', to: '2027-02-04', state: 'hours' }] },
      'spans-missing /specialPeriods/0/weekly',
    ],
    [
      'a backward period',
      { ...base, specialPeriods: [{ from: '2027-02-03', to: '2027-02-02', state: 'closed' }] },
      'period-backwards /specialPeriods/0/to',
    ],
    [
      'a sixth Monday',
      { ...base, recurring: [{ weekday: 'monday', nth: 6, spans: [] }] },
      'schedule-shape /recurring/0/nth',
    ],
    [
      'a closing at 99 o’clock',
      { ...base, closeNow: { since: '2027-01-01T99:00:00Z' } },
      'date-unreadable /closeNow/since',
    ],
    [
      'a closing without zone',
      { ...base, closeNow: { since: '2027-01-01T09:00:00' } },
      'date-unreadable /closeNow/since',
    ],
    [
      'a backward closing',
      { ...base, closeNow: { since: '2027-01-01T09:00:00Z', until: '2027-01-01T09:00:00Z' } },
      'closing-backwards /closeNow/until',
    ],
  ])('refuses %s', (_, json, expected) => expect(found(json)).toContain(expected));

  it('names what is wrong and how to mend it', () => {
    const parsed = parseSchedule({ ...base, weekly: { monday: [span('08:00', '12:00', 'oncall')] } });
    expect(parsed).toEqual({
      problems: [
        {
          code: 'branch-unknown',
          pointer: '/weekly/monday/0/branch',
          values: { branch: 'oncall', known: 'open, lunch' },
          message: 'These hours lead to “oncall”, which these opening hours don’t have.',
          fix: 'Use “open” or one of: open, lunch.',
        },
      ],
    });
  });

  it('gives a copy that later changes don’t reach', () => {
    const json = structuredClone(base);
    const parsed = parseSchedule(json);
    json.weekly.monday = [];
    expect(parsed).toMatchObject({ schedule: { weekly: { monday: [{ from: '08:00' }] } } });
  });

  it('never throws and never lets anything broken through', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect('problems' in parseSchedule(json)).toBe(true);
      }),
    );
  });

  it('survives any one value being replaced', () => {
    const places = pointers(harsfaFogaszat);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const parsed = parseSchedule(replace(harsfaFogaszat, place, value));
        if ('problems' in parsed) for (const problem of parsed.problems) expect(problem.fix).not.toBe('');
        else answersAll(parsed.schedule);
      }),
      { numRuns: 500 },
    );
  });
});

describe('messages', () => {
  it.each(['en', 'de', 'hu'] as const)('are complete in %s and fill in all values', (language) => {
    const values = new Proxy({}, { get: () => 'VALUE' });
    for (const code of [...PROBLEM_CODES, ...WARNING_CODES]) {
      const { message, fix } = describeFinding({ ...finding(code, ''), values } as never, language);
      expect(message.length * fix.length).toBeGreaterThan(0);
      expect(message + fix).not.toMatch(/[{}]/);
    }
  });
});

/** Whatever is accepted can be asked everything. */
function answersAll(schedule: Schedule): void {
  const now = Temporal.Instant.from('2026-12-24T16:59:00Z');
  expect(verdictAt(schedule, now).branch).not.toBe('');
  expect(timeline(schedule, now, now.add({ hours: 14 * 24 }))).not.toEqual([]);
  expect(warnings(schedule, now)).toBeInstanceOf(Array);
  for (const language of HOURS_LANGUAGES) expect(spokenHours(schedule, language, now)).not.toBe('');
}

type Path = readonly (string | number)[];

function pointers(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pointers(inner, [...path, key]))];
}

function replace(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, i) => (i === Number(key) ? replace(inner, rest, by) : inner));
  return { ...(value as object), [key]: replace((value as Record<string, unknown>)[key], rest, by) };
}
