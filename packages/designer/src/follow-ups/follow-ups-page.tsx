import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconChecklist, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FOLLOW_UP_VIEWS, type FollowUpView, useFollowUps } from '../api/follow-ups.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import classes from './follow-ups.module.css';
import { FollowUpsTabs } from './follow-ups-tabs.tsx';
import { FollowUpsTable } from './list/follow-ups-table.tsx';
import { NewFollowUpDialog } from './list/new-follow-up-dialog.tsx';

/** What is still to be done for customers. */
export default function FollowUpsPage() {
  const { t } = useTranslation('cases');
  const [view, setView] = useState<FollowUpView>('mine');
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useFollowUps(view, search);
  const ask = useDebouncedCallback(setSearch, 250);
  const clear = () => {
    setTyped('');
    setSearch('');
  };
  const nothing = data?.followUps.length === 0;
  const counted: Partial<Record<FollowUpView, number>> = data?.counts ?? {};
  const labelOf = (one: FollowUpView) =>
    counted[one] === undefined ? t(`followUps.views.${one}`) : `${t(`followUps.views.${one}`)} (${counted[one]})`;
  return (
    <Page
      title={t('followUps.title')}
      lead={t('followUps.lead')}
      actions={
        <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setMaking(true)}>
          {t('followUps.new')}
        </Button>
      }
    >
      <FollowUpsTabs />
      <Group gap="sm" mb="md">
        <SegmentedControl
          className={classes.views}
          aria-label={t('followUps.show')}
          value={view}
          data={FOLLOW_UP_VIEWS.map((one) => ({ value: one, label: labelOf(one) }))}
          onChange={(value) => setView(FOLLOW_UP_VIEWS.find((one) => one === value) ?? 'mine')}
        />
        <TextInput
          type="search"
          w={280}
          maw="100%"
          aria-label={t('followUps.search')}
          placeholder={t('followUps.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
        />
      </Group>
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {nothing && search === '' && (
        <EmptyState
          icon={IconChecklist}
          title={t(`followUps.empty.${view}.title`)}
          text={t(`followUps.empty.${view}.text`)}
        />
      )}
      {nothing && search !== '' && (
        <Text c="dimmed" py="xl" ta="center" role="status">
          {t('followUps.nothing', { search })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            {t('followUps.clear')}
          </Button>
        </Text>
      )}
      {data !== undefined && data.followUps.length > 0 && <FollowUpsTable followUps={data.followUps} />}
      {making && <NewFollowUpDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
