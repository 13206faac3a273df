import { useTranslation } from 'react-i18next';
import { type OwnDay as Day, useOwnDay } from '../../api/desk-pop.ts';
import { Panel } from '../../app/panel.tsx';
import { formatLength } from '../../calls/list/format-length.ts';
import classes from './own-day.module.css';
import { OwnTalks } from './own-talks.tsx';

/** An agent's own figures of today; nobody else gets them. */
export function OwnDay() {
  const { t } = useTranslation('cases');
  const { data: day } = useOwnDay();
  if (day === undefined) return null;
  return (
    <Panel title={t('day.title')} text={t('day.lead')}>
      <Figures day={day} />
      {day.calls.length === 0 ? <p className={classes.none}>{t('day.none')}</p> : <OwnTalks talks={day.calls} />}
    </Panel>
  );
}

function Figures({ day }: { readonly day: Day }) {
  const { t } = useTranslation('cases');
  const figures = [
    ['talks', String(day.talks)],
    ['time', formatLength(day.talkSeconds)],
    ['longest', formatLength(day.longestSeconds)],
    ['answered', String(day.answered)],
    ['declined', String(day.declined)],
    ['missed', String(day.missed)],
    ['followUps', String(day.followUpsDone)],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`day.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
