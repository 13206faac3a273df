import { NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Divert, divertsApi } from '../../api/diverts.ts';
import type { TodayNumber } from '../../api/today.ts';
import { GuidedDialog } from '../dialog/guided-dialog.tsx';
import { MoreFields } from '../dialog/more-fields.tsx';
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
import { JudgedNumber, useJudgement } from './judged-number.tsx';

type DivertDialogProps = { readonly numbers: readonly TodayNumber[]; readonly onClose: () => void };

const RINGS_SECONDS = 25;

/** Puts all callers of a number through to somewhere else: which numbers, where to, until when. */
export function DivertDialog({ numbers, onClose }: DivertDialogProps) {
  const { t } = useDayWords();
  const done = useDoneNote();
  const [picked, setPicked] = useState<readonly string[]>(numbers.length === 1 ? numbers.map((one) => one.number) : []);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [seconds, setSeconds] = useState(RINGS_SECONDS);
  const [text, setText] = useState<Readonly<Record<string, string>>>({});
  const judgement = useJudgement(to);
  const chosen = numbers.filter(({ number }) => picked.includes(number));
  const span = useSpan(ownZone());
  const said = filledTexts(text);
  const divert: Divert = {
    numbers: [...picked],
    to: judgement.to ?? to.trim(),
    reason: reason.trim(),
    seconds,
    ...(Object.keys(said).length === 0 ? {} : { text: said }),
    ...(span.from === null ? {} : { from: new Date(span.from).toISOString() }),
    ...(span.until === null ? {} : { until: new Date(span.until).toISOString() }),
  };
  const put = useMutation({
    mutationFn: () => divertsApi.make(divert),
    onSuccess: (stored) => {
      done({
        message: t(span.from === null ? 'divert.on' : 'divert.planned'),
        undo: () => undoLast('divert', stored),
      });
      onClose();
    },
    onSettled: refreshDay,
  });
  return (
    <GuidedDialog
      title={t('actions.divert')}
      action={t(span.from === null ? 'divert.action' : 'divert.plan')}
      busy={put.isPending}
      error={put.error}
      onFinish={() => put.mutate()}
      onClose={onClose}
      steps={[
        {
          title: t('divert.where'),
          missing: picked.length === 0 ? t('guide.pickNumber') : null,
          content: (
            <PickList label={t('divert.where')} all={pickableNumbers(numbers)} picked={picked} onPick={setPicked} />
          ),
        },
        {
          title: t('divert.to'),
          missing: to.trim().length < 2 ? t('divert.noNumber') : (judgement.refused ?? null),
          content: (
            <>
              <JudgedNumber value={to} onChange={setTo} judgement={judgement} />
              <TextInput
                size="md"
                label={t('divert.reason')}
                description={t('divert.reasonHelp')}
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <MoreFields label={t('divert.more')}>
                <TextsPerLanguage languages={languagesOf(chosen)} texts={text} onChange={setText} />
                <NumberInput
                  size="md"
                  label={t('divert.seconds')}
                  description={t('divert.secondsHelp')}
                  min={5}
                  max={120}
                  allowDecimal={false}
                  value={seconds}
                  onChange={(value) => setSeconds(typeof value === 'number' ? value : RINGS_SECONDS)}
                />
              </MoreFields>
            </>
          ),
        },
        {
          title: t('when.question'),
          missing: span.wrong === null ? null : t(`when.wrong.${span.wrong}`),
          content: (
            <>
              <SpanFields span={span} />
              <HeardPreview numbers={chosen} at={span.from} instead={{ diverts: { new: divert } }} />
            </>
          ),
        },
      ]}
    />
  );
}
