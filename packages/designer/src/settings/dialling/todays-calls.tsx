import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DIAL_REFUSALS, type Dialling } from '../../api/dialling.ts';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import classes from './dialling.module.css';

/** How far the limits are used up, and what was refused. */
export function TodaysCalls({ dialling: { rules, counts, refusedToday } }: { readonly dialling: Dialling }) {
  const { t } = useTranslation('dialling');
  const refused = refusedToday.filter(({ count }) => count > 0);
  const reasonOf = (code: string) => {
    const known = DIAL_REFUSALS.find((refusal) => refusal === code);
    return known === undefined ? code : t(`refusals.${known}`);
  };
  return (
    <Panel title={t('today.title')}>
      <Count label={t('today.day')} count={counts.day} most={rules.perDay} />
      <Count label={t('today.minute')} count={counts.minute} most={rules.perMinute} />
      <div>
        <Text size="sm" fw={560} mb={4}>
          {t('today.refused')}
        </Text>
        {refused.length === 0 ? (
          <p className={classes.small}>{t('today.none')}</p>
        ) : (
          <ul className={classes.refused}>
            {refused.map(({ code, count }) => (
              <li key={code}>
                <span>{reasonOf(code)}</span>
                <strong>{count}</strong>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

type CountProps = { readonly label: string; readonly count: number; readonly most: number };

function Count({ label, count, most }: CountProps) {
  const { t } = useTranslation('dialling');
  const full = count >= most;
  return (
    <div className={classes.count}>
      <div className={classes.countHead}>
        <span>{label}</span>
        <strong>{t('today.of', { count, most })}</strong>
      </div>
      <div className={classes.bar} data-full={full || undefined}>
        <div style={{ width: `${most === 0 ? 100 : Math.min(100, (100 * count) / most)}%` }} />
      </div>
      {full && <StatusMark status="bad">{t('today.full')}</StatusMark>}
    </div>
  );
}
