import { Text } from '@mantine/core';
import type { Calendar } from '../../api/holidays.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { listed } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';

/** Where moved workdays come from, and for which years nobody here knows them. */
export function MovedNote({ moved }: { readonly moved: NonNullable<Calendar['moved']> }) {
  const { t, language } = useSpeaker();
  const years = moved.unknownYears.map(String);
  return (
    <div>
      {moved.sources.map((source) => (
        <Text key={source} size="sm" c="dimmed">
          {t('calendar.source', { source })}
        </Text>
      ))}
      {years.length > 0 && (
        <StatusMark status="warning">{t('calendar.unknownYears', { years: listed(language, years) })}</StatusMark>
      )}
    </div>
  );
}
