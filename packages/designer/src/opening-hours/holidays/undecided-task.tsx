import { Button, Group } from '@mantine/core';
import { StatusMark } from '../../app/status-mark.tsx';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { localClock, shortDate } from '../words/dates.ts';
import { holidayState } from '../words/holiday-state.ts';
import { textIn } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { decide, undecidedFrom } from './holiday-edit.ts';
import classes from './holidays.module.css';

const SHOWN = 4;

/** Holidays that somebody must decide about, with the two usual answers. */
export function UndecidedTask({ editing, now }: { readonly editing: HoursEditing; readonly now: number }) {
  const speaker = useSpeaker();
  const { t, language } = speaker;
  const { draft, edit } = editing;
  const today = localClock(editing.base.schedule.timeZone, now).date;
  const undecided = undecidedFrom(draft, today);
  const { holidays } = draft;
  if (holidays === undefined || undecided.length === 0) return null;
  return (
    <section className={classes.task} aria-label={t('task.title')}>
      <StatusMark status="warning">
        {`${t('task.text', { count: undecided.length })} ${t(`task.until.${holidays.undecided ?? 'closed'}`)}`}
      </StatusMark>
      <ul>
        {undecided.slice(0, SHOWN).map((holiday) => {
          const { date, name } = holiday;
          const day = `${shortDate(language, date, today)}, ${textIn(language, name) ?? ''}`;
          return (
            <li key={date}>
              <span>{day}</span>
              <Group gap={6}>
                {(['closed', 'open'] as const).map((state) => (
                  <Button
                    key={state}
                    size="compact-sm"
                    variant="default"
                    aria-label={`${day}: ${holidayState(speaker, holiday, state)}`}
                    onClick={() => edit({ holidays: decide(holidays, date, state) })}
                  >
                    {holidayState(speaker, holiday, state)}
                  </Button>
                ))}
              </Group>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
