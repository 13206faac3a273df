import { useTranslation } from 'react-i18next';
import { useDialling } from '../../api/dialling.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { SettingsPage } from '../settings-page.tsx';
import classes from './dialling.module.css';
import { KillSwitch } from './kill-switch.tsx';
import { NumberCheck } from './number-check.tsx';
import { OwnNumbers } from './own-numbers.tsx';
import { RulesForm } from './rules-form.tsx';
import { TodaysCalls } from './todays-calls.tsx';

/** Whom this house may ring, how often, and the switch that stops it. */
export default function DiallingPage() {
  const { t } = useTranslation('dialling');
  const { data, error, refetch } = useDialling();
  return (
    <SettingsPage tab="dialling">
      <p className={classes.lead}>{t('lead')}</p>
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data !== undefined && (
        <div className={classes.page}>
          <KillSwitch stopped={data.stopped} />
          <div className={classes.columns}>
            <RulesForm dialling={data} />
            <div className={classes.column}>
              <TodaysCalls dialling={data} />
              <NumberCheck />
              <OwnNumbers />
            </div>
          </div>
        </div>
      )}
    </SettingsPage>
  );
}
