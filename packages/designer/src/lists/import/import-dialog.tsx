import { Alert, Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CsvMode, type ListSummary, listsApi } from '../../api/lists.ts';
import { DropArea } from '../../sound/drop-area.tsx';
import { useDoneNote } from '../../today/done-note.tsx';
import { refreshList } from '../refresh-list.ts';
import { useListRefusal } from '../use-list-refusal.ts';
import { CsvPreviewPart } from './csv-preview.tsx';

/** Takes rows in from a file: shows first what would change, and which lines are wrong. */
export function ImportDialog({ list, onClose }: { readonly list: ListSummary; readonly onClose: () => void }) {
  const { t } = useTranslation('lists');
  const refusalText = useListRefusal();
  const done = useDoneNote();
  const [file, setFile] = useState<{ readonly id: number; readonly file: File } | null>(null);
  const [mode, setMode] = useState<CsvMode>('merge');
  const preview = useQuery({
    queryKey: ['lists', 'preview', list.name, mode, file?.id],
    queryFn: () => listsApi.previewCsv(list.name, mode, file?.file ?? new Blob()),
    enabled: file !== null,
    gcTime: 0,
    retry: false,
  });
  const take = useMutation({
    mutationFn: () => listsApi.importCsv(list.name, mode, preview.data?.version ?? 0, file?.file ?? new Blob()),
    onSuccess: ({ version }) => {
      done({
        message: t('import.done'),
        undo: async () => {
          await listsApi.undo({ name: list.name, version });
          await refreshList();
        },
      });
      onClose();
    },
    onSettled: refreshList,
  });
  const ready = preview.data !== undefined && preview.data.problems.length === 0;
  const error = preview.error ?? take.error;
  return (
    <Modal opened onClose={onClose} title={t('import.title', { list: list.title })} size="xl">
      <Stack>
        <DropArea
          label={file === null ? t('import.drop') : file.file.name}
          help={t('import.help', { key: list.key })}
          choose={t('import.choose')}
          accept=".csv,.txt,text/csv,text/plain"
          onFiles={([chosen]) => {
            take.reset();
            if (chosen !== undefined) setFile({ id: Date.now(), file: chosen });
          }}
        />
        <Radio.Group
          label={t('import.mode')}
          value={mode}
          onChange={(value) => setMode(value === 'replace' ? 'replace' : 'merge')}
        >
          <Stack gap={8} mt={6}>
            <Radio value="merge" label={t('import.merge')} />
            <Radio value="replace" label={t('import.replace')} />
          </Stack>
        </Radio.Group>
        {preview.data !== undefined && <CsvPreviewPart list={list} preview={preview.data} />}
        {error !== null && <Alert color="red">{refusalText(error)}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={!ready} loading={take.isPending} onClick={() => take.mutate()}>
            {t('import.take')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
