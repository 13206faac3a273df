import type { Holiday, Schedule } from '@callwright/flow/hours';
import type { Store } from '../../store/store.ts';
import type { OpeningHours } from '../opening-hours.ts';
import type { QuestionTokens } from './question-token.ts';

/** What a link in a mail is about, for somebody who may not have signed in: no more than the mail said. */
export type HolidayAsked = {
  readonly title: string;
  readonly holiday: Pick<Holiday, 'date' | 'name' | 'state' | 'like'>;
};
export type HolidayAnswer = 'closed' | 'open';

export type HolidayAnswers = {
  /** Null: the link is over, was used, or isn't ours. */
  readonly ask: (token: string, now: number) => Promise<HolidayAsked | null>;
  /** Decides, once per link and only where nobody has decided meanwhile. Null: nothing was changed. */
  readonly answer: (token: string, answer: HolidayAnswer, now: number) => Promise<HolidayAsked | null>;
};

/** Who decides by a link of an address that is nobody's. */
const BY_MAIL = 'system:mail';
const TRIES = 3;

export function createHolidayAnswers(
  hours: OpeningHours,
  { performed }: Pick<Store, 'performed'>,
  tokens: QuestionTokens,
): HolidayAnswers {
  async function find(token: string, now: number) {
    const question = tokens.read(token, now);
    if (question === null || (await performed.find(usedKey(question.id))) !== null) return null;
    const kept = await hours.find(question.schedule);
    const holiday = kept?.schedule?.holidays?.days.find(({ date }) => date === question.date);
    if (kept?.schedule == null || holiday === undefined) return null;
    return { question, kept, schedule: kept.schedule, holiday };
  }
  return {
    ask: async (token, now) => {
      const found = await find(token, now);
      return found === null ? null : askedOf(found.schedule, found.holiday);
    },
    answer: async (token, answer, now) => {
      // Others may save at the same moment: what they did is read again.
      for (let tries = 0; tries < TRIES; tries += 1) {
        const found = await find(token, now);
        if (found === null || found.holiday.state !== 'undecided') return null;
        const { question, kept, schedule } = found;
        const decided = { ...found.holiday, state: answer };
        const by = { at: now, person: question.person ?? BY_MAIL };
        const saved = await hours.save(question.schedule, kept.version, withHoliday(schedule, decided), by);
        if (saved.kind === 'changed') continue;
        if (saved.kind !== 'saved') return null;
        await performed.keep(usedKey(question.id), { kind: 'used' }, now);
        return askedOf(schedule, decided);
      }
      return null;
    },
  };
}

const usedKey = (id: string): string => `holiday-answer.${id}`;

function askedOf({ title }: Schedule, { date, name, state, like }: Holiday): HolidayAsked {
  return { title, holiday: { date, name, state, ...(like === undefined ? {} : { like }) } };
}

function withHoliday(schedule: Schedule, decided: Holiday): Schedule {
  const { holidays } = schedule;
  if (holidays === undefined) return schedule;
  const days = holidays.days.map((one) => (one.date === decided.date ? decided : one));
  return { ...schedule, holidays: { ...holidays, days } };
}
