import { Alert, Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { promptKeys } from '../../api/prompts.ts';
import { queryClient } from '../../api/query-client.ts';
import { type SpeakersList, speakersListApi } from '../../api/speakers-list.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import { DropArea } from '../../sound/drop-area.tsx';
import { useSoundRefusal } from '../use-sound-refusal.ts';
import classes from './speakers-list.module.css';

type Returned =
  | { readonly file: string; readonly kind: 'busy' }
  | { readonly file: string; readonly kind: 'taken'; readonly step: string }
  | { readonly file: string; readonly kind: 'refused'; readonly error: Error };

/** Takes the studio's files; each finds its text by its name. Then they go into the draft. */
export function ReturnedFiles({ list }: { readonly list: SpeakersList }) {
  const { t } = useTranslation('announcements');
  const refusal = useSoundRefusal();
  const refusalText = useRefusalText();
  const [returned, setReturned] = useState<readonly Returned[]>([]);
  const refresh = () =>
    Promise.all(
      [['speakers-list', list.flow], promptKeys.all].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
  const stepOf = (file: string) => list.lines.find((line) => line.file === file)?.step ?? file;
  const take = async (files: readonly File[]) => {
    setReturned(files.map(({ name }) => ({ file: name, kind: 'busy' })));
    // One after the other: they are large, and the list fills up before one's eyes.
    for (const file of files) {
      const result = await speakersListApi.take(list.flow, file).then(
        (taken): Returned => ({ file: file.name, kind: 'taken', step: stepOf(taken.file) }),
        (error: Error): Returned => ({ file: file.name, kind: 'refused', error }),
      );
      setReturned((all) => all.map((each) => (each.file === file.name ? result : each)));
    }
    await refresh();
  };
  const use = useMutation({
    mutationFn: () => speakersListApi.use(list.flow, list.version),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['flows'] });
      await refresh();
    },
  });
  const someRecorded = list.lines.some(({ recorded }) => recorded !== null);
  return (
    <Panel title={t('speakers.back')} text={t('speakers.backText')}>
      <DropArea
        label={t('speakers.drop')}
        help={t('upload.help')}
        choose={t('speakers.choose')}
        multiple
        onFiles={(files) => void take(files)}
      />
      {returned.length > 0 && (
        <ul className={classes.returned} aria-live="polite">
          {returned.map((each) => (
            <li key={each.file}>
              {each.kind === 'busy' && (
                <StatusMark status="busy">{t('upload.checking', { file: each.file })}</StatusMark>
              )}
              {each.kind === 'taken' && (
                <StatusMark status="good">{t('speakers.taken', { file: each.file, step: each.step })}</StatusMark>
              )}
              {each.kind === 'refused' && <StatusMark status="bad">{refusal(each.error, each.file)}</StatusMark>}
            </li>
          ))}
        </ul>
      )}
      {someRecorded && (
        <div className={classes.use}>
          <Button variant="light" loading={use.isPending} onClick={() => use.mutate()}>
            {t('speakers.use')}
          </Button>
          <p>{t('speakers.useText')}</p>
        </div>
      )}
      {use.data !== undefined && (
        <StatusMark status="good">
          {use.data.changed === 0 ? t('speakers.unchanged') : t('speakers.used', { count: use.data.changed })}{' '}
          <Anchor component={Link} href={`/flows/${list.flow}`} size="sm">
            {t('speakers.openFlow')}
          </Anchor>
        </StatusMark>
      )}
      {use.error !== null && <Alert color="red">{refusalText(use.error)}</Alert>}
    </Panel>
  );
}
