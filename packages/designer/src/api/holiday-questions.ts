import type { Holiday } from '@callwright/flow/hours';
import { sendJson } from './request.ts';

export type HolidayAnswer = 'closed' | 'open';
/** What a link out of a mail is about. */
export type HolidayAsked = {
  readonly title: string;
  readonly holiday: Pick<Holiday, 'date' | 'name' | 'state' | 'like'>;
};

/** Links out of mails, which work without signing in. They refuse with `link-gone` when they were used or are over. */
export const holidayQuestionsApi = {
  ask: (token: string) => sendJson<HolidayAsked>('POST', '/holiday-questions', { token }),
  answer: (token: string, answer: HolidayAnswer) =>
    sendJson<HolidayAsked>('POST', '/holiday-questions/answer', { token, answer }),
};
