import { WEEKDAYS } from '@callwright/flow/hours';
import { Checkbox } from '@mantine/core';
import { type CalendarDay, HOLIDAY_KINDS } from '../../api/holidays.ts';
import { isEve } from '../model/holiday-days.ts';
import { shortDate, weekdayName } from '../words/dates.ts';
import { textIn } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './holidays.module.css';

const GROUPS = ['eve', 'moved', ...HOLIDAY_KINDS.filter((kind) => kind !== 'moved')] as const;

type CalendarDaysProps = {
  readonly days: readonly CalendarDay[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

/** The days by kind; the two eves come first, since they are asked for. */
export function CalendarDays({ days, chosen, onChange }: CalendarDaysProps) {
  const { t, language } = useSpeaker();
  const groupOf = ({ date, kind }: CalendarDay) => (isEve(date) ? 'eve' : kind);
  const toggle = (date: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(date);
    else next.delete(date);
    onChange(next);
  };
  return GROUPS.map((group) => {
    const ofGroup = days.filter((day) => groupOf(day) === group);
    if (ofGroup.length === 0) return null;
    return (
      <fieldset key={group} className={classes.group}>
        <legend>{t(`calendar.kinds.${group}`)}</legend>
        {ofGroup.map(({ date, name, like }) => (
          <Checkbox
            key={date}
            size="sm"
            label={[
              shortDate(language, date, ''),
              textIn(language, name),
              like && t('reason.like', { day: weekdayName(language, WEEKDAYS.indexOf(like)) }),
            ]
              .filter((part) => part)
              .join(', ')}
            checked={chosen.has(date)}
            onChange={(event) => toggle(date, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    );
  });
}
