import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LivePerson, liveApi } from '../../api/live.ts';
import { formatLength } from '../../calls/list/format-length.ts';
import classes from '../live.module.css';

type DayDialogProps = { readonly person: LivePerson; readonly onClose: () => void };

/** How somebody's day went: only where admin and data protection have agreed that it may be seen. */
export function DayDialog({ person: { person, name }, onClose }: DayDialogProps) {
  const { t } = useTranslation('live');
  const { data, error } = useQuery({ queryKey: ['live', 'day', person], queryFn: () => liveApi.day(person) });
  return (
    <Modal opened onClose={onClose} title={t('day.title', { name })}>
      {error !== null && <Text size="sm">{t('day.notShown')}</Text>}
      {data !== undefined && (
        <ul className={classes.rows}>
          <li>{t('day.talks', { count: data.talks, time: formatLength(data.talkSeconds) })}</li>
          <li>{t('day.offers', { answered: data.answered, missed: data.missed, declined: data.declined })}</li>
        </ul>
      )}
    </Modal>
  );
}
