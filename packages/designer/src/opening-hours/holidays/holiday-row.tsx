import type { Branch, Holiday, Holidays } from '@callwright/flow/hours';
import { Select } from '@mantine/core';
import { SpansEditor } from '../week/spans-editor.tsx';
import { shortDate } from '../words/dates.ts';
import { textIn } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { decide, HOLIDAY_STATES } from './holiday-edit.ts';
import classes from './holidays.module.css';

type HolidayRowProps = {
  readonly holiday: Holiday;
  readonly holidays: Holidays;
  readonly branches: readonly Branch[];
  readonly today: string;
  readonly onChange: (holidays: Holidays) => void;
};

/** One holiday and what was decided about it. */
export function HolidayRow({ holiday, holidays, branches, today, onChange }: HolidayRowProps) {
  const { t, language } = useSpeaker();
  const { date, state } = holiday;
  const name = textIn(language, holiday.name) ?? t('reason.holiday');
  const day = shortDate(language, date, today);
  return (
    <li>
      <span className={classes.date}>{day}</span>
      <span>{name}</span>
      <Select
        size="sm"
        aria-label={t('holidays.what', { name, day })}
        allowDeselect={false}
        data={HOLIDAY_STATES.map((value) => ({ value, label: t(`holidays.state.${value}`) }))}
        value={state}
        onChange={(value) => {
          const chosen = HOLIDAY_STATES.find((one) => one === value);
          if (chosen !== undefined) onChange(decide(holidays, date, chosen));
        }}
      />
      {state === 'hours' && (
        <div className={classes.hours}>
          <SpansEditor
            name={`${name}, ${day}`}
            spans={holiday.spans ?? []}
            branches={branches}
            onChange={(spans) => onChange(decide(holidays, date, 'hours', spans))}
          />
        </div>
      )}
    </li>
  );
}
