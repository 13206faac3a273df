import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

/** The server didn't answer: says so, and lets one try again. */
export function LoadFailed({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconCloudOff}
      title={t('unreachable.title')}
      text={t('unreachable.text')}
      action={<Button onClick={onAgain}>{t('unreachable.again')}</Button>}
    />
  );
}
