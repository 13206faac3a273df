import type { FlowParts } from '../flows/index.ts';
import type { Log } from '../log/index.ts';
import {
  createHolidayAnswers,
  createOpeningHours,
  createQuestionTokens,
  createReminderClock,
  type HolidayAnswers,
  type ReminderClock,
  remindOwners,
} from '../opening-hours/index.ts';
import type { SecretBox } from '../secrets/index.ts';
import type { Mailer } from '../services/index.ts';

type Parts = FlowParts & {
  readonly mailer: Mailer | null;
  readonly secretBox: SecretBox;
  /** Where people reach the web app. */
  readonly url: string;
  readonly log: Log;
};

/** Reminders of undecided holidays, and the answers that come back by their links. */
export function composeReminders(parts: Parts): { holidayAnswers: HolidayAnswers; reminders: ReminderClock } {
  const { mailer, secretBox, store, log, now } = parts;
  const hours = createOpeningHours(parts);
  const tokens = createQuestionTokens(secretBox);
  const url = parts.url.replace(/\/+$/, '');
  const remind = (at: number) =>
    mailer === null ? Promise.resolve() : remindOwners({ hours, store, mailer, tokens, url, log }, at);
  return {
    holidayAnswers: createHolidayAnswers(hours, store, tokens),
    reminders: createReminderClock(remind, now, log),
  };
}
