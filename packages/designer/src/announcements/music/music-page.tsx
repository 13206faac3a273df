import { Alert, Button, Group, Radio, Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promptsApi, type RecordingSummary, useRecordings } from '../../api/prompts.ts';
import { queryClient } from '../../api/query-client.ts';
import { SPEECH_KEY, type Speech, speechApi, useSpeech } from '../../api/speech.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { Panel } from '../../app/panel.tsx';
import { Player } from '../../sound/player.tsx';
import classes from '../announcements.module.css';
import { AnnouncementsPage } from '../announcements-page.tsx';

/** What callers hear while they wait. */
export default function MusicPage() {
  const { data: speech, error, refetch } = useSpeech();
  const { data: recordings } = useRecordings();
  return (
    <AnnouncementsPage tab="music">
      {error !== null && speech === undefined && <LoadFailed onAgain={() => void refetch()} />}
      {error === null && (speech === undefined || recordings === undefined) && <PageLoading />}
      {speech !== undefined && recordings !== undefined && <MusicForm speech={speech} recordings={recordings} />}
    </AnnouncementsPage>
  );
}

type MusicFormProps = { readonly speech: Speech; readonly recordings: readonly RecordingSummary[] };

function MusicForm({ speech, recordings }: MusicFormProps) {
  const { t } = useTranslation('announcements');
  const refusalText = useRefusalText();
  const [which, setWhich] = useState<'own' | 'recording'>(speech.music === null ? 'own' : 'recording');
  const [name, setName] = useState(speech.music);
  const [tried, setTried] = useState(false);
  const choices = recordings.filter(({ languages }) => Object.keys(languages).length > 0);
  const chosen = which === 'recording' ? choices.find((recording) => recording.name === name) : undefined;
  const heard = chosen === undefined ? undefined : Object.values(chosen.languages)[0];
  const save = useMutation({
    mutationFn: () =>
      speechApi.put({
        languages: speech.languages,
        personalOutside: speech.personalOutside,
        music: which === 'own' ? null : name,
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: SPEECH_KEY });
      notifications.show({ message: t('music.saved'), color: 'petrol' });
    },
  });
  return (
    <div className={classes.narrow}>
      <Panel title={t('music.title')} text={t('music.lead')}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (which === 'own' || name !== null) save.mutate();
          }}
        >
          <Stack>
            <Radio.Group
              aria-label={t('music.title')}
              value={which}
              onChange={(value) => setWhich(value === 'recording' ? 'recording' : 'own')}
            >
              <Stack gap="sm">
                <Radio value="own" label={t('music.own')} description={t('music.ownText')} />
                <Radio
                  value="recording"
                  label={t('music.recording')}
                  disabled={choices.length === 0}
                  description={choices.length === 0 ? t('music.noRecordings') : undefined}
                />
              </Stack>
            </Radio.Group>
            {which === 'recording' && (
              <>
                <Select
                  label={t('music.choose')}
                  data={choices.map((recording) => ({ value: recording.name, label: recording.title }))}
                  value={name}
                  error={tried && name === null ? t('music.missing') : undefined}
                  onChange={setName}
                />
                {chosen !== undefined && heard !== undefined && (
                  <Player
                    key={chosen.name}
                    src={promptsApi.sound(chosen.name, heard)}
                    label={chosen.title}
                    seconds={heard.seconds}
                  />
                )}
                <p className={classes.rights}>{t('music.rights')}</p>
              </>
            )}
            {save.error !== null && <Alert color="red">{refusalText(save.error)}</Alert>}
            <Group>
              <Button type="submit" loading={save.isPending}>
                {t('music.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Panel>
    </div>
  );
}
