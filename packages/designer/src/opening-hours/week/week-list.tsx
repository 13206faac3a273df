import { type Branch, WEEKDAYS, type Week } from '@callwright/flow/hours';
import { copyDay, withDay } from '../model/week-edit.ts';
import { weekdayName } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { CopyDay } from './copy-day.tsx';
import { SpansEditor } from './spans-editor.tsx';
import classes from './week.module.css';

export type WeekListProps = {
  readonly week: Week;
  readonly branches: readonly Branch[];
  readonly onChange: (week: Week) => void;
};

/** The week as a list of days: everything that the drawing of the week can, for keyboards and small screens. */
export function WeekList({ week, branches, onChange }: WeekListProps) {
  const { language } = useSpeaker();
  return (
    <ul className={classes.days}>
      {WEEKDAYS.map((weekday, i) => {
        const name = weekdayName(language, i);
        return (
          <li key={weekday}>
            <strong className={classes.day}>{name}</strong>
            <SpansEditor
              name={name}
              spans={week[weekday] ?? []}
              branches={branches}
              onChange={(spans) => onChange(withDay(week, weekday, spans))}
              more={<CopyDay from={weekday} onCopy={(to) => onChange(copyDay(week, weekday, to))} />}
            />
          </li>
        );
      })}
    </ul>
  );
}
