import { Button } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserQuestion,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallRecording, OwnTalk } from '../../api/desk.ts';
import { type TalkOrder, talksApi } from '../../api/talks.ts';
import classes from '../desk.module.css';
import type { Desk } from '../link/use-desk.ts';
import { ChooseColleague } from './choose-colleague.tsx';
import { RecordingMenu } from './recording-menu.tsx';

type TalkActionsProps = {
  readonly desk: Desk;
  readonly own: OwnTalk;
  readonly recording: CallRecording | null;
  readonly off: boolean;
};

/** What can be done in a talk now; what can't isn't there. */
export function TalkActions({ desk, own, recording, off }: TalkActionsProps) {
  const { t } = useTranslation('desk');
  const [choosing, setChoosing] = useState<'consult' | 'transfer' | null>(null);
  const { talk, held, muted, leads, others, call } = own;
  const order = (one: TalkOrder) => void desk.act(() => talksApi.order(talk, one));
  const toQueue = (queue: string) => {
    setChoosing(null);
    order({ do: 'queue', queue });
  };
  const asked = others.filter(({ part }) => part === 'asked');
  const between = others.some(({ part }) => part === 'asked' || part === 'next');
  const conferring = asked.some(({ state }) => state === 'up');
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        aria-pressed={muted}
        disabled={off}
        leftSection={muted ? <IconMicrophoneOff size={18} aria-hidden /> : <IconMicrophone size={18} aria-hidden />}
        onClick={() => order({ do: muted ? 'unmute' : 'mute' })}
      >
        {t(muted ? 'unmute' : 'mute')}
      </Button>
      {leads && !between && (
        <>
          <Button
            variant="default"
            aria-pressed={held}
            disabled={off}
            leftSection={held ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />}
            onClick={() => order({ do: held ? 'resume' : 'hold' })}
          >
            {t(held ? 'resume' : 'hold')}
          </Button>
          <Button
            variant="default"
            disabled={off}
            leftSection={<IconUserQuestion size={18} aria-hidden />}
            onClick={() => setChoosing('consult')}
          >
            {t('talk.consult')}
          </Button>
          <Button
            variant="default"
            disabled={off}
            leftSection={<IconArrowForwardUp size={18} aria-hidden />}
            onClick={() => setChoosing('transfer')}
          >
            {t('talk.transfer')}
          </Button>
        </>
      )}
      {leads && between && (
        <>
          <Button variant="default" disabled={off} onClick={() => order({ do: 'back' })}>
            {t('talk.back')}
          </Button>
          {asked.length > 0 && (
            <Button variant="default" disabled={off} onClick={() => order({ do: 'hand-over' })}>
              {t('talk.handOver')}
            </Button>
          )}
          {conferring && (
            <Button
              variant="default"
              disabled={off}
              leftSection={<IconUsers size={18} aria-hidden />}
              onClick={() => order({ do: 'conference' })}
            >
              {t('talk.conference')}
            </Button>
          )}
        </>
      )}
      {call !== null && leads && recording !== null && (
        <RecordingMenu recording={recording} off={off} onOrder={order} />
      )}
      <Button
        color="red.8"
        disabled={off}
        leftSection={<IconPhoneOff size={18} aria-hidden />}
        onClick={() => order({ do: 'leave' })}
      >
        {t('hangUp')}
      </Button>
      <ChooseColleague
        what={choosing}
        onClose={() => setChoosing(null)}
        onQueue={choosing === 'transfer' && own.mayQueue ? toQueue : undefined}
        onChoose={(to) => {
          if (choosing !== null) order({ do: choosing, to });
          setChoosing(null);
        }}
      />
    </div>
  );
}
