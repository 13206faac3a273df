import { IconHeadset } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOwnTalks } from '../../api/desk-pop.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { Page } from '../../app/page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { Panel } from '../../app/panel.tsx';
import { OwnTalks } from '../../customers/own-day/own-talks.tsx';
import { CallsTabs } from '../calls-tabs.tsx';

/** The talks that one has had oneself; nobody else's. */
export default function OwnCallsPage() {
  const { t } = useTranslation('calls');
  const { data: talks, error, refetch } = useOwnTalks();
  return (
    <Page title={t('title')} lead={t('mine.lead')} documentTitle={`${t('tabs.mine')} · ${t('title')}`}>
      <CallsTabs />
      {talks === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {talks?.length === 0 && (
        <EmptyState icon={IconHeadset} title={t('mine.empty.title')} text={t('mine.empty.text')} />
      )}
      {talks !== undefined && talks.length > 0 && (
        <Panel title={t('tabs.mine')}>
          <OwnTalks talks={talks} />
        </Panel>
      )}
    </Page>
  );
}
