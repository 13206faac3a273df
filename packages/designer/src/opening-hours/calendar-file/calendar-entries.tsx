import type { Schedule } from '@callwright/flow/hours';
import { Select } from '@mantine/core';
import type { CalendarEntry } from '../../api/holidays.ts';
import { isThere, TAKES, type Take, takesOf } from '../model/calendar-take.ts';
import { shortDate } from '../words/dates.ts';
import type { Speaker } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './calendar-file.module.css';

type CalendarEntriesProps = {
  readonly entries: readonly CalendarEntry[];
  readonly schedule: Schedule;
  /** What is made of each, in the same order. */
  readonly takes: readonly Take[];
  readonly today: string;
  readonly onChange: (takes: readonly Take[]) => void;
};

/** The events of a file, each with what becomes of it. */
export function CalendarEntries({ entries, schedule, takes, today, onChange }: CalendarEntriesProps) {
  const speaker = useSpeaker();
  const { t } = speaker;
  if (entries.length === 0) return null;
  return (
    <ul className={classes.entries} aria-label={t('file.title')}>
      {entries.map((entry, i) => {
        const when = whenOf(speaker, entry, today);
        const title = entry.title === '' ? t('file.untitled') : entry.title;
        return (
          // Two events may be alike in everything.
          <li key={i}>
            <span>
              <strong>{when}</strong> {title}
              {isThere(schedule, entry) && <em>{t('file.there')}</em>}
            </span>
            <Select
              size="sm"
              aria-label={t('file.what', { title, when })}
              allowDeselect={false}
              data={takesOf(entry).map((take) => ({
                value: take,
                label: t(`file.takes.${take}`, { from: entry.times?.from ?? '', to: entry.times?.to ?? '' }),
              }))}
              value={takes[i] ?? 'leave'}
              onChange={(value) => {
                const take = TAKES.find((one) => one === value) ?? 'leave';
                onChange(takes.map((before, place) => (place === i ? take : before)));
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

function whenOf({ t, language }: Speaker, { first, last, times, yearly }: CalendarEntry, today: string): string {
  const date = shortDate(language, first, today);
  if (first !== last) return `${date} – ${shortDate(language, last, today)}`;
  if (yearly) return t('special.yearlyFrom', { date });
  return times === null ? date : `${date}, ${times.from}–${times.to}`;
}
