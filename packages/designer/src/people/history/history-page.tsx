import { Button } from '@mantine/core';
import { useDebouncedValue, useIntersection } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL_CHANGES, useChanges } from '../../api/changes.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { Page } from '../../app/page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { ChangeLine } from './change-line.tsx';
import classes from './history.module.css';
import { HistoryFilters } from './history-filters.tsx';

const TYPING_MS = 300;

/** Who changed what, when, from what to what; newest first. */
export default function HistoryPage() {
  const { t } = useTranslation('history');
  const [filter, setFilter] = useState(ALL_CHANGES);
  const [settled] = useDebouncedValue(filter, TYPING_MS);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useChanges(settled);
  const { ref, entry } = useIntersection({ rootMargin: '300px' });
  const near = entry?.isIntersecting === true;
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [near, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const changes = data?.pages.flatMap((page) => page.changes);
  const filtered = Object.values(settled).some((value) => value !== '');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <HistoryFilters filter={filter} onFilter={setFilter} />
      {changes === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {changes?.length === 0 && (
        <EmptyState
          icon={IconHistory}
          title={t(filtered ? 'empty.filtered' : 'empty.title')}
          text={t(filtered ? 'empty.filteredText' : 'empty.text')}
          {...(filtered ? { action: <Button onClick={() => setFilter(ALL_CHANGES)}>{t('empty.clear')}</Button> } : {})}
        />
      )}
      {changes !== undefined && changes.length > 0 && (
        <ol className={classes.changes} aria-label={t('title')}>
          {changes.map((change) => (
            <ChangeLine key={change.id} change={change} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <div ref={ref} className={classes.more}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
