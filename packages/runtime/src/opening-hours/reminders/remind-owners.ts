import { createHash } from 'node:crypto';
import { type Holiday, type Schedule, undecidedHolidays } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import type { Log } from '../../log/index.ts';
import { type Mailer, MailRefused } from '../../services/mailer.ts';
import type { Store } from '../../store/store.ts';
import type { KeptHours } from '../opening-hours.ts';
import { type HoursOwner, ownersOf } from './owners-of.ts';
import type { QuestionTokens } from './question-token.ts';
import { reminderMail } from './reminder-mail.ts';

export const REMINDER_DAYS = 14;

export type ReminderParts = {
  readonly hours: { readonly list: () => Promise<readonly KeptHours[]> };
  readonly store: Pick<Store, 'people' | 'performed'>;
  readonly mailer: Mailer;
  readonly tokens: QuestionTokens;
  /** Address of the web app, without a slash at its end. */
  readonly url: string;
  readonly log: Log;
};

/**
 * Writes to the owners of all hours about holidays of the next two weeks that nobody has decided about: once each to
 * everybody. Who couldn't be reached is written to the next time.
 */
export async function remindOwners(parts: ReminderParts, now: number): Promise<void> {
  for (const { name, schedule } of await parts.hours.list()) {
    if (schedule === null) continue;
    const due = undecidedHolidays(schedule, { epochMilliseconds: now }, REMINDER_DAYS);
    if (due.length === 0) continue;
    const owners = await ownersOf(parts.store.people, name, schedule);
    for (const holiday of due) {
      for (const owner of owners) await remind(parts, { name, schedule, holiday, owner }, now);
    }
  }
}

type Reminder = {
  readonly name: string;
  readonly schedule: Schedule;
  readonly holiday: Holiday;
  readonly owner: HoursOwner;
};

async function remind(parts: ReminderParts, { name, schedule, holiday, owner }: Reminder, now: number): Promise<void> {
  const { store, mailer, tokens, url, log } = parts;
  const { date } = holiday;
  const key = keyOf(name, date, owner.mail);
  if ((await store.performed.find(key)) !== null) return;
  const token = tokens.make({ schedule: name, date, person: owner.person }, endOf(schedule, date));
  const link = (answer: string) => `${url}/holiday#${answer}/${token}`;
  const page = `${url}/opening-hours/${name}`;
  const mail = reminderMail(schedule, holiday, owner, { closed: link('closed'), open: link('open'), page });
  try {
    await mailer({ ...mail, key });
    await store.performed.keep(key, { kind: 'sent' }, now);
  } catch (error) {
    // The error itself names the address.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    log.warn({ hours: name, date, code }, 'A reminder of an undecided holiday could not be sent');
    // An address that the mail server refuses for good is not tried again.
    if (error instanceof MailRefused) await store.performed.keep(key, { kind: 'error', code: 'mail-refused' }, now);
  }
}

/** Says nothing of the address, which would stay in the store. */
function keyOf(name: string, date: string, mail: string): string {
  const whose = createHash('sha256').update(mail.toLowerCase()).digest('hex').slice(0, 16);
  return `holiday-reminder.${name}.${date}.${whose}`;
}

/** The end of the day itself: afterwards there is nothing to decide. */
function endOf({ timeZone }: Schedule, date: string): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
}
