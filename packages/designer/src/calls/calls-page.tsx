import { Button, Text } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type CallFilter, useCalls } from '../api/calls.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { CallsTabs } from './calls-tabs.tsx';
import { CallFilters } from './list/call-filters.tsx';
import { CallsTable } from './list/calls-table.tsx';
import { useCallNews } from './list/use-call-news.ts';

const ALL: CallFilter = {};

/** All calls, newest first; those that run go on before one's eyes. */
export default function CallsPage() {
  const { t } = useTranslation('calls');
  const [filter, setFilter] = useState<CallFilter>(ALL);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useCalls(filter);
  useCallNews(filter);
  const calls = data?.pages.flatMap((page) => page.calls);
  const filtered = Object.values(filter).some((value) => value !== '');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <CallsTabs />
      {(filtered || (calls?.length ?? 0) > 0) && <CallFilters filter={filter} onFilter={setFilter} />}
      {error !== null && calls === undefined && <LoadFailed onAgain={() => void refetch()} />}
      {error === null && calls === undefined && <PageLoading />}
      {calls?.length === 0 && !filtered && (
        <EmptyState
          icon={IconPhoneIncoming}
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <Button component={Link} href="/flows">
              {t('empty.action')}
            </Button>
          }
        />
      )}
      {calls?.length === 0 && filtered && (
        <Text c="dimmed" py="xl" ta="center" role="status">
          {t('empty.filtered')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => setFilter(ALL)}>
            {t('empty.clear')}
          </Button>
        </Text>
      )}
      {calls !== undefined && calls.length > 0 && <CallsTable calls={calls} />}
      {hasNextPage && (
        <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  );
}
