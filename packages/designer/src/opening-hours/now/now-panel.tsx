import type { Schedule } from '@callwright/flow/hours';
import { verdictAt } from '@callwright/flow/hours';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../app/panel.tsx';
import { instantOf, localClock } from '../words/dates.ts';
import { nowSentence, textIn, verdictSentence } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { DayStrip } from './day-strip.tsx';
import classes from './now.module.css';

type NowPanelProps = { readonly schedule: Schedule; readonly now: number };

/** What holds now, at any moment that one asks for, and over the next days. */
export function NowPanel({ schedule, now }: NowPanelProps) {
  const speaker = useSpeaker();
  const { t } = speaker;
  return (
    <Panel title={t('now.title')}>
      <p
        className={classes.sentence}
        data-testid="now"
        data-state={verdictAt(schedule, { epochMilliseconds: now }).fallback}
      >
        {nowSentence(speaker, schedule, now)}
      </p>
      <Question schedule={schedule} now={now} />
      <DayStrip schedule={schedule} now={now} />
    </Panel>
  );
}

function Question({ schedule, now }: NowPanelProps) {
  const speaker = useSpeaker();
  const { t, language } = speaker;
  const [clock, setClock] = useState(() => localClock(schedule.timeZone, now));
  const at = instantOf(schedule.timeZone, clock.date, clock.time);
  const reason = at === null ? null : verdictAt(schedule, { epochMilliseconds: at }).reason;
  const text = reason !== null && 'text' in reason ? textIn(language, reason.text) : undefined;
  return (
    <fieldset className={classes.question}>
      <legend>{t('question.title')}</legend>
      <TextInput
        type="date"
        label={t('question.date')}
        value={clock.date}
        onChange={(event) => setClock({ ...clock, date: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('question.time')}
        value={clock.time}
        onChange={(event) => setClock({ ...clock, time: event.currentTarget.value })}
      />
      <p className={classes.verdict} aria-live="polite" data-testid="verdict">
        {at === null ? t('question.none') : verdictSentence(speaker, schedule, at, now)}
        {text !== undefined && <q>{text}</q>}
      </p>
    </fieldset>
  );
}
