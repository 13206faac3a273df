import {
  type Icon,
  IconAlertTriangle,
  IconDialpad,
  IconMicrophone,
  IconMusic,
  IconPhoneCalling,
  IconPhoneOff,
  IconPlayerRecordFilled,
  IconUsers,
  IconVolume,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { canSpeak, hasVoice } from '../../speech/speak.ts';
import type { Handset, LivePhone } from '../driver/handset.ts';
import type { Session } from '../session.ts';
import { clockWords } from './clock-words.ts';
import { mustBeHeard, type Stage } from './stage-of.ts';
import classes from './status-bar.module.css';
import { useTicking } from './use-ticking.ts';

type Look = { readonly icon: Icon; readonly tone: 'say' | 'wait' | 'talk' | 'record' | 'over' | 'broken' };

const LOOKS: Readonly<Record<Exclude<Stage['kind'], 'ended'>, Look>> = {
  saying: { icon: IconVolume, tone: 'say' },
  listening: { icon: IconDialpad, tone: 'wait' },
  typing: { icon: IconDialpad, tone: 'wait' },
  recording: { icon: IconMicrophone, tone: 'record' },
  dialling: { icon: IconPhoneCalling, tone: 'talk' },
  talking: { icon: IconUsers, tone: 'talk' },
  holding: { icon: IconMusic, tone: 'wait' },
  thinking: { icon: IconMusic, tone: 'wait' },
};

const OVER = { caller: 'endedByCaller', flow: 'endedByFlow', fault: 'endedByFault' } as const;

type StatusBarProps = {
  readonly stage: Stage;
  readonly handset: Handset;
  readonly phone: LivePhone;
  readonly session: Session;
  readonly muted: boolean;
};

/** How the call stands, in one line, with its clock. */
export function StatusBar({ stage, handset, phone, session, muted }: StatusBarProps) {
  const { t } = useTranslation('phone');
  const language = useScreenLanguage();
  const ended = stage.kind === 'ended';
  useTicking(!ended, 500);
  const { simulation } = handset;
  const look: Look = ended
    ? stage.by === 'fault'
      ? { icon: IconAlertTriangle, tone: 'broken' }
      : { icon: IconPhoneOff, tone: 'over' }
    : LOOKS[stage.kind];
  const state = ended ? t(`state.${OVER[stage.by]}`) : t(`state.${stage.kind}`);
  const clock = clockWords(language, ended ? simulation.now : phone.now(), session.flows[0]?.timeZone ?? 'UTC');
  const spoken = simulation.transcript.findLast(({ kind }) => kind === 'said');
  const unheard =
    spoken?.kind === 'said' && !muted && canSpeak() && !hasVoice(spoken.language) ? spoken.language : null;
  const reference = session.rung === null ? '' : t('reference', { reference: session.rung.reference });
  const voiceless = unheard === null ? reference : t('act.noVoice', { language: nameOfLanguage(language, unheard) });
  const note = mustBeHeard(simulation) ? t('state.unheard') : voiceless;
  const seconds = handset.messageSince === null ? null : Math.round((performance.now() - handset.messageSince) / 1000);
  return (
    <div className={classes.bar}>
      <span className={classes.icon} data-tone={look.tone}>
        <look.icon size={19} stroke={1.8} aria-hidden />
      </span>
      <div className={classes.words}>
        <div className={classes.state} role="status" data-testid="phone-state" data-state={stage.kind}>
          {state}
          {seconds !== null && ` · ${seconds} s`}
        </div>
        <div className={classes.more}>
          {simulation.recording === 'on' && (
            <span className={classes.recording}>
              <IconPlayerRecordFilled size={12} aria-hidden /> {t('chat.recording.start')}
            </span>
          )}
          {simulation.recording !== 'on' && note}
        </div>
      </div>
      <div className={classes.clock} title={t('clock')}>
        <span className={classes.time}>{clock.time}</span>
        {clock.day}
      </div>
    </div>
  );
}
