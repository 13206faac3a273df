import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Panel } from '../../app/panel.tsx';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { localClock } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { undecidedFrom } from './holiday-edit.ts';
import { HolidayRow } from './holiday-row.tsx';
import classes from './holidays.module.css';
import { PlaceFields } from './place-fields.tsx';
import { ReminderField } from './reminder-field.tsx';
import { UsualHolidays } from './usual-holidays.tsx';

/** Holidays by country and region: which ones count here, and what each is like. */
export function HolidaysPanel({ editing, now }: { readonly editing: HoursEditing; readonly now: number }) {
  const { t } = useSpeaker();
  const { draft, base, edit } = editing;
  const { holidays } = draft;
  const [place, setPlace] = useState(() => ({
    country: holidays?.country ?? null,
    region: holidays?.region ?? null,
  }));
  const [choosing, setChoosing] = useState(false);
  const today = localClock(base.schedule.timeZone, now).date;
  const coming = holidays?.days.filter(({ date }) => date >= today) ?? [];
  const undecided = undecidedFrom(draft, today).length;
  const text = coming.length === 0 ? t('holidays.none') : t('holidays.count', { count: coming.length, undecided });
  return (
    <Panel title={t('holidays.title')} text={text}>
      <div className={classes.place}>
        <PlaceFields place={place} onChange={setPlace} />
        <Button
          variant="light"
          disabled={place.country === null}
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={() => setChoosing(true)}
        >
          {t('holidays.choose')}
        </Button>
      </div>
      {holidays !== undefined && (
        <>
          <UsualHolidays
            holidays={holidays}
            branches={draft.branches}
            onChange={(changed) => edit({ holidays: changed })}
          />
          <ReminderField editing={editing} />
          <ul className={classes.list} aria-label={t('holidays.title')}>
            {coming.map((holiday) => (
              <HolidayRow
                key={holiday.date}
                holiday={holiday}
                holidays={holidays}
                branches={draft.branches}
                today={today}
                usedIn={editing.name}
                onChange={(changed) => edit({ holidays: changed })}
              />
            ))}
          </ul>
        </>
      )}
      {choosing && place.country !== null && (
        <CalendarDialog
          place={{ country: place.country, region: place.region }}
          before={holidays}
          today={today}
          onChoose={(chosen) => edit({ holidays: chosen })}
          onClose={() => setChoosing(false)}
        />
      )}
    </Panel>
  );
}
