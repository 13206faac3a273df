import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useQueues } from '../api/queues.ts';
import { useTeam } from '../api/team.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { useIs } from '../people/signed-in/use-signed-in.ts';
import { TeamTable } from './team-table.tsx';

/** Everybody who takes calls, and in which queues. */
export default function TeamPage() {
  const { t } = useTranslation('team');
  const admin = useIs();
  const { data: team, error, refetch } = useTeam();
  const { data: queues, error: queuesError } = useQueues();
  const invite = admin ? (
    <Button component={Link} href="/settings/people" leftSection={<IconUserPlus size={17} aria-hidden />}>
      {t('invite')}
    </Button>
  ) : null;
  const known = team !== undefined && queues !== undefined;
  return (
    <Page title={t('title')} lead={t('lead')} actions={known && team.people.length > 0 ? invite : null}>
      {!known &&
        (error === null && queuesError === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {known && team.people.length === 0 && (
        <EmptyState
          icon={IconUsers}
          title={t('empty.title')}
          text={t(admin ? 'empty.text' : 'empty.ask')}
          action={invite}
        />
      )}
      {known && team.people.length > 0 && <TeamTable people={team.people} queues={queues} />}
    </Page>
  );
}
