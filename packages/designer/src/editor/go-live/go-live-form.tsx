import type { Problem } from '@callwright/flow/document';
import { Alert, Button, Group, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertCircle, IconRocket } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowKeys, flowsApi } from '../../api/flows.ts';
import { queryClient } from '../../api/query-client.ts';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { ProblemList } from '../problems/problems-panel.tsx';
import { useSaving } from '../saving/use-draft-saving.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import classes from './go-live.module.css';

type GoLiveFormProps = {
  readonly onClose: () => void;
  readonly onSettings: () => void;
  readonly onLive: (version: number) => void;
};

/** The draft could not be saved, so there is nothing that could go live. */
class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

/** What is in the way, what is worth a look, and a word on what has changed. */
export function GoLiveForm({ onClose, onSettings, onLive }: GoLiveFormProps) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const { saver, standing } = useSaving();
  const id = useEditor((state) => state.flow.id);
  const findings = useEditor((state) => state.findings);
  const refusalText = useRefusalText();
  const [comment, setComment] = useState('');
  const publish = useMutation({
    mutationFn: async () => {
      if (!(await saver.flush())) throw new NotSaved();
      return flowsApi.publish(id, saver.version(), comment);
    },
    onSuccess: async ({ revision }) => {
      standing.setState({ liveRevision: revision, changed: false });
      await queryClient.invalidateQueries({ queryKey: flowKeys.all });
      onLive(revision);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problems.length > 0) store.getState().setProblems(error.problems);
    },
  });
  const errors = findings.all.filter(({ severity }) => severity === 'error');
  const warnings = findings.all.filter(({ severity }) => severity === 'warning');
  const ready = errors.length === 0;
  return (
    <Stack>
      {ready ? (
        <Text size="sm">{t('goLive.lead')}</Text>
      ) : (
        <Findings kind="error" problems={errors} onSettings={onSettings} onJump={onClose} />
      )}
      {warnings.length > 0 && <Findings kind="warning" problems={warnings} onSettings={onSettings} onJump={onClose} />}
      {ready && (
        <Textarea
          label={t('goLive.comment')}
          placeholder={t('goLive.commentHint')}
          data-autofocus
          autosize
          minRows={2}
          maxLength={500}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      )}
      {publish.error !== null && errors.length === 0 && (
        <Alert color="red" icon={<IconAlertCircle size={18} aria-hidden />}>
          {publish.error instanceof NotSaved ? t('goLive.unsaved') : refusalText(publish.error)}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          leftSection={<IconRocket size={17} aria-hidden />}
          disabled={!ready}
          loading={publish.isPending}
          onClick={() => publish.mutate()}
        >
          {t('goLive.go')}
        </Button>
      </Group>
    </Stack>
  );
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
