import { Alert, Button } from '@mantine/core';
import { IconCalendarQuestion } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { TodayAttention } from '../../api/today.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { decide } from '../../opening-hours/holidays/holiday-edit.ts';
import { localClock, shortDate } from '../../opening-hours/words/dates.ts';
import { textIn } from '../../opening-hours/words/hours-sentences.ts';
import { changeHours } from '../change-hours.ts';
import { useDoneNote } from '../done-note.tsx';
import { refreshDay } from '../refresh-day.ts';
import { undoLast } from '../undo-last.ts';
import { useDayWords } from '../use-day-words.ts';
import { ownZone } from '../words/times.ts';
import classes from './attention.module.css';

type Holiday = Extract<TodayAttention, { readonly kind: 'holiday' }>;

/** A holiday that somebody must decide about, with the two usual answers. */
export function HolidayDecision({ holiday }: { readonly holiday: Holiday }) {
  const { t, language, now } = useDayWords();
  const refusalText = useRefusalText();
  const done = useDoneNote();
  const today = localClock(ownZone(), now).date;
  const day = t('attention.day', {
    date: shortDate(language, holiday.date, today),
    name: textIn(language, holiday.name) ?? '',
  });
  const answer = useMutation({
    mutationFn: (state: 'closed' | 'open') =>
      changeHours(holiday.schedule, ({ holidays, ...rest }) =>
        holidays === undefined ? rest : { ...rest, holidays: decide(holidays, holiday.date, state) },
      ),
    onSuccess: (stored, state) =>
      done({ message: t(`attention.decided.${state}`, { day }), undo: () => undoLast('hours', stored) }),
    onSettled: refreshDay,
  });
  return (
    <div className={classes.holiday}>
      <IconCalendarQuestion size={20} stroke={1.7} aria-hidden />
      <span>{t('attention.holiday', { day, hours: holiday.title })}</span>
      <div className={classes.buttons}>
        {(['closed', 'open'] as const).map((state) => (
          <Button
            key={state}
            variant="default"
            aria-label={`${day}: ${t(`attention.${state}`)}`}
            loading={answer.isPending && answer.variables === state}
            onClick={() => answer.mutate(state)}
          >
            {t(`attention.${state}`)}
          </Button>
        ))}
      </div>
      {answer.error !== null && <Alert color="red">{refusalText(answer.error)}</Alert>}
    </div>
  );
}
