import { useTranslation } from 'react-i18next';
import { useFlows } from '../../api/flows.ts';
import { useSpeech } from '../../api/speech.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { SettingsPage } from '../settings-page.tsx';
import classes from './voices.module.css';
import { VoicesForm } from './voices-form.tsx';

/** Who speaks the texts that nobody has recorded. */
export default function VoicesPage() {
  const { t } = useTranslation('voices');
  const { data: speech, error, refetch } = useSpeech();
  const { data: flows } = useFlows();
  const loaded = speech !== undefined && flows !== undefined;
  const languages = new Set([
    ...(flows ?? []).flatMap((flow) => flow.languages),
    ...Object.keys(speech?.languages ?? {}),
  ]);
  return (
    <SettingsPage tab="voices">
      <p className={classes.lead}>{t('lead')}</p>
      {!loaded && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {loaded && <VoicesForm speech={speech} languages={[...languages].sort()} />}
    </SettingsPage>
  );
}
