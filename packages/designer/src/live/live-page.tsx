import { Button, Group } from '@mantine/core';
import { IconDeviceTv, IconHeadset, IconRoute } from '@tabler/icons-react';
import { Link } from 'wouter';
import { EmptyState } from '../app/empty-state.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { StatusMark } from '../app/status-mark.tsx';
import { useAllQueues } from '../people/signed-in/use-signed-in.ts';
import { AlertList } from './alerts/alert-list.tsx';
import { ThresholdsButton } from './alerts/thresholds-button.tsx';
import { HelpList } from './help-list.tsx';
import classes from './live.module.css';
import { NoticeButton } from './notices/notice-button.tsx';
import { PeopleTable } from './people/people-table.tsx';
import { usePersonDrag } from './people/use-person-drag.ts';
import { QueuesTable } from './queues/queues-table.tsx';
import { useLive } from './use-live.ts';
import { useLiveWords } from './use-live-words.ts';
import { WaitingTable } from './waiting/waiting-table.tsx';

/** What waits, who is there and how the day goes, as it changes; and what can be done about it. */
export default function LivePage() {
  const words = useLiveWords();
  const { t } = words;
  const { page, lost } = useLive(false);
  const ofAll = useAllQueues();
  const drag = usePersonDrag();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {ofAll && page !== null && <ThresholdsButton thresholds={page.thresholds} />}
          {ofAll && <NoticeButton />}
          {ofAll && (
            <Button
              component={Link}
              href="/live/flows"
              variant="default"
              leftSection={<IconRoute size={17} stroke={1.7} aria-hidden />}
            >
              {t('onCanvas')}
            </Button>
          )}
          <Button
            component={Link}
            href="/live/wall"
            variant="default"
            leftSection={<IconDeviceTv size={17} stroke={1.7} aria-hidden />}
          >
            {t('wall')}
          </Button>
        </>
      }
    >
      {lost && (
        <Group mb="sm" role="status">
          <StatusMark status="warning">{t('lost')}</StatusMark>
        </Group>
      )}
      {page === null && <PageLoading />}
      {page !== null && page.queues.length === 0 && (
        <EmptyState icon={IconHeadset} title={t('empty.title')} text={t('empty.text')} />
      )}
      {page !== null && page.queues.length > 0 && (
        <div className={classes.page}>
          <HelpList help={page.help} words={words} />
          <AlertList alerts={page.alerts} words={words} />
          <QueuesTable page={page} words={words} drag={drag} />
          <WaitingTable page={page} words={words} />
          <PeopleTable page={page} words={words} drag={drag} />
        </div>
      )}
    </Page>
  );
}
