import { useTranslation } from 'react-i18next';
import { useAlerts } from '../../api/alerts.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { SettingsPage } from '../settings-page.tsx';
import classes from './alerts.module.css';
import { AlertsForm } from './alerts-form.tsx';
import { Incidents } from './incidents.tsx';

/** Who is told when calls can't come or go, and what is wrong now. */
export default function AlertsPage() {
  const { t } = useTranslation('alerts');
  const { data, error, refetch } = useAlerts();
  return (
    <SettingsPage tab="alerts">
      <p className={classes.lead}>{t('lead')}</p>
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data !== undefined && (
        <div className={classes.page}>
          <Incidents incidents={data.incidents} />
          <AlertsForm alerts={data} />
        </div>
      )}
    </SettingsPage>
  );
}
