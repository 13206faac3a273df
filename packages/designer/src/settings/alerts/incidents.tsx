import { useTranslation } from 'react-i18next';
import type { Incident } from '../../api/alerts.ts';
import { useConnections } from '../../api/connections.ts';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import classes from './alerts.module.css';

/** What is wrong now, and what was. */
export function Incidents({ incidents }: { readonly incidents: readonly Incident[] }) {
  const { t } = useTranslation('alerts');
  const open = incidents.filter(({ over }) => over === null);
  const past = incidents.filter(({ over }) => over !== null);
  return (
    <Panel title={t('incidents.title')}>
      <div aria-live="polite">
        {open.length === 0 ? (
          <StatusMark status="good">{t('incidents.none')}</StatusMark>
        ) : (
          <ul className={classes.incidents}>
            {open.map((incident) => (
              <OneIncident key={incident.id} incident={incident} />
            ))}
          </ul>
        )}
      </div>
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>
            {t('incidents.past')} ({past.length})
          </summary>
          <ul className={classes.incidents}>
            {past.map((incident) => (
              <OneIncident key={incident.id} incident={incident} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function OneIncident({ incident: { kind, subject, since, over } }: { readonly incident: Incident }) {
  const { t } = useTranslation('alerts');
  const language = useScreenLanguage();
  const { data } = useConnections();
  const title = data?.connections.find(({ name }) => name === subject)?.title ?? formatNumber(subject);
  const from = formatMoment(language, since);
  const what = t(`incidents.${kind}`, { subject: title });
  return (
    <li>
      {over === null ? <StatusMark status="bad">{what}</StatusMark> : <span>{what}</span>}
      <time dateTime={since}>
        {over === null
          ? t('incidents.since', { when: from })
          : t('incidents.over', { from, to: formatMoment(language, over) })}
      </time>
    </li>
  );
}
