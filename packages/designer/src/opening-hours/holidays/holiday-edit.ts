import type { Holiday, Holidays, Schedule, Span } from '@callwright/flow/hours';

export const HOLIDAY_STATES = ['usual', 'closed', 'open', 'hours', 'undecided'] as const;
export type HolidayState = Holiday['state'];

const NINE_TO_NOON: readonly Span[] = [{ from: '09:00', to: '12:00', branch: 'open' }];

/** Holidays with one of them decided; hours of its own begin with a morning. */
export function decide(holidays: Holidays, date: string, state: HolidayState, spans?: readonly Span[]): Holidays {
  const days = holidays.days.map((holiday): Holiday => {
    if (holiday.date !== date) return holiday;
    const { spans: before, ...rest } = holiday;
    return state === 'hours' ? { ...rest, state, spans: spans ?? before ?? NINE_TO_NOON } : { ...rest, state };
  });
  return { ...holidays, days };
}

/** What all holidays are like that nothing else was decided for. */
export function withUsual(holidays: Holidays, state: 'closed' | 'hours', spans?: readonly Span[]): Holidays {
  const { usual: before, ...rest } = holidays;
  if (state === 'closed') return rest;
  return { ...rest, usual: { state, spans: spans ?? before?.spans ?? NINE_TO_NOON } };
}

/** Holidays with what callers hear on one of them; empty words count as none. */
export function withHolidayText(holidays: Holidays, date: string, texts: Readonly<Record<string, string>>): Holidays {
  const said = Object.fromEntries(Object.entries(texts).filter(([, words]) => words.trim() !== ''));
  const days = holidays.days.map((holiday): Holiday => {
    if (holiday.date !== date) return holiday;
    const { text: _, ...rest } = holiday;
    return Object.keys(said).length === 0 ? rest : { ...rest, text: said };
  });
  return { ...holidays, days };
}

export const POLICIES = ['closed', 'usual', 'open'] as const;

/** What callers meet on a day that nobody has decided about. */
export function withPolicy(holidays: Holidays, undecided: (typeof POLICIES)[number]): Holidays {
  const { undecided: _, ...rest } = holidays;
  return undecided === 'closed' ? rest : { ...rest, undecided };
}

/** Holidays from today on that nobody has decided about. */
export function undecidedFrom({ holidays }: Schedule, today: string): readonly Holiday[] {
  return (holidays?.days ?? []).filter(({ date, state }) => state === 'undecided' && date >= today);
}
