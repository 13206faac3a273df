import { Alert, Button, Progress, Text, VisuallyHidden } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { IconAlertTriangle, IconHeadset, IconPower } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { browserPhonesApi, useBorrowedPhone } from '../api/browser-phones.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { Page } from '../app/page.tsx';
import { useSoftphone } from '../softphone/use-softphone.ts';
import classes from './desk.module.css';
import { DeskTalk } from './desk-talk.tsx';
import { ringSound } from './ring-sound.ts';
import { useMicrophoneLevel } from './use-microphone-level.ts';

/** The agent's telephone, in this page: working from home needs a headset and nothing else. */
export default function DeskPage() {
  const { t } = useTranslation('desk');
  const refusal = useRefusalText();
  const [on, setOn] = useSessionStorage({
    key: 'callwright.desk.on',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const borrowed = useBorrowedPhone(on);
  const account = on ? (borrowed.data ?? null) : null;
  const { phone, state } = useSoftphone(account);
  const { talk, trouble, line } = state;
  const level = useMicrophoneLevel(on && talk === null);
  const rings = talk?.direction === 'in' && talk.stage === 'ringing';
  useEffect(() => (rings ? ringSound() : undefined), [rings]);

  const turnOff = () => {
    setOn(false);
    void browserPhonesApi.giveBack().catch(() => undefined);
  };
  if (!on) {
    return (
      <Page title={t('title')} lead={t('lead')}>
        <EmptyState
          icon={IconHeadset}
          title={t('off.title')}
          text={t('off.text')}
          action={
            <Button size="md" leftSection={<IconPower size={18} aria-hidden />} onClick={() => setOn(true)}>
              {t('off.turnOn')}
            </Button>
          }
        />
      </Page>
    );
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button variant="default" disabled={talk !== null} onClick={turnOff}>
          {t('turnOff')}
        </Button>
      }
    >
      <section className={classes.desk} aria-label={t('phone')}>
        {borrowed.error !== null && account === null ? (
          <Trouble text={refusal(borrowed.error)} />
        ) : (
          <div className={classes.line} role="status" data-ready={line === 'ready' || undefined}>
            <span className={classes.dot} aria-hidden />
            <Text fw={560}>{line === 'ready' ? t('ready', { extension: account?.name ?? '' }) : t('connecting')}</Text>
          </div>
        )}
        {trouble !== null && <Trouble text={t(`trouble.${trouble}`)} />}
        {level === 'refused' && <Trouble text={t('trouble.microphone')} />}
        {phone !== null && talk !== null ? (
          <DeskTalk phone={phone} talk={talk} />
        ) : (
          typeof level === 'number' && (
            <div className={classes.meter}>
              <Text size="sm" c="dimmed">
                {t('meter')}
              </Text>
              <Progress value={level * 100} color="green" size="sm" aria-hidden />
              <VisuallyHidden>{t('meterHelp')}</VisuallyHidden>
            </div>
          )
        )}
      </section>
    </Page>
  );
}

function Trouble({ text }: { readonly text: string }) {
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} role="alert">
      {text}
    </Alert>
  );
}
