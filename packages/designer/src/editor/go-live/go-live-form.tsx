import type { Problem } from '@callwright/flow/document';
import { Alert, Button, Group, Radio, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertCircle, IconRocket } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { ownZone } from '../../today/words/times.ts';
import { ShareField } from '../../versions/canary/canary-dialog.tsx';
import { timesOf, tonight } from '../../versions/planned/plan-times.ts';
import { type TimesDraft, TimesFields } from '../../versions/planned/times-fields.tsx';
import { ProblemList } from '../problems/problems-panel.tsx';
import { useStanding } from '../saving/use-draft-saving.ts';
import { useEditor } from '../store/use-editor.ts';
import { ChangesSummary } from './changes-summary.tsx';
import classes from './go-live.module.css';
import { type Outcome, WAYS_LIVE, type WayLive } from './outcome.ts';
import { type GoLiveOrder, NotSaved, useGoLive } from './use-go-live.ts';

type GoLiveFormProps = {
  /** What was chosen in the menu. */
  readonly way: WayLive;
  readonly onClose: () => void;
  readonly onSettings: () => void;
  readonly onDone: (outcome: Outcome) => void;
};

const FIRST_SHARE = 10;

/** What is in the way, what is worth a look, when it goes live and for whom, and a word on what has changed. */
export function GoLiveForm({ way: first, onClose, onSettings, onDone }: GoLiveFormProps) {
  const { t } = useTranslation('editor');
  const { t: v } = useTranslation('versions');
  const findings = useEditor((state) => state.findings);
  const { liveRevision } = useStanding();
  const refusalText = useRefusalText();
  const zone = ownZone();
  const [comment, setComment] = useState('');
  const [way, setWay] = useState<WayLive>(first);
  const [share, setShare] = useState<number | null>(FIRST_SHARE);
  const [draft, setDraft] = useState<TimesDraft>(() => ({ begin: tonight(zone, Date.now()), end: null }));
  const goLive = useGoLive(onDone);
  const errors = findings.all.filter(({ severity }) => severity === 'error');
  const warnings = findings.all.filter(({ severity }) => severity === 'warning');
  const ready = errors.length === 0;
  const word = useRef<HTMLTextAreaElement>(null);
  // A draft that was changed a moment ago may still be checked: the field comes, and is gone to, once it is known to be sound.
  useEffect(() => {
    if (ready) word.current?.focus();
  }, [ready]);
  const times = timesOf(draft.begin, draft.end, zone, Date.now());
  const order = orderOf(way, comment, share, times);
  const leads = {
    now: t('goLive.lead'),
    later: v('goLive.laterLead'),
    some: v('goLive.someLead'),
    test: v('goLive.testLead'),
  };
  const actions = {
    now: t('goLive.go'),
    later: v('goLive.goPlan'),
    some: v('goLive.goSome'),
    test: v('goLive.goTest'),
  };
  return (
    <Stack>
      {!ready && <Findings kind="error" problems={errors} onSettings={onSettings} onJump={onClose} />}
      {warnings.length > 0 && <Findings kind="warning" problems={warnings} onSettings={onSettings} onJump={onClose} />}
      {ready && (
        <>
          <Textarea
            ref={word}
            label={t('goLive.comment')}
            placeholder={t('goLive.commentHint')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <ChangesSummary />
          <Radio.Group label={v('goLive.when')} value={way} onChange={(value) => setWay(value as WayLive)}>
            <Group gap="6px 18px" mt={6}>
              {WAYS_LIVE.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={v(`goLive.${one}`)}
                  disabled={one === 'some' && liveRevision === null}
                />
              ))}
            </Group>
          </Radio.Group>
          <Text size="sm" c="dimmed">
            {leads[way]}
          </Text>
          {way === 'later' && <TimesFields draft={draft} times={times} zone={zone} onChange={setDraft} />}
          {way === 'some' && <ShareField share={share} onChange={setShare} />}
        </>
      )}
      {goLive.error !== null && errors.length === 0 && (
        <Alert color="red" icon={<IconAlertCircle size={18} aria-hidden />}>
          {goLive.error instanceof NotSaved ? t('goLive.unsaved') : refusalText(goLive.error)}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          leftSection={<IconRocket size={17} aria-hidden />}
          disabled={!ready || order === null}
          loading={goLive.isPending}
          onClick={() => order !== null && goLive.mutate(order)}
        >
          {actions[way]}
        </Button>
      </Group>
    </Stack>
  );
}

/** Null while something is missing. */
function orderOf(
  way: WayLive,
  comment: string,
  share: number | null,
  times: ReturnType<typeof timesOf>,
): GoLiveOrder | null {
  if (way === 'some') return share === null ? null : { way, comment, share };
  if (way === 'later') return times.kind === 'problem' ? null : { way, comment, at: times.at, until: times.until };
  return { way, comment };
}

type FindingsProps = {
  readonly kind: 'error' | 'warning';
  readonly problems: readonly Problem[];
  readonly onSettings: () => void;
  readonly onJump: () => void;
};

function Findings({ kind, problems, onSettings, onJump }: FindingsProps) {
  const { t } = useTranslation('editor');
  return (
    <section className={classes.findings} data-kind={kind}>
      <h3>{t(kind === 'error' ? 'goLive.mend' : 'goLive.look', { count: problems.length })}</h3>
      <ScrollArea.Autosize mah={230} type="auto">
        <ProblemList problems={problems} onSettings={onSettings} onJump={onJump} />
      </ScrollArea.Autosize>
    </section>
  );
}
