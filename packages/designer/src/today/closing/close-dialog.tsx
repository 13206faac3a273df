import { TextInput } from '@mantine/core';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { hoursKeys, openingHoursApi } from '../../api/opening-hours.ts';
import type { TodayNumber } from '../../api/today.ts';
import { withClosing } from '../../opening-hours/closing/close-now.ts';
import { changeHours } from '../change-hours.ts';
import { GuidedDialog } from '../dialog/guided-dialog.tsx';
import { MoreFields } from '../dialog/more-fields.tsx';
import { PickList } from '../dialog/pick-list.tsx';
import { TextsPerLanguage } from '../dialog/texts-per-language.tsx';
import { useDoneNote } from '../done-note.tsx';
import { HeardPreview } from '../heard/heard-preview.tsx';
import { languagesOf } from '../numbers/pickable-numbers.ts';
import { refreshDay } from '../refresh-day.ts';
import { undoLast } from '../undo-last.ts';
import { useDayWords } from '../use-day-words.ts';
import { SpanFields } from '../when/span-fields.tsx';
import { useSpan } from '../when/use-span.ts';
import { ownZone } from '../words/times.ts';
import { closableHours } from './closable-hours.ts';
import { ReasonChips } from './reason-chips.tsx';

type CloseDialogProps = { readonly numbers: readonly TodayNumber[]; readonly onClose: () => void };

/** Closes at once, or for a while to come: whose hours and why, until when, and what callers hear. */
export function CloseDialog({ numbers, onClose }: CloseDialogProps) {
  const { t } = useDayWords();
  const done = useDoneNote();
  const all = closableHours(numbers);
  const [picked, setPicked] = useState<readonly string[]>(all.length === 1 ? all.map(({ value }) => value) : []);
  const [reason, setReason] = useState('');
  const [text, setText] = useState<Readonly<Record<string, string>>>({});
  const ringing = numbers.filter(({ schedules }) => schedules.some(({ name }) => picked.includes(name)));
  const span = useSpan(ownZone());
  const closing = withClosing({ reason, until: span.until, text }, span.base);
  const stored = useQueries({
    queries: picked.map((name) => ({ queryKey: hoursKeys.one(name), queryFn: () => openingHoursApi.get(name) })),
  });
  const schedules = Object.fromEntries(
    stored.flatMap(({ data }) => (data?.schedule == null ? [] : [[data.name, closing(data.schedule)] as const])),
  );
  const close = useMutation({
    mutationFn: () =>
      Promise.all(
        picked.map((name) =>
          changeHours(name, withClosing({ reason, until: span.until, text }, span.from ?? Date.now())),
        ),
      ),
    onSuccess: (saved) => {
      done({
        message: t(span.from === null ? 'close.on' : 'close.planned'),
        undo: () => Promise.all(saved.map((one) => undoLast('hours', one))),
      });
      onClose();
    },
    onSettled: refreshDay,
  });
  return (
    <GuidedDialog
      title={t('actions.close')}
      action={t(span.from === null ? 'close.action' : 'close.plan')}
      color="red"
      busy={close.isPending}
      error={close.error}
      onFinish={() => close.mutate()}
      onClose={onClose}
      steps={[
        {
          title: t('close.what'),
          missing: picked.length === 0 ? t('close.pick') : null,
          content: (
            <>
              <PickList label={t('close.what')} all={all} picked={picked} onPick={setPicked} />
              <TextInput
                size="md"
                label={t('close.reason')}
                description={t('close.reasonHelp')}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <ReasonChips onPick={setReason} />
            </>
          ),
        },
        {
          title: t('when.question'),
          missing: span.wrong === null ? null : t(`when.wrong.${span.wrong}`),
          content: (
            <>
              <SpanFields span={span} />
              <MoreFields label={t('close.say')}>
                <TextsPerLanguage languages={languagesOf(ringing)} texts={text} onChange={setText} />
              </MoreFields>
              <HeardPreview numbers={ringing} at={span.from} instead={{ schedules }} />
            </>
          ),
        },
      ]}
    />
  );
}
