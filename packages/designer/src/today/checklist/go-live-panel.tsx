import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { GoLive } from '../../api/today.ts';
import { Panel } from '../../app/panel.tsx';
import { useDayWords } from '../use-day-words.ts';
import classes from './go-live.module.css';

/** The natural order of work, and where each step is done. */
const STEPS = [
  ['flow', '/flows'],
  ['hours', '/opening-hours'],
  ['people', '/settings/people'],
  ['number', '/numbers'],
  ['tried', '/flows'],
  ['live', '/flows'],
] as const satisfies readonly (readonly [keyof GoLive, string])[];

/** The way to the first live number; gone once all of it is done. */
export function GoLivePanel({ done }: { readonly done: GoLive | null }) {
  const { t } = useDayWords();
  if (done === null || STEPS.every(([step]) => done[step])) return null;
  const count = STEPS.filter(([step]) => done[step]).length;
  return (
    <Panel title={t('goLive.title')} text={t('goLive.text', { done: count, all: STEPS.length })}>
      <ol className={classes.steps}>
        {STEPS.map(([step, page]) => (
          <li key={step} data-done={done[step] || undefined}>
            {done[step] ? (
              <IconCircleCheckFilled size={22} aria-label={t('goLive.done')} />
            ) : (
              <IconCircleDashed size={22} stroke={1.7} aria-label={t('goLive.open')} />
            )}
            <Link href={page}>{t(`goLive.${step}`)}</Link>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
