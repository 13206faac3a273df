import { Button, Select } from '@mantine/core';
import { IconDownload, IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FlowSummary, useFlows } from '../../api/flows.ts';
import { speakersListApi, useSpeakersList } from '../../api/speakers-list.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import announcements from '../announcements.module.css';
import { AnnouncementsPage } from '../announcements-page.tsx';
import { LinesTable } from './lines-table.tsx';
import { ReturnedFiles } from './returned-files.tsx';
import classes from './speakers-list.module.css';

/** All texts of a call flow for a speaker, and the way back for the files. */
export default function SpeakersListPage() {
  const { t } = useTranslation('announcements');
  const { data: flows, error, refetch } = useFlows();
  return (
    <AnnouncementsPage tab="speakersList">
      <div className={announcements.lead}>
        <p>{t('speakers.lead')}</p>
      </div>
      {flows === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {flows?.length === 0 && (
        <EmptyState icon={IconMicrophone} title={t('speakers.noFlow')} text={t('speakers.lead')} />
      )}
      {flows !== undefined && flows.length > 0 && <Choice flows={flows} />}
    </AnnouncementsPage>
  );
}

function Choice({ flows }: { readonly flows: readonly FlowSummary[] }) {
  const { t } = useTranslation('announcements');
  const screen = useScreenLanguage();
  const first = flows.find(({ numbers }) => numbers.length > 0) ?? flows[0];
  const [id, setId] = useState(first?.id ?? null);
  const languages = flows.find((flow) => flow.id === id)?.languages ?? [];
  const [wanted, setWanted] = useState<string>(screen);
  const language = languages.includes(wanted) ? wanted : (languages[0] ?? 'en');
  const { data: list, error, refetch } = useSpeakersList(id, language);
  return (
    <>
      <div className={classes.bar}>
        <Select
          label={t('speakers.flow')}
          allowDeselect={false}
          searchable
          data={flows.map((flow) => ({ value: flow.id, label: flow.title }))}
          value={id}
          onChange={setId}
        />
        <Select
          label={t('speakers.language')}
          allowDeselect={false}
          data={languages.map((tag) => ({ value: tag, label: nameOfLanguage(screen, tag) }))}
          value={language}
          onChange={(tag) => tag !== null && setWanted(tag)}
        />
        {id !== null && (
          <Button
            component="a"
            href={speakersListApi.table(id, language, [
              t('speakers.file'),
              t('speakers.step'),
              t('speakers.language'),
              t('speakers.text'),
            ])}
            download
            variant="default"
            leftSection={<IconDownload size={17} aria-hidden />}
          >
            {t('speakers.download')}
          </Button>
        )}
      </div>
      {list === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {list !== undefined && (
        <div className={classes.page}>
          <ReturnedFiles list={list} />
          <LinesTable list={list} />
        </div>
      )}
    </>
  );
}
