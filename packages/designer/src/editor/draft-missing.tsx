import { Button } from '@mantine/core';
import { IconCloudOff, IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../app/empty-state.tsx';
import { Page } from '../app/page.tsx';

/** The call flow isn't there, or the server isn't. */
export function DraftMissing({ gone }: { readonly gone: boolean }) {
  const { t } = useTranslation('editor');
  const what = gone ? 'gone' : 'unreachable';
  const action = gone ? (
    <Button component={Link} href="/flows">
      {t('missing.back')}
    </Button>
  ) : (
    <Button onClick={() => window.location.reload()}>{t('missing.again')}</Button>
  );
  return (
    <Page title={t('missing.title')}>
      <EmptyState
        icon={gone ? IconMapQuestion : IconCloudOff}
        title={t(`missing.${what}.title`)}
        text={t(`missing.${what}.text`)}
        action={action}
      />
    </Page>
  );
}
