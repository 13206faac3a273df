import { TextInput } from '@mantine/core';
import { useDayWords } from '../use-day-words.ts';
import { endTime } from '../words/times.ts';
import { type EndChoice, endOf, QUICK_ENDS } from './end-choices.ts';
import { Pills } from './pills.tsx';
import classes from './span-fields.module.css';
import type { SpanDraft } from './use-span.ts';

/** From when until when: one tap for what is usual, a date and a time for the rest. */
export function SpanFields({ span }: { readonly span: SpanDraft }) {
  const { t, language, now } = useDayWords();
  const { zone, base } = span;
  const nameOf = (choice: EndChoice): string => {
    const end = choice === 'soon' ? endOf('soon', zone, base) : null;
    if (end !== null) return t('until', { when: endTime(end, { language, zone, now }) });
    return t(`when.ends.${choice}`);
  };
  return (
    <div className={classes.span}>
      <Pills
        label={t('when.begins')}
        options={[
          { value: 'now', label: t('when.now') },
          { value: 'later', label: t('when.later') },
        ]}
        value={span.begins}
        onChange={(begins) => span.set({ begins: begins === 'later' ? 'later' : 'now' })}
      />
      {span.begins === 'later' && (
        <Clock name={t('when.start')} clock={span.start} onChange={(start) => span.set({ start })} />
      )}
      <Pills
        label={t('when.endsLabel')}
        options={[...QUICK_ENDS, 'at' as const].map((choice) => ({ value: choice, label: nameOf(choice) }))}
        value={span.ends}
        onChange={(ends) => span.set({ ends })}
      />
      {span.ends === 'at' && <Clock name={t('when.end')} clock={span.end} onChange={(end) => span.set({ end })} />}
    </div>
  );
}

type ClockProps = {
  readonly name: string;
  readonly clock: { readonly date: string; readonly time: string };
  readonly onChange: (clock: { readonly date: string; readonly time: string }) => void;
};

function Clock({ name, clock, onChange }: ClockProps) {
  const { t } = useDayWords();
  return (
    <div className={classes.clock}>
      <TextInput
        type="date"
        size="md"
        label={`${name}: ${t('when.date')}`}
        value={clock.date}
        onChange={(event) => onChange({ ...clock, date: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        size="md"
        label={`${name}: ${t('when.time')}`}
        value={clock.time}
        onChange={(event) => onChange({ ...clock, time: event.currentTarget.value })}
      />
    </div>
  );
}
