import { type Branch, type Span, toMinutes } from '@callwright/flow/hours';
import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { withNextSpan } from '../model/week-edit.ts';
import { textIn } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { TimeField } from './time-field.tsx';
import classes from './week.module.css';

export type SpansEditorProps = {
  /** Whose hours: "Monday". */
  readonly name: string;
  readonly spans: readonly Span[];
  readonly branches: readonly Branch[];
  readonly onChange: (spans: readonly Span[]) => void;
  /** More buttons beside "Add hours". */
  readonly more?: ReactNode;
};

/** The hours of one day as a list: from, to, and what holds then. */
export function SpansEditor({ name, spans, branches, onChange, more }: SpansEditorProps) {
  const { t, language } = useSpeaker();
  const states = [
    { value: 'open', label: t('state.open') },
    ...branches.map((branch) => ({ value: branch.name, label: textIn(language, branch.title) ?? branch.name })),
  ];
  const set = (index: number, part: Partial<Span>) =>
    onChange(spans.map((span, i) => (i === index ? { ...span, ...part } : span)));
  return (
    <div className={classes.spans}>
      {spans.length === 0 && <span className={classes.none}>{t('state.closed')}</span>}
      {spans.map((span, i) => {
        const values = { day: name, n: i + 1 };
        return (
          // Spans have no name of their own: their place is what stays while one types.
          <div key={i} className={classes.span} data-branch={span.branch === 'open' ? 'open' : 'other'}>
            <TimeField label={t('week.from', values)} value={span.from} onChange={(from) => set(i, { from })} />
            <span aria-hidden>–</span>
            <TimeField label={t('week.to', values)} end value={span.to} onChange={(to) => set(i, { to })} />
            {(branches.length > 0 || span.branch !== 'open') && (
              <Select
                size="sm"
                className={classes.branch ?? ''}
                aria-label={t('week.what', values)}
                allowDeselect={false}
                data={states}
                value={span.branch}
                onChange={(branch) => branch !== null && set(i, { branch })}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('week.remove', values)}
              onClick={() => onChange(spans.filter((_, place) => place !== i))}
            >
              <IconTrash size={17} stroke={1.7} aria-hidden />
            </ActionIcon>
            {toMinutes(span).to > 1440 && <span className={classes.none}>{t('week.nextDay')}</span>}
          </div>
        );
      })}
      <div className={classes.spanButtons}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('week.addTo', { day: name })}
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange(withNextSpan(spans))}
        >
          {t('week.add')}
        </Button>
        {more}
      </div>
    </div>
  );
}
