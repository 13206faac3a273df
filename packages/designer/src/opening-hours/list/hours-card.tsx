import { verdictAt } from '@callwright/flow/hours';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type OpeningHoursSummary, useStoredHours } from '../../api/opening-hours.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { nowSentence } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { usedByText } from '../words/used-by.ts';
import classes from './hours-list.module.css';

/** One of the opening hours: what holds now, and who asks it. */
export function HoursCard({ hours, now }: { readonly hours: OpeningHoursSummary; readonly now: number }) {
  const { t } = useTranslation('hours');
  const speaker = useSpeaker();
  const { data } = useStoredHours(hours.name);
  const schedule = data?.schedule ?? null;
  return (
    <article className={classes.card}>
      <h2>
        <Link href={`/opening-hours/${hours.name}`} className={classes.link}>
          {hours.title}
        </Link>
      </h2>
      {hours.now === null && <StatusMark status="bad">{t('list.broken')}</StatusMark>}
      {schedule !== null && (
        <StatusMark status={verdictAt(schedule, { epochMilliseconds: now }).fallback === 'open' ? 'good' : 'note'}>
          {nowSentence(speaker, schedule, now)}
        </StatusMark>
      )}
      <p>{usedByText(speaker, hours.usedBy)}</p>
    </article>
  );
}
