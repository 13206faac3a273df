import { Button, Text, Title } from '@mantine/core';
import {
  IconMicrophone,
  IconMicrophoneOff,
  IconPhone,
  IconPhoneOff,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../numbers/format-number.ts';
import { Keypad } from '../../phone/call/keypad.tsx';
import { useTicking } from '../../phone/call/use-ticking.ts';
import type { Softphone } from '../../softphone/softphone.ts';
import type { PhoneTalk } from '../../softphone/softphone-state.ts';
import { duration } from '../clock-words.ts';
import classes from '../desk.module.css';

type PhoneTalkProps = { readonly phone: Softphone; readonly talk: PhoneTalk };

/** A call at the desk: who it is, and what one can do about it. */
export function PhoneTalkView({ phone, talk }: PhoneTalkProps) {
  const { t } = useTranslation('desk');
  useTicking(talk.since !== null, 1000);
  const answer = useRef<HTMLButtonElement>(null);
  const rings = talk.direction === 'in' && talk.stage === 'ringing';
  useEffect(() => {
    // Enter answers.
    if (rings) answer.current?.focus();
  }, [rings]);
  const held = talk.stage === 'held';
  return (
    <div className={classes.talk} data-rings={rings || undefined}>
      <Text c="dimmed" size="sm" role="status">
        {t(`stage.${rings ? 'rings' : talk.stage}`)}
        {talk.since !== null && ` · ${duration(Date.now() - talk.since)}`}
      </Text>
      <Title order={2}>{talk.other === '' ? t('unknown') : formatNumber(talk.other)}</Title>
      {rings ? (
        <div className={classes.actions}>
          <Button
            ref={answer}
            size="lg"
            color="green.8"
            leftSection={<IconPhone size={20} aria-hidden />}
            onClick={phone.answer}
          >
            {t('answer')}
          </Button>
          <Button
            size="lg"
            variant="default"
            leftSection={<IconPhoneOff size={20} aria-hidden />}
            onClick={phone.hangUp}
          >
            {t('decline')}
          </Button>
        </div>
      ) : (
        <>
          <div className={classes.actions}>
            <Button
              variant="default"
              aria-pressed={talk.muted}
              leftSection={talk.muted ? <IconMicrophoneOff size={18} /> : <IconMicrophone size={18} />}
              onClick={() => phone.mute(!talk.muted)}
            >
              {t(talk.muted ? 'unmute' : 'mute')}
            </Button>
            <Button
              variant="default"
              aria-pressed={held}
              leftSection={held ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
              onClick={() => phone.hold(!held)}
            >
              {t(held ? 'resume' : 'hold')}
            </Button>
            <Button color="red.8" leftSection={<IconPhoneOff size={18} aria-hidden />} onClick={phone.hangUp}>
              {t('hangUp')}
            </Button>
          </div>
          <Keypad onPress={phone.press} wanted={false} />
        </>
      )}
    </div>
  );
}
