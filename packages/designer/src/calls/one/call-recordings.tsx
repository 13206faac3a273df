import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallSummary, LoggedRow } from '../../api/calls.ts';
import { type CallRecording, recordingsApi, useCallRecordings } from '../../api/recordings.ts';
import { formatClock, formatDay, formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { Player } from '../../sound/player.tsx';
import classes from './call-recordings.module.css';
import { consentOf } from './consent-of.ts';
import { EraseRecordingDialog } from './erase-recording-dialog.tsx';

type CallRecordingsProps = {
  readonly call: CallSummary;
  readonly rows: readonly LoggedRow[];
  /** IANA zone of the call's own clock. */
  readonly zone: string;
};

/** What was recorded in the call, why it was allowed, and until when it is kept; nothing where nothing was recorded. */
export function CallRecordings({ call, rows, zone }: CallRecordingsProps) {
  const { t } = useTranslation('calls');
  const { data: recordings } = useCallRecordings(call.id, call.outcome === 'running');
  const [erasing, setErasing] = useState<string | null>(null);
  if (recordings === undefined || recordings.length === 0) return null;
  return (
    <section aria-label={t('recordings.title')} className={classes.recordings}>
      {recordings.map((recording) => (
        <OneRecording
          key={recording.ref}
          recording={recording}
          rows={rows}
          onErase={() => setErasing(recording.ref)}
          zone={zone}
        />
      ))}
      <EraseRecordingDialog call={call.id} recording={erasing} onClose={() => setErasing(null)} />
    </section>
  );
}

type OneRecordingProps = {
  readonly recording: CallRecording;
  readonly rows: readonly LoggedRow[];
  readonly zone: string;
  readonly onErase: () => void;
};

function OneRecording({
  recording: { ref, kind, seconds, keptUntil, erasedAt },
  rows,
  zone,
  onErase,
}: OneRecordingProps) {
  const { t } = useTranslation('calls');
  const language = useScreenLanguage();
  const title = t(`recordings.${kind}`);
  return (
    <div className={classes.recording}>
      <strong>{title}</strong>
      {erasedAt === null ? (
        <>
          <Player src={recordingsApi.sound(ref)} label={title} seconds={seconds} />
          <Tooltip label={t('recordings.erase.action')}>
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={`${t('recordings.erase.action')}: ${title}`}
              onClick={onErase}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
          {kind === 'call' && <Why rows={rows} zone={zone} />}
          <span className={classes.soft}>{t('recordings.keptUntil', { day: formatDay(language, keptUntil) })}</span>
        </>
      ) : (
        <span className={classes.soft}>{t('recordings.erased', { moment: formatMoment(language, erasedAt) })}</span>
      )}
    </div>
  );
}

function Why({ rows, zone }: { readonly rows: readonly LoggedRow[]; readonly zone: string }) {
  const { t } = useTranslation('calls');
  const language = useScreenLanguage();
  const consent = consentOf(rows);
  if (consent === null) return null;
  const { grantedAt, revokedAt } = consent;
  return (
    <span>
      {grantedAt === null
        ? t('recordings.announced')
        : t('recordings.granted', { time: formatClock(language, grantedAt, zone) })}
      {revokedAt !== null && `; ${t('recordings.revoked', { time: formatClock(language, revokedAt, zone) })}`}
    </span>
  );
}
