import { type Holiday, type HoursLanguage, type HoursTexts, type Schedule, WEEKDAYS } from '@callwright/flow/hours';
import type { Mail } from '../../services/mailer.ts';
import { REMINDER_WORDS } from './reminder-words.ts';

export type ReminderLinks = { readonly closed: string; readonly open: string; readonly page: string };

/** The mail about one undecided holiday: what holds meanwhile, and a button for each of the two usual answers. */
export function reminderMail(
  { title, holidays }: Schedule,
  holiday: Holiday,
  { mail, name, language }: { readonly mail: string; readonly name: string | null; readonly language: HoursLanguage },
  links: ReminderLinks,
): Omit<Mail, 'key'> {
  const words = REMINDER_WORDS[language];
  const moved = holiday.like !== undefined;
  const values = {
    title,
    day: dayName(language, holiday.date),
    name: textIn(language, holiday.name),
    weekday: holiday.like === undefined ? '' : weekdayName(language, WEEKDAYS.indexOf(holiday.like)),
    page: links.page,
  };
  const say = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => values[key as keyof typeof values] ?? '');
  // A moved workday that nobody decided about never counts as the other day: see the rules of hours.
  const policy = holidays?.undecided ?? 'closed';
  const meanwhile = words.until[moved && policy !== 'closed' ? 'open' : policy];
  const lines = [
    `${words.hello}${name === null ? '' : ` ${name}`},`,
    say(moved ? words.moved : words.question),
    meanwhile,
  ];
  const answers = [
    { label: words.closed, link: links.closed },
    { label: say(moved ? words.openMoved : words.open), link: links.open },
  ];
  const text = [...lines, ...answers.map(({ label, link }) => `${label}:\n${link}`), say(words.more)].join('\n\n');
  return { to: mail, subject: say(words.subject), text, html: htmlOf(lines, answers, say(words.more), language) };
}

const BUTTON =
  'display:inline-block;padding:12px 20px;margin:0 12px 12px 0;border-radius:8px;background:#0b5b57;color:#ffffff;text-decoration:none';

function htmlOf(
  lines: readonly string[],
  answers: readonly { readonly label: string; readonly link: string }[],
  more: string,
  language: HoursLanguage,
): string {
  const buttons = answers.map(
    ({ label, link }) => `<a style="${BUTTON}" href="${escaped(link)}">${escaped(label)}</a>`,
  );
  const paragraphs = [...lines.map(escaped), buttons.join(''), escaped(more)].map((line) => `<p>${line}</p>`);
  return `<!doctype html><html lang="${language}"><body style="font-family:sans-serif">${paragraphs.join('')}</body></html>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

function textIn(language: HoursLanguage, texts: HoursTexts): string {
  return texts[language] ?? texts.en ?? Object.values(texts)[0] ?? '';
}

/** "Thursday 24 December 2026", in the words of the language. */
function dayName(language: HoursLanguage, date: string): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(new Date(`${date}T12:00:00Z`));
}

/** In Hungarian as part of "counts as": "csütörtöknek". */
function weekdayName(language: HoursLanguage, index: number): string {
  const counted = ['hétfőnek', 'keddnek', 'szerdának', 'csütörtöknek', 'pénteknek', 'szombatnak', 'vasárnapnak'];
  if (language === 'hu') return counted[index] ?? '';
  // 5 January 1970 was a Monday.
  const monday = new Date(Date.UTC(1970, 0, 5 + index, 12));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(monday);
}
