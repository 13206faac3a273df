import { Checkbox, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalTime, Times } from './plan-times.ts';
import classes from './planned.module.css';

/** What the fields hold; `end` null: it doesn't end by itself. */
export type TimesDraft = { readonly begin: LocalTime; readonly end: LocalTime | null };

type TimesFieldsProps = {
  readonly draft: TimesDraft;
  readonly times: Times;
  readonly zone: string;
  /** It has begun: only its end can be changed. */
  readonly begun?: boolean;
  readonly onChange: (draft: TimesDraft) => void;
};

/** When a plan is due and when it ends, by the clock of a zone that is shown. */
export function TimesFields({ draft: { begin, end }, times, zone, begun = false, onChange }: TimesFieldsProps) {
  const { t } = useTranslation('versions');
  const problem = times.kind === 'problem' ? times : null;
  const errorOf = (field: 'at' | 'until') => (problem?.of === field ? t(`plan.${problem.problem}`) : undefined);
  return (
    <div className={classes.times}>
      <Clock
        names={[t('plan.date'), t('plan.time')]}
        value={begin}
        error={errorOf('at')}
        disabled={begun}
        onChange={(fresh) => onChange({ begin: fresh, end })}
      />
      <Checkbox
        label={t('plan.ends')}
        description={t('plan.endsText')}
        checked={end !== null}
        onChange={(event) => onChange({ begin, end: event.currentTarget.checked ? dayAfter(begin) : null })}
      />
      {end !== null && (
        <Clock
          names={[t('plan.endDate'), t('plan.endTime')]}
          value={end}
          error={errorOf('until')}
          onChange={(fresh) => onChange({ begin, end: fresh })}
        />
      )}
      <Text size="sm" c="dimmed">
        {t('plan.zone', { zone })}
      </Text>
    </div>
  );
}

type ClockProps = {
  readonly names: readonly [string, string];
  readonly value: LocalTime;
  readonly error: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (value: LocalTime) => void;
};

function Clock({ names, value, error, disabled = false, onChange }: ClockProps) {
  return (
    <div className={classes.clock}>
      <TextInput
        type="date"
        label={names[0]}
        value={value.date}
        disabled={disabled}
        error={error}
        onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={names[1]}
        value={value.time}
        disabled={disabled}
        error={error !== undefined}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
      />
    </div>
  );
}

/** Something to begin with: the next morning. */
function dayAfter({ date }: LocalTime): LocalTime {
  const next = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(next.getTime())) return { date: '', time: '' };
  next.setUTCDate(next.getUTCDate() + 1);
  return { date: next.toISOString().slice(0, 10), time: '06:00' };
}
