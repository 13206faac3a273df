import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../app/empty-state.tsx';
import { Page } from '../../app/page.tsx';

/** There is a page here, for somebody else. */
export function NotYoursPage() {
  const { t } = useTranslation('people');
  const action = (
    <Button component={Link} href="/">
      {t('notYours.back')}
    </Button>
  );
  return (
    <Page title={t('notYours.title')}>
      <EmptyState icon={IconLock} title={t('notYours.heading')} text={t('notYours.text')} action={action} />
    </Page>
  );
}
