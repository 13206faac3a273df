import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from './empty-state.tsx';
import { Page } from './page.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  const action = (
    <Button component={Link} href="/">
      {t('notFound.back')}
    </Button>
  );
  return (
    <Page title={t('notFound.title')}>
      <EmptyState icon={IconMapQuestion} title={t('notFound.heading')} text={t('notFound.text')} action={action} />
    </Page>
  );
}
