import { Button } from '@mantine/core';
import { IconMailbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useBoxes, useMessages } from '../../api/messages.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { Page } from '../../app/page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { CallsTabs } from '../calls-tabs.tsx';
import { BoxChoice } from './box-choice.tsx';
import { KeptFor } from './kept-for.tsx';
import { MessagesTable } from './messages-table.tsx';

/** The messages that callers left, one box at a time. */
export default function MessagesPage({ box: wanted }: { readonly box: string | undefined }) {
  const { t } = useTranslation('calls');
  const { data: boxes, error, refetch } = useBoxes();
  const box = boxes?.find(({ name }) => name === wanted) ?? boxes?.find(({ unheard }) => unheard > 0) ?? boxes?.[0];
  const messages = useMessages(box?.name);
  const failed = error ?? messages.error;
  return (
    <Page title={t('title')} lead={t('messages.lead')} documentTitle={`${t('tabs.messages')} · ${t('title')}`}>
      <CallsTabs />
      {failed !== null && (
        <LoadFailed
          onAgain={() => {
            void refetch();
            void messages.refetch();
          }}
        />
      )}
      {failed === null && boxes === undefined && <PageLoading />}
      {boxes?.length === 0 && (
        <EmptyState
          icon={IconMailbox}
          title={t('messages.noBoxes.title')}
          text={t('messages.noBoxes.text')}
          action={
            <Button component={Link} href="/flows">
              {t('empty.action')}
            </Button>
          }
        />
      )}
      {boxes !== undefined && box !== undefined && <BoxChoice boxes={boxes} chosen={box.name} />}
      {messages.data?.length === 0 && box !== undefined && (
        <EmptyState
          icon={IconMailbox}
          title={t('messages.empty.title', { box: box.title })}
          text={t('messages.empty.text')}
        />
      )}
      {messages.data !== undefined && messages.data.length > 0 && box !== undefined && (
        <MessagesTable box={box.name} messages={messages.data} />
      )}
      <KeptFor />
    </Page>
  );
}
