import { useTranslation } from 'react-i18next';
import type { MonitoringProfile } from '../api/monitoring.ts';
import { Panel } from '../app/panel.tsx';
import { StatusMark } from '../app/status-mark.tsx';
import classes from './monitoring.module.css';
import { PARTS } from './monitoring-parts.ts';

/** What holds, each part with a word and what it means. */
export function ProfilePanel({ profile }: { readonly profile: MonitoringProfile }) {
  const { t } = useTranslation('monitoring');
  return (
    <Panel title={t('holds')} text={t('holdsText')}>
      <dl className={classes.parts}>
        {PARTS.map((part) => (
          <div key={part} className={classes.part}>
            <dt>{t(`parts.${part}`)}</dt>
            <dd>
              <StatusMark status={profile[part] ? 'warning' : 'good'}>{t(profile[part] ? 'on' : 'off')}</StatusMark>
              <p>{t(`parts.${part}Help`)}</p>
            </dd>
          </div>
        ))}
        <div className={classes.part}>
          <dt>{t('group')}</dt>
          <dd>
            <StatusMark status={profile.smallestGroup >= 3 ? 'good' : 'warning'}>
              {t('groupValue', { count: profile.smallestGroup })}
            </StatusMark>
            <p>{t('groupHelp')}</p>
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
