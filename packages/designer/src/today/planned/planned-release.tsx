import { Alert, Button } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { plansApi } from '../../api/plans.ts';
import type { TodayPlan } from '../../api/today.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { capital } from '../../opening-hours/words/hours-sentences.ts';
import classes from '../active/active.module.css';
import { useDoneNote } from '../done-note.tsx';
import { refreshDay } from '../refresh-day.ts';
import { useDayWords } from '../use-day-words.ts';
import { type DayWords, untilOf } from '../words/number-state.ts';
import { clockTime, ownZone } from '../words/times.ts';

/** A version that will go live by itself, or goes back by itself. */
export function PlannedRelease({ plan }: { readonly plan: TodayPlan }) {
  const words = useDayWords();
  const { t } = words;
  const refusalText = useRefusalText();
  const done = useDoneNote();
  const active = plan.state === 'active';
  const cancel = useMutation({
    mutationFn: async () => {
      if (!active) return plansApi.cancelAt(plan);
      await plansApi.end(plan);
      return null;
    },
    onSuccess: (again) => {
      if (again !== null) done({ message: t('planned.cancelled'), undo: () => plansApi.plan(again) });
    },
    onSettled: refreshDay,
  });
  const what = whatOf(words, plan);
  return (
    <li>
      <IconCalendarTime size={20} stroke={1.7} aria-hidden />
      <div className={classes.what}>
        <p>
          <strong>{whenOf(words, plan)}</strong> {what}
        </p>
        {cancel.error !== null && <Alert color="red">{refusalText(cancel.error)}</Alert>}
      </div>
      {plan.mayCancel && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            loading={cancel.isPending}
            aria-label={`${t(active ? 'active.end' : 'planned.cancel')}: ${what}`}
            onClick={() => cancel.mutate()}
          >
            {t(active ? 'active.end' : 'planned.cancel')}
          </Button>
        </div>
      )}
    </li>
  );
}

function whenOf(words: DayWords, { state, at, until }: TodayPlan): string {
  const { t, language, now } = words;
  const zone = ownZone();
  const end = until === null ? '' : untilOf(words, until, zone);
  if (state === 'active') return capital(end === '' ? t('untilEnded') : end);
  const begin = capital(clockTime(at, { language, zone, now }));
  return end === '' ? begin : `${begin}, ${end}`;
}

function whatOf({ t }: DayWords, { kind, title, revision, number }: TodayPlan): string {
  if (kind === 'number' && number !== null) return t('planned.number', { number: formatNumber(number), flow: title });
  return revision === null ? title : t('planned.version', { flow: title, version: revision });
}
