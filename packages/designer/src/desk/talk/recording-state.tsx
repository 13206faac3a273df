import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallRecording } from '../../api/desk.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { clockTime, ownZone } from '../../today/words/times.ts';
import classes from '../desk.module.css';

type RecordingStateProps = {
  readonly recording: CallRecording;
  /** Whether the agent has agreed to being recorded. */
  readonly agreed: boolean;
  /** By the server's clock. */
  readonly now: number;
};

/** Whether the call is recorded, since when, and by whose leave. */
export function RecordingState({ recording, agreed, now }: RecordingStateProps) {
  const { t } = useTranslation('desk');
  const language = useScreenLanguage();
  const { state, since, answer } = recording;
  const at = (moment: number) => ({ time: clockTime(moment, { language, zone: ownZone(), now }) });
  const stands =
    state === 'off' && !agreed
      ? t('recorded.notAgreed')
      : since === null
        ? t('recorded.off')
        : t(`recorded.${state === 'off' ? 'ended' : state}`, at(since));
  const said = answer === null ? null : t(`recorded.said.${saidOf(answer)}`, at(answer.at));
  return (
    <Text size="sm" role="status" className={classes.recording} data-recording={state}>
      <span className={classes.dot} aria-hidden />
      {said === null ? stands : `${stands} · ${said}`}
    </Text>
  );
}

function saidOf({ kind, by }: NonNullable<CallRecording['answer']>) {
  if (kind === 'announced' || kind === 'refused') return kind;
  return by === 'agent' ? (`${kind}InWords` as const) : kind;
}
