import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconVolume, IconVolumeOff, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './phone.module.css';
import type { Source } from './use-phone.ts';

type PhoneHeaderProps = {
  /** Whether there is a choice between the draft and what is live. */
  readonly hasDraft: boolean;
  readonly source: Source;
  /** Null while it can't be changed. */
  readonly onSource: ((source: Source) => void) | null;
  readonly liveRevision: number | null;
  readonly muted: boolean;
  readonly onMute: (muted: boolean) => void;
  readonly onClose: () => void;
};

/** What is rung, whether it is heard, and the way out. */
export function PhoneHeader({ hasDraft, source, onSource, liveRevision, muted, onMute, onClose }: PhoneHeaderProps) {
  const { t } = useTranslation('phone');
  const live = liveRevision === null ? t('what.liveShort') : t('what.live', { version: liveRevision });
  const sound = t(muted ? 'act.unmute' : 'act.mute');
  return (
    <header className={classes.header}>
      <h2 className={classes.title}>{t('title')}</h2>
      {hasDraft ? (
        <SegmentedControl
          size="xs"
          aria-label={t('what.label')}
          value={source}
          disabled={onSource === null}
          onChange={(value) => onSource?.(value === 'live' ? 'live' : 'draft')}
          data={[
            { value: 'draft', label: t('what.draft') },
            { value: 'live', label: live },
          ]}
        />
      ) : (
        <span className={classes.version}>{live}</span>
      )}
      <span className={classes.spring} />
      <Tooltip label={sound}>
        <ActionIcon aria-label={sound} aria-pressed={muted} onClick={() => onMute(!muted)} size={32}>
          {muted ? <IconVolumeOff size={18} stroke={1.7} /> : <IconVolume size={18} stroke={1.7} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('close')}>
        <ActionIcon aria-label={t('close')} onClick={onClose} size={32}>
          <IconX size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
