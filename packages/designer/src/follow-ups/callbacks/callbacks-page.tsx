import { SegmentedControl } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallbacks } from '../../api/callbacks.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { Page } from '../../app/page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { FollowUpsTabs } from '../follow-ups-tabs.tsx';
import { CallbacksTable } from './callbacks-table.tsx';

/** Who is to be rung back, in their order, and what came of those that are over. */
export default function CallbacksPage() {
  const { t } = useTranslation('cases');
  const [state, setState] = useState<'open' | 'over'>('open');
  const { data, error, refetch } = useCallbacks(state);
  const empty = state === 'open' ? 'callbacks.empty' : 'callbacks.emptyOver';
  return (
    <Page
      title={t('followUps.title')}
      lead={t('callbacks.lead')}
      documentTitle={`${t('followUps.tabs.callbacks')} · ${t('followUps.title')}`}
    >
      <FollowUpsTabs />
      <SegmentedControl
        mb="md"
        aria-label={t('callbacks.show')}
        value={state}
        data={(['open', 'over'] as const).map((one) => ({ value: one, label: t(`callbacks.${one}`) }))}
        onChange={(value) => setState(value === 'over' ? 'over' : 'open')}
      />
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data?.length === 0 && (
        <EmptyState icon={IconPhoneOutgoing} title={t(`${empty}.title`)} text={t(`${empty}.text`)} />
      )}
      {data !== undefined && data.length > 0 && <CallbacksTable callbacks={data} />}
    </Page>
  );
}
