import { Alert, Text, Title } from '@mantine/core';
import { IconEar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallRecording, DeskTalk, OwnTalk } from '../../api/desk.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { useTicking } from '../../phone/call/use-ticking.ts';
import { duration } from '../clock-words.ts';
import classes from '../desk.module.css';
import type { Desk } from '../link/use-desk.ts';
import { usePartyName } from '../use-desk-words.ts';
import { Others } from './others.tsx';
import { RecordingState } from './recording-state.tsx';
import { TalkActions } from './talk-actions.tsx';

type TalkPanelProps = {
  readonly desk: Desk;
  /** As the queues know it: with whom, why, since when. */
  readonly talk: DeskTalk | null;
  /** How it stands. */
  readonly own: OwnTalk | null;
  /** Of the call. */
  readonly recording: CallRecording | null;
  /** Whether the agent has agreed to being recorded. */
  readonly agreed: boolean;
  readonly off: boolean;
};

/** The talk that the agent has: with whom, why, how long, and what can be done in it. */
export function TalkPanel({ desk, talk, own, recording, agreed, off }: TalkPanelProps) {
  const { t } = useTranslation('desk');
  const partyName = usePartyName();
  useTicking(talk !== null, 1000);
  const kind = own?.kind ?? talk?.kind ?? 'queue';
  // The agent waits while the customer's telephone rings.
  const rings = talk?.kind === 'callback' && talk.call === null;
  const state = own?.held === true ? 'talk.held' : rings ? 'talk.ringing' : (`kinds.${kind}` as const);
  const why = [talk?.queueTitle ?? '', talk?.topic ?? ''].filter((part) => part !== '').join(' ▸ ');
  const title = talk !== null ? partyName(talk.party) : own?.number ? formatNumber(own.number) : t('talk.title');
  const colleague = own?.number === null ? own.others.find(({ name }) => name !== '')?.name : undefined;
  const number = talk?.party.name ? talk.party.number : null;
  return (
    <section className={classes.talk} aria-label={t('talk.title')} data-talk={own?.talk ?? talk?.talk}>
      <Text c="dimmed" size="sm">
        <span role="status">{t(state)}</span>
        {talk !== null && !rings && (
          <span
            role="timer"
            aria-live="off"
          >{` · ${t('talk.since', { time: duration(desk.now() - talk.beganAt) })}`}</span>
        )}
      </Text>
      <Title order={2}>{colleague ?? title}</Title>
      {why !== '' && <Text size="lg">{why}</Text>}
      {number != null && <Text c="dimmed">{formatNumber(number)}</Text>}
      {own !== null && own.listeners.length > 0 && (
        <Alert color="orange" role="status" icon={<IconEar size={20} />}>
          {own.listeners.map(({ name, as }) => t(`talk.listener.${as}`, { name })).join(' ')}
        </Alert>
      )}
      {own !== null && <Others own={own} />}
      {recording !== null && <RecordingState recording={recording} agreed={agreed} now={desk.now()} />}
      {own !== null && <TalkActions desk={desk} own={own} recording={recording} off={off} />}
    </section>
  );
}
