import { Alert } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../api/live.ts';

/** What supervisors tell everybody at their desks; read out when it comes. */
export function DeskNotices() {
  const { t } = useTranslation('live');
  const { data } = useNotices();
  return (
    <div role="status">
      {(data?.notices ?? []).map(({ id, text, by }) => (
        <Alert key={id} mb="sm" icon={<IconMessage size={18} aria-hidden />} title={t('notice.from', { name: by })}>
          {text}
        </Alert>
      ))}
    </div>
  );
}
