import { Alert, Button } from '@mantine/core';
import { IconArrowForwardUp, IconDoorOff, IconSpeakerphone } from '@tabler/icons-react';
import type { TodaySpan } from '../../api/today.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { useDayWords } from '../use-day-words.ts';
import classes from './active.module.css';
import { spanWords } from './span-words.ts';
import { useSpanEnd } from './use-span-end.ts';

export const SPAN_ICONS = {
  announcement: IconSpeakerphone,
  divert: IconArrowForwardUp,
  'close-now': IconDoorOff,
} as const;

type ActiveBarsProps = { readonly spans: readonly TodaySpan[]; readonly titles: ReadonlyMap<string, string> };

/** What is on now, each with the way out of it. */
export function ActiveBars({ spans, titles }: ActiveBarsProps) {
  const { t } = useDayWords();
  if (spans.length === 0) return null;
  return (
    <section aria-label={t('active.title')} className={classes.bars}>
      {spans.map((span) => (
        <Bar key={keyOf(span)} span={span} titles={titles} />
      ))}
    </section>
  );
}

export function keyOf(span: TodaySpan): string {
  if (span.kind === 'announcement') return `announcement ${span.announcement.name}`;
  return span.kind === 'divert' ? `divert ${span.divert.name}` : `close-now ${span.schedule}`;
}

function Bar({ span, titles }: { readonly span: TodaySpan; readonly titles: ReadonlyMap<string, string> }) {
  const words = useDayWords();
  const { t } = words;
  const refusalText = useRefusalText();
  const end = useSpanEnd(span, false);
  const { title, text, quoted, where, by, trouble } = spanWords(words, span, titles);
  const Icon = SPAN_ICONS[span.kind];
  return (
    <article className={classes.bar} aria-label={title}>
      <Icon size={22} stroke={1.7} aria-hidden />
      <div className={classes.what}>
        <p>
          <strong>{title}</strong>
        </p>
        {text !== null && <p>{quoted ? <q>{text}</q> : text}</p>}
        <p className={classes.where}>{by === null ? where : t('active.by', { where, by })}</p>
        {trouble !== null && <p className={classes.trouble}>{trouble}</p>}
        {end.error !== null && <Alert color="red">{refusalText(end.error)}</Alert>}
      </div>
      {span.mayEnd && (
        <Button color="yellow.9" className={classes.end ?? ''} loading={end.isPending} onClick={() => end.mutate()}>
          {t('active.end')}
        </Button>
      )}
    </article>
  );
}
