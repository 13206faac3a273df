import { Button, Group, Progress, Text, VisuallyHidden } from '@mantine/core';
import { IconPower } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import classes from '../desk.module.css';
import { HearMyself } from './hear-myself.tsx';
import { Trouble } from './trouble.tsx';
import type { DeskPhone } from './use-desk-phone.ts';
import { useMicrophoneLevel } from './use-microphone-level.ts';

type TelephonePanelProps = { readonly telephone: DeskPhone; readonly inTalk: boolean };

/** The telephone in this page: on and off, whether it can be reached, and whether the headset works. */
export function TelephonePanel({ telephone, inTalk }: TelephonePanelProps) {
  const { t } = useTranslation('desk');
  const refusal = useRefusalText();
  const { on, account, error, state } = telephone;
  const level = useMicrophoneLevel(on && !inTalk);
  if (!on) {
    return (
      <Panel title={t('phone')} text={t('off.text')}>
        <Group>
          <Button variant="default" leftSection={<IconPower size={18} aria-hidden />} onClick={telephone.turnOn}>
            {t('off.turnOn')}
          </Button>
        </Group>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('phone')}
      actions={
        <Button size="xs" variant="default" disabled={inTalk} onClick={telephone.turnOff}>
          {t('turnOff')}
        </Button>
      }
    >
      {error !== null ? (
        <Trouble text={refusal(error)} />
      ) : (
        <div className={classes.line} role="status" data-ready={state.line === 'ready' || undefined}>
          <span className={classes.dot} aria-hidden />
          <Text fw={560}>
            {state.line === 'ready' ? t('ready', { extension: account?.name ?? '' }) : t('connecting')}
          </Text>
        </div>
      )}
      {state.trouble !== null && <Trouble text={t(`trouble.${state.trouble}`)} />}
      {level === 'refused' && <Trouble text={t('trouble.microphone')} />}
      {typeof level === 'number' && (
        <div className={classes.meter}>
          <Text size="sm" c="dimmed">
            {t('meter')}
          </Text>
          <Progress value={level * 100} color="green" size="sm" aria-hidden />
          <VisuallyHidden>{t('meterHelp')}</VisuallyHidden>
          <HearMyself />
        </div>
      )}
    </Panel>
  );
}
