import type { Branch, Holiday, Holidays } from '@callwright/flow/hours';
import { Select } from '@mantine/core';
import { SpansEditor } from '../week/spans-editor.tsx';
import { shortDate } from '../words/dates.ts';
import { holidayState } from '../words/holiday-state.ts';
import { textIn } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { decide, HOLIDAY_STATES, withHolidayText } from './holiday-edit.ts';
import { HolidayText } from './holiday-text.tsx';
import classes from './holidays.module.css';

type HolidayRowProps = {
  readonly holiday: Holiday;
  readonly holidays: Holidays;
  readonly branches: readonly Branch[];
  readonly today: string;
  /** Name of the opening hours. */
  readonly usedIn: string;
  readonly onChange: (holidays: Holidays) => void;
};

/** One holiday and what was decided about it. */
export function HolidayRow({ holiday, holidays, branches, today, usedIn, onChange }: HolidayRowProps) {
  const speaker = useSpeaker();
  const { t, language } = speaker;
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
        data={HOLIDAY_STATES.map((value) => ({ value, label: holidayState(speaker, holiday, value) }))}
        value={state}
        onChange={(value) => {
          const chosen = HOLIDAY_STATES.find((one) => one === value);
          if (chosen !== undefined) onChange(decide(holidays, date, chosen));
        }}
      />
      <HolidayText
        name={`${name}, ${day}`}
        usedIn={usedIn}
        texts={holiday.text}
        onChange={(texts) => onChange(withHolidayText(holidays, date, texts))}
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
