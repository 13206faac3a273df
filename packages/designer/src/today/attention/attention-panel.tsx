import type { TodayAttention } from '../../api/today.ts';
import { Panel } from '../../app/panel.tsx';
import { useDayWords } from '../use-day-words.ts';
import classes from './attention.module.css';
import { AttentionLink } from './attention-link.tsx';
import { HolidayDecision } from './holiday-decision.tsx';

/** What somebody should look at; nothing where there is nothing. */
export function AttentionPanel({ attention }: { readonly attention: readonly TodayAttention[] }) {
  const { t } = useDayWords();
  if (attention.length === 0) return null;
  return (
    <Panel title={t('attention.title')}>
      <ul className={classes.list}>
        {attention.map((one) => (
          <li key={JSON.stringify(one)}>
            {one.kind === 'holiday' ? <HolidayDecision holiday={one} /> : <AttentionLink about={one} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
