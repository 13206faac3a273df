import { useTranslation } from 'react-i18next';
import { PageTabs } from '../app/page-tabs.tsx';

/** What is to be done for customers: follow-ups, and callbacks. */
export function FollowUpsTabs() {
  const { t } = useTranslation('cases');
  return (
    <PageTabs
      tabs={[
        { path: '/follow-ups', label: t('followUps.tabs.followUps'), exact: true },
        { path: '/follow-ups/callbacks', label: t('followUps.tabs.callbacks') },
      ]}
    />
  );
}
