import { useTranslation } from 'react-i18next';
import { PageTabs } from '../app/page-tabs.tsx';

/** What can be seen of calls: all of them, one's own, and the messages that callers left. */
export function CallsTabs() {
  const { t } = useTranslation('calls');
  return (
    <PageTabs
      tabs={[
        { path: '/calls', label: t('tabs.all'), exact: true },
        { path: '/calls/mine', label: t('tabs.mine') },
        { path: '/calls/messages', label: t('tabs.messages') },
      ]}
    />
  );
}
