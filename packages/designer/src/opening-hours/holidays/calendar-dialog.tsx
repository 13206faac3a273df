import type { Holidays } from '@callwright/flow/hours';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import i18next from 'i18next';
import { useState } from 'react';
import { type Calendar, type CalendarDay, type CalendarPlace, useCalendar } from '../../api/holidays.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { SCREEN_LANGUAGES } from '../../i18n/languages.ts';
import { chosenHolidays, daysToChoose, ticked } from '../model/holiday-days.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { CalendarDays } from './calendar-days.tsx';
import { MovedNote } from './moved-note.tsx';

const YEARS = 3;

type CalendarDialogProps = {
  readonly place: CalendarPlace;
  readonly before: Holidays | undefined;
  readonly today: string;
  readonly onChoose: (holidays: Holidays) => void;
  readonly onClose: () => void;
};

/** The calendar's days of the next years; which of them are holidays here is for people to say. */
export function CalendarDialog({ place, before, today, onChoose, onClose }: CalendarDialogProps) {
  const { t } = useSpeaker();
  const first = Number(today.slice(0, 4));
  const { data, error, refetch } = useCalendar(place, first, first + YEARS - 1);
  const years = Array.from({ length: YEARS }, (_, i) => first + i);
  const coming = data && daysToChoose(data.days, years, eveName).filter(({ date }) => date >= today);
  return (
    <Modal opened onClose={onClose} title={t('calendar.title')} size="lg">
      {coming === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {coming !== undefined && (
        <Choice
          days={coming}
          moved={data?.moved ?? null}
          before={before}
          place={place}
          onChoose={onChoose}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

type ChoiceProps = Omit<CalendarDialogProps, 'today'> & {
  readonly days: readonly CalendarDay[];
  readonly moved: Calendar['moved'];
};

function Choice({ days, moved, before, place, onChoose, onClose }: ChoiceProps) {
  const { t } = useSpeaker();
  const elsewhere =
    before !== undefined && (before.country !== place.country || (before.region ?? null) !== place.region);
  // Another country's days don't stay; what was decided about a date does.
  const [chosen, setChosen] = useState(() => ticked(days, elsewhere ? undefined : before));
  const choose = () => {
    const { country: _, region: __, days: known = [], ...rest } = before ?? {};
    const kept = elsewhere ? known.filter(({ date }) => chosen.has(date)) : known;
    onChoose({
      ...rest,
      country: place.country,
      ...(place.region === null ? {} : { region: place.region }),
      days: chosenHolidays(days, chosen, kept),
    });
    onClose();
  };
  return (
    <Stack>
      <Text size="sm">{t('calendar.text')}</Text>
      {moved !== null && <MovedNote moved={moved} />}
      <CalendarDays days={days} chosen={chosen} onChange={setChosen} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={choose}>{t('calendar.use', { count: chosen.size })}</Button>
      </Group>
    </Stack>
  );
}

/** 24 and 31 December in every language, for calendars that don't know them. */
function eveName(date: string): Readonly<Record<string, string>> {
  const key = date.endsWith('12-24') ? 'calendar.christmasEve' : 'calendar.newYearsEve';
  return Object.fromEntries(SCREEN_LANGUAGES.map((language) => [language, i18next.getFixedT(language, 'hours')(key)]));
}
