import { randomBytes } from 'node:crypto';
import type { Schedule } from '@callwright/flow/hours';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFlowChecker } from '../../flows/index.ts';
import { createLog } from '../../log/index.ts';
import { createSecretBox } from '../../secrets/index.ts';
import { createMailer } from '../../services/index.ts';
import { type MailServer, startMailServer } from '../../services/testing/mail-server.ts';
import type { Store } from '../../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import { createOpeningHours, type OpeningHours } from '../opening-hours.ts';
import { createHolidayAnswers, createQuestionTokens, type HolidayAnswers, remindOwners } from './index.ts';

const DAY = 86_400_000;
/** Ten at night before the fortnight to Christmas Eve begins, in Berlin. */
const TOO_EARLY = Date.parse('2026-12-09T21:00:00Z');
const DUE = TOO_EARLY + 3 * 3_600_000;

const office = (part: Partial<Schedule> = {}): Schedule => ({
  version: 1,
  title: 'Büro <Süd> & Lager',
  timeZone: 'Europe/Berlin',
  branches: [],
  weekly: { thursday: [{ from: '08:00', to: '18:00', branch: 'open' }] },
  recurring: [],
  holidays: {
    country: 'DE',
    days: [
      { date: '2026-12-24', name: { de: 'Heiligabend', en: 'Christmas Eve' }, state: 'undecided' },
      { date: '2026-12-25', name: { de: 'Weihnachten' }, state: 'usual' },
    ],
  },
  specialDays: [],
  specialPeriods: [],
  remind: 'office@business.example',
  ...part,
});

/** A mail's body as text, whichever way it was encoded. */
function bodyOf(mail: string): string {
  return mail
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
}
const linksIn = (mail: string, answer: string) =>
  bodyOf(mail).match(new RegExp(`https://calls\\.example/holiday#${answer}/([\\w.-]+)`))?.[1] ?? '';

describe.each(DATABASES)('reminders of undecided holidays on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  let hours: OpeningHours;
  let mails: MailServer;
  let answers: HolidayAnswers;
  let remind: (now: number) => Promise<void>;
  const warnings: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    mails = await startMailServer();
    hours = createOpeningHours({ store, types: [], checker: createFlowChecker([]), now: () => DUE });
    const tokens = createQuestionTokens(createSecretBox(randomBytes(32)));
    answers = createHolidayAnswers(hours, store, tokens);
    const log = createLog('warn', { write: (line) => void warnings.push(line) });
    const mailer = createMailer(mails.url);
    remind = (now) => remindOwners({ hours, store, mailer, tokens, url: 'https://calls.example', log }, now);
  });
  afterAll(async () => {
    await mails.close();
    await database.remove();
  });
  let name = '';
  let made = 0;
  beforeEach(async () => {
    for (const { name: old, version } of await hours.list()) await hours.remove(old, version, { at: 1, person: null });
    (mails.mails as string[]).length = 0;
    warnings.length = 0;
    mails.refuseWith = 0;
    made += 1;
    name = `office-${made}`;
  });
  const put = (schedule: Schedule, version = 0) => hours.save(name, version, schedule, { at: DUE, person: null });
  const stateNow = async () => (await hours.find(name))?.schedule?.holidays?.days[0]?.state;

  test('come two weeks before, once, with a button for each answer', async () => {
    await put(office());
    await remind(TOO_EARLY);
    expect(mails.mails).toEqual([]);
    await remind(DUE);
    await remind(DUE + DAY);
    expect(mails.mails).toHaveLength(1);
    const mail = bodyOf(mails.mails[0] ?? '');
    expect(mail).toContain('To: office@business.example');
    expect(mail).toContain('Donnerstag, 24. Dezember 2026');
    expect(mail).toContain('>Geschlossen</a>');
    expect(mail).toContain('>Geöffnet wie an jedem Tag</a>');
    // What people wrote is text in the mail, never its markup.
    expect(mail).toContain('Büro &lt;Süd&gt; &amp; Lager');
    expect(mail).not.toMatch(/<Süd>[^“]*<\/p>/);
  });

  test('a link asks first, decides once, and is noted', async () => {
    await put(office());
    await remind(DUE);
    const token = linksIn(mails.mails[0] ?? '', 'open');
    expect(token).toBe(linksIn(mails.mails[0] ?? '', 'closed'));
    expect(await answers.ask(token, DUE)).toMatchObject({ holiday: { date: '2026-12-24', state: 'undecided' } });
    expect(await stateNow()).toBe('undecided');
    expect(await answers.answer(token, 'open', DUE)).toMatchObject({ holiday: { state: 'open' } });
    expect(await stateNow()).toBe('open');
    const [change] = await store.changes.of('schedule', name, 1);
    expect(change).toMatchObject({ person: 'system:mail', version: 2 });
    // Undecided again, an old link still decides nothing.
    await put(office(), 2);
    for (const same of [token, `${token}x`, `${token}=`]) {
      expect(await answers.ask(same, DUE)).toBeNull();
      expect(await answers.answer(same, 'closed', DUE)).toBeNull();
    }
    expect(await stateNow()).toBe('undecided');
  });

  test('a link is worth nothing when somebody has decided, after the day, or changed', async () => {
    await put(office());
    await remind(DUE);
    const token = linksIn(mails.mails[0] ?? '', 'closed');
    expect(await answers.ask(token, Date.parse('2026-12-24T22:59:00Z'))).not.toBeNull();
    expect(await answers.ask(token, Date.parse('2026-12-24T23:00:00Z'))).toBeNull();
    for (const wrong of ['', 'x', token.replace(/.{4}$/, 'AAAA'), token.slice(4), token.slice(0, -4)]) {
      expect(await answers.answer(wrong, 'open', DUE)).toBeNull();
    }
    const days = [{ date: '2026-12-24', name: {}, state: 'closed' as const }];
    await put(office({ holidays: { country: 'DE', days } }), 1);
    expect(await answers.answer(token, 'open', DUE)).toBeNull();
    expect(await stateNow()).toBe('closed');
  });

  test('a moved workday is asked for by the weekday that it counts as', async () => {
    const moved = {
      date: '2026-12-12',
      name: { hu: 'Áthelyezett munkanap' },
      state: 'undecided' as const,
      like: 'thursday' as const,
    };
    await put(office({ holidays: { country: 'HU', days: [moved] } }));
    await remind(DUE);
    const mail = bodyOf(mails.mails[0] ?? '');
    expect(mail).toContain('Áthelyezett munkanap');
    expect(mail).toContain('csütörtöknek számít');
    expect(mail).toContain('zárva találják');
  });

  test('whoever couldn’t be reached is written to the next time; a wrong address is not tried for ever', async () => {
    await put(office());
    mails.refuseWith = 451;
    await remind(DUE);
    expect(mails.mails).toEqual([]);
    expect(warnings.join()).not.toContain('office@business.example');
    mails.refuseWith = 0;
    await remind(DUE + 3_600_000);
    expect(mails.mails).toHaveLength(1);
    await put(office({ remind: 'gone@business.example' }), 1);
    mails.refuseWith = 550;
    await remind(DUE);
    mails.refuseWith = 0;
    await remind(DUE);
    expect(mails.mails).toHaveLength(1);
  });

  test('people to whom the hours were given are written to, in their language; else those who look after everything', async () => {
    const doer = { at: DUE, person: 'system:test' };
    const add = async (email: string, roles: readonly ('admin' | 'business')[], granted: string | null) => {
      const grants = granted === null ? [] : [{ kind: 'schedule' as const, name: granted }];
      const person = await store.people.add({ email, name: email, roles, grants }, doer);
      if (person === 'email-taken') throw new Error(email);
      await joined(store, person.id);
      await store.people.rename(person.id, { name: `Dr ${email.split('@')[0]}`, language: 'hu' });
      return person.id;
    };
    const { remind: _, ...nobodys } = office();
    const admin = await add(`admin-${made}@business.example`, ['admin'], null);
    const mine = await add(`mine-${made}@business.example`, ['business'], name);
    await add(`other-${made}@business.example`, ['business'], 'elsewhere');
    await put(nobodys);
    await remind(DUE);
    expect(mails.mails.map((mail) => /To: (\S+)/.exec(mail)?.[1])).toEqual([`mine-${made}@business.example`]);
    const mail = bodyOf(mails.mails[0] ?? '');
    expect(mail).toContain('Jó napot kívánunk Dr mine');
    await answers.answer(linksIn(mails.mails[0] ?? '', 'closed'), 'closed', DUE);
    expect((await store.changes.of('schedule', name, 1))[0]?.person).toBe(mine);

    await store.people.remove(mine, doer);
    await put(nobodys, 2);
    await remind(DUE);
    expect(mails.mails.slice(1).map((each) => /To: (\S+)/.exec(each)?.[1])).toContain(`admin-${made}@business.example`);
    expect(admin).toBeTruthy();
  });
});

/** Has somebody come in by their invitation. */
async function joined(store: Store, person: string): Promise<void> {
  await store.personLinks.put({ hash: person, kind: 'invitation', person, madeBy: null, expiresAt: DUE + DAY });
  await store.personLinks.use('invitation', person, { password: 'hashed' }, DUE);
}
