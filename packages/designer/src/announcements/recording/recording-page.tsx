import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlows } from '../../api/flows.ts';
import { type Recording, useRecording } from '../../api/prompts.ts';
import { ApiError } from '../../api/request.ts';
import { BackLink } from '../../app/links/back-link.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { AnnouncementsPage } from '../announcements-page.tsx';
import { AddLanguage } from './add-language.tsx';
import { LanguagePanel } from './language-panel.tsx';
import classes from './recording.module.css';
import { RecordingTitle } from './recording-title.tsx';
import { spokenLanguages } from './spoken-languages.ts';
import { UsedIn } from './used-in.tsx';

/** One recording: what callers hear by it in each language, its versions, and where it is used. */
export default function RecordingPage({ name }: { readonly name: string }) {
  const { t } = useTranslation('announcements');
  const { data: recording, error, refetch } = useRecording(name);
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />;
  return (
    <AnnouncementsPage tab="recordings">
      <BackLink href="/announcements/recordings">{t('back')}</BackLink>
      {recording === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {recording !== undefined && <OneRecording recording={recording} />}
    </AnnouncementsPage>
  );
}

function OneRecording({ recording }: { readonly recording: Recording }) {
  const { data: flows = [] } = useFlows();
  const [added, setAdded] = useState<readonly string[]>([]);
  const ofFlows = flows.flatMap(({ languages }) => languages);
  const { used, more } = spokenLanguages(recording, [...ofFlows, ...added]);
  return (
    <>
      <RecordingTitle key={recording.title} recording={recording} />
      <div className={classes.panels}>
        {used.map((language) => (
          <LanguagePanel key={language} recording={recording} language={language} />
        ))}
        <AddLanguage languages={more} onAdd={(language) => setAdded([...added, language])} />
        <UsedIn places={recording.usedIn} />
      </div>
    </>
  );
}
