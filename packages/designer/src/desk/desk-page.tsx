import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/page.tsx';
import { DeskNotices } from '../live/notices/desk-notices.tsx';
import { AgentDesk } from './agent-desk.tsx';
import classes from './desk.module.css';
import { ConnectionNote } from './link/connection-note.tsx';
import { useDesk } from './link/use-desk.ts';
import { NoQueues } from './no-queues.tsx';
import { DirectTalk } from './phone/direct-talk.tsx';
import { TelephonePanel } from './phone/telephone-panel.tsx';
import { useDeskPhone } from './phone/use-desk-phone.ts';
import { HelpButton } from './side/help-button.tsx';
import { useDeskRefusal } from './use-desk-words.ts';

/** The agent's workplace: who calls and why, the talk, and what is left to do after it. */
export default function DeskPage() {
  const { t } = useTranslation('desk');
  const refusal = useDeskRefusal();
  const desk = useDesk();
  const telephone = useDeskPhone();
  const { sight, link, error } = desk;
  const off = link.kind !== 'open';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={sight != null && <HelpButton desk={desk} sight={sight} off={off} />}
    >
      <DeskNotices />
      <ConnectionNote link={link} state={sight?.state ?? null} onTryNow={desk.tryNow} />
      {error !== null && (
        <Alert
          color="red"
          role="alert"
          mb="md"
          withCloseButton
          closeButtonLabel={t('dismiss')}
          onClose={desk.forgetError}
        >
          {refusal(error)}
        </Alert>
      )}
      {sight === undefined && link.kind !== 'lost' && <Text c="dimmed">{t('loading')}</Text>}
      {sight === null && (
        <div className={classes.desk}>
          <div className={classes.side}>
            <TelephonePanel telephone={telephone} inTalk={telephone.state.talk !== null} />
          </div>
          <div className={classes.centre}>
            <NoQueues desk={desk} />
            <DirectTalk telephone={telephone} />
          </div>
        </div>
      )}
      {sight != null && <AgentDesk desk={desk} sight={sight} telephone={telephone} off={off} />}
    </Page>
  );
}
