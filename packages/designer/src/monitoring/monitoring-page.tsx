import { useTranslation } from 'react-i18next';
import { useMonitoring } from '../api/monitoring.ts';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { useIs } from '../people/signed-in/use-signed-in.ts';
import { ChangeProfile } from './change-profile.tsx';
import classes from './monitoring.module.css';
import { ProfilePanel } from './profile-panel.tsx';
import { ProposalPanel } from './proposal-panel.tsx';

/** What may be seen of those who take calls: for everybody to read, for admins and data protection to decide. */
export default function MonitoringPage() {
  const { t } = useTranslation('monitoring');
  const { data, error, refetch } = useMonitoring();
  const decides = useIs('data-protection');
  return (
    <Page title={t('page')} lead={t('lead')} documentTitle={`${t('page')} · ${t('title')}`}>
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data !== undefined && (
        <div className={classes.page}>
          <ProfilePanel profile={data.profile} />
          {data.proposal !== null && <ProposalPanel summary={data} proposal={data.proposal} />}
          {decides && <ChangeProfile key={data.version} summary={data} />}
        </div>
      )}
    </Page>
  );
}
