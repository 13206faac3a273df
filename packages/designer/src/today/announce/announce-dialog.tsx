import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { announcementsApi } from '../../api/announcements.ts';
import type { TodayNumber } from '../../api/today.ts';
import { GuidedDialog } from '../dialog/guided-dialog.tsx';
import { PickList } from '../dialog/pick-list.tsx';
import { filledTexts, TextsPerLanguage } from '../dialog/texts-per-language.tsx';
import { useDoneNote } from '../done-note.tsx';
import { HeardPreview } from '../heard/heard-preview.tsx';
import { languagesOf, pickableNumbers } from '../numbers/pickable-numbers.ts';
import { refreshDay } from '../refresh-day.ts';
import { undoLast } from '../undo-last.ts';
import { useDayWords } from '../use-day-words.ts';
import { SpanFields } from '../when/span-fields.tsx';
import { useSpan } from '../when/use-span.ts';
import { ownZone } from '../words/times.ts';
import { announcementEntry } from './announcement-entry.ts';
import { RecordingField } from './recording-field.tsx';

type AnnounceDialogProps = { readonly numbers: readonly TodayNumber[]; readonly onClose: () => void };

/** A special announcement in three questions: at which numbers, what, and until when. */
export function AnnounceDialog({ numbers, onClose }: AnnounceDialogProps) {
  const { t } = useDayWords();
  const done = useDoneNote();
  const [picked, setPicked] = useState<readonly string[]>(numbers.length === 1 ? numbers.map((one) => one.number) : []);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [recording, setRecording] = useState<string | null>(null);
  const chosen = numbers.filter(({ number }) => picked.includes(number));
  const span = useSpan(ownZone());
  const entry = announcementEntry({ title: '', numbers: picked, texts, recording, from: span.from, until: span.until });
  const put = useMutation({
    mutationFn: () => announcementsApi.make(entry),
    onSuccess: (stored) => {
      done({
        message: t(span.from === null ? 'announce.on' : 'announce.planned'),
        undo: () => undoLast('announcement', stored),
      });
      onClose();
    },
    onSettled: refreshDay,
  });
  const nothing = Object.keys(filledTexts(texts)).length === 0 && recording === null;
  return (
    <GuidedDialog
      title={t('kinds.announcement')}
      action={t(span.from === null ? 'announce.action' : 'announce.plan')}
      busy={put.isPending}
      error={put.error}
      onFinish={() => put.mutate()}
      onClose={onClose}
      steps={[
        {
          title: t('announce.where'),
          missing: picked.length === 0 ? t('guide.pickNumber') : null,
          content: (
            <PickList label={t('announce.where')} all={pickableNumbers(numbers)} picked={picked} onPick={setPicked} />
          ),
        },
        {
          title: t('announce.what'),
          missing: nothing ? t('announce.noText') : null,
          content: (
            <>
              <TextsPerLanguage languages={languagesOf(chosen)} texts={texts} onChange={setTexts} />
              <RecordingField value={recording} onChange={setRecording} />
            </>
          ),
        },
        {
          title: t('when.question'),
          missing: span.wrong === null ? null : t(`when.wrong.${span.wrong}`),
          content: (
            <>
              <SpanFields span={span} />
              <HeardPreview numbers={chosen} at={span.from} instead={{ announcements: { new: entry } }} />
            </>
          ),
        },
      ]}
    />
  );
}
