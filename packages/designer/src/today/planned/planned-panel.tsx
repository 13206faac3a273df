import { Alert, Button } from '@mantine/core';
import { Link } from 'wouter';
import type { TodayPlan, TodaySpan } from '../../api/today.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import classes from '../active/active.module.css';
import { keyOf, SPAN_ICONS } from '../active/active-bars.tsx';
import { spanWords } from '../active/span-words.ts';
import { useSpanEnd } from '../active/use-span-end.ts';
import { useDayWords } from '../use-day-words.ts';
import { PlannedRelease } from './planned-release.tsx';

type PlannedPanelProps = {
  readonly spans: readonly TodaySpan[];
  readonly plans: readonly TodayPlan[];
  readonly titles: ReadonlyMap<string, string>;
};

/** What will begin by itself, and how it is called off. */
export function PlannedPanel({ spans, plans, titles }: PlannedPanelProps) {
  const { t } = useDayWords();
  if (spans.length + plans.length === 0) return null;
  return (
    <Panel title={t('planned.title')}>
      <ul className={classes.planned}>
        {spans.map((span) => (
          <PlannedSpan key={keyOf(span)} span={span} titles={titles} />
        ))}
        {plans.map((plan) => (
          <PlannedRelease key={plan.id} plan={plan} />
        ))}
      </ul>
    </Panel>
  );
}

function PlannedSpan({ span, titles }: { readonly span: TodaySpan; readonly titles: ReadonlyMap<string, string> }) {
  const words = useDayWords();
  const { t } = words;
  const refusalText = useRefusalText();
  const cancel = useSpanEnd(span, true);
  const { title, text, where } = spanWords(words, span, titles);
  const Icon = SPAN_ICONS[span.kind];
  const page = pageOf(span);
  return (
    <li>
      <Icon size={20} stroke={1.7} aria-hidden />
      <div className={classes.what}>
        <p>
          <strong>{title}</strong>
        </p>
        <p className={classes.where}>{text === null ? where : `${where} · ${text}`}</p>
        {cancel.error !== null && <Alert color="red">{refusalText(cancel.error)}</Alert>}
      </div>
      {span.mayEnd && (
        <div className={classes.buttons}>
          {page !== null && (
            <Button component={Link} href={page} variant="default" aria-label={t('planned.changeOf', { what: title })}>
              {t('planned.change')}
            </Button>
          )}
          <Button
            variant="default"
            loading={cancel.isPending}
            aria-label={t('planned.cancelOf', { what: title })}
            onClick={() => cancel.mutate()}
          >
            {t('planned.cancel')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Where it is changed; a divert is called off and made anew. */
function pageOf(span: TodaySpan): string | null {
  if (span.kind === 'announcement') return `/announcements/special/${span.announcement.name}`;
  return span.kind === 'close-now' ? `/opening-hours/${span.schedule}` : null;
}
