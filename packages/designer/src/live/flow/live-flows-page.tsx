import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { liveApi } from '../../api/live.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { Page } from '../../app/page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';

/** Leads to the drawing of the call flow that is busiest now. */
export default function LiveFlowsPage() {
  const { t } = useTranslation('live');
  const { data, error, refetch } = useQuery({ queryKey: ['live', 'flows'], queryFn: liveApi.flows });
  const [busiest] = data?.flows ?? [];
  if (busiest !== undefined) return <Redirect to={`/live/flows/${busiest.flow}`} replace />;
  return (
    <Page title={t('flow.title')}>
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data !== undefined && <EmptyState icon={IconRoute} title={t('flow.none')} text={t('flow.noneText')} />}
    </Page>
  );
}
