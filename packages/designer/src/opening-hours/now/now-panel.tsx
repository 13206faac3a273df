import type { Schedule } from '@callwright/flow/hours';
import { verdictAt } from '@callwright/flow/hours';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { HoursUse } from '../../api/opening-hours.ts';
import { Panel } from '../../app/panel.tsx';
import { instantOf, localClock } from '../words/dates.ts';
import { nowSentence, verdictSentence } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { DayStrip } from './day-strip.tsx';
import { HeardAt } from './heard-at.tsx';
import classes from './now.module.css';

type NowPanelProps = {
  readonly name: string;
  readonly schedule: Schedule;
  readonly usedBy: readonly HoursUse[];
  readonly now: number;
};

/** What holds now, at any moment that one asks for, and over the next days. */
export function NowPanel(props: NowPanelProps) {
  const { schedule, now } = props;
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
      <Question {...props} />
      <DayStrip schedule={schedule} now={now} />
    </Panel>
  );
}

function Question({ name, schedule, usedBy, now }: NowPanelProps) {
  const speaker = useSpeaker();
  const { t } = speaker;
  const [clock, setClock] = useState(() => localClock(schedule.timeZone, now));
  const at = instantOf(schedule.timeZone, clock.date, clock.time);
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
      </p>
      {at !== null && <HeardAt name={name} schedule={schedule} usedBy={usedBy} at={at} />}
    </fieldset>
  );
}
