import { Alert, Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { promptKeys, promptsApi, type Recording, type RecordingVersion } from '../../api/prompts.ts';
import { queryClient } from '../../api/query-client.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { formatLength } from '../../calls/list/format-length.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { Player } from '../../sound/player.tsx';
import { useSoundRefusal } from '../use-sound-refusal.ts';
import classes from './recording.module.css';

type VersionsProps = {
  readonly recording: Recording;
  /** Of one language, newest first. */
  readonly versions: readonly RecordingVersion[];
};

/** Every take there ever was; any can be heard by callers again. */
export function Versions({ recording: { name, title }, versions }: VersionsProps) {
  const { t } = useTranslation('announcements');
  const screen = useScreenLanguage();
  const refusal = useSoundRefusal();
  const choose = useMutation({
    mutationFn: ({ language, version }: { language: string; version: number | null }) =>
      promptsApi.choose(name, language, version),
    onSettled: () => queryClient.invalidateQueries({ queryKey: promptKeys.all }),
  });
  return (
    <div>
      <ul className={classes.versions} aria-label={t('one.versions')}>
        {versions.map((version) => (
          <li key={version.version}>
            <Player
              small
              src={promptsApi.sound(name, version)}
              label={`${title}, ${t('one.version', { version: version.version })}`}
            />
            <div>
              <strong>{t('one.version', { version: version.version })}</strong> · {t(`one.source.${version.source}`)}
              <div className={classes.soft}>
                {t('one.made', {
                  when: formatMoment(screen, version.madeAt),
                  length: formatLength(version.seconds),
                })}{' '}
                ·{' '}
                <Anchor size="sm" href={promptsApi.original(name, version)} download={version.originalName}>
                  {t('one.download')}
                </Anchor>
              </div>
            </div>
            {version.current ? (
              <>
                <StatusMark status="good">{t('one.isCurrent')}</StatusMark>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => choose.mutate({ language: version.language, version: null })}
                >
                  {t('one.spoken')}
                </Button>
              </>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('one.version', { version: version.version })}: ${t('one.restore')}`}
                onClick={() => choose.mutate({ language: version.language, version: version.version })}
              >
                {t('one.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {choose.error !== null && <Alert color="red">{refusal(choose.error, title)}</Alert>}
    </div>
  );
}
