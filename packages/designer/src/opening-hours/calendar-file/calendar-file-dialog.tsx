import { Alert, Button, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type CalendarFile, readCalendarFile } from '../../api/holidays.ts';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { firstTake, isThere, type Take, taken } from '../model/calendar-take.ts';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { CalendarEntries } from './calendar-entries.tsx';

type CalendarFileDialogProps = {
  readonly editing: HoursEditing;
  readonly today: string;
  readonly onClose: () => void;
};

/** Days out of an .ics file: what it holds is shown first, and people say what becomes of each. */
export function CalendarFileDialog({ editing, today, onClose }: CalendarFileDialogProps) {
  const { t } = useSpeaker();
  const refusalText = useRefusalText();
  const { draft, setDraft } = editing;
  const [takes, setTakes] = useState<readonly Take[]>([]);
  const read = useMutation({
    mutationFn: async (file: File) => readCalendarFile(await file.text(), draft.timeZone),
    onSuccess: ({ entries }) => setTakes(entries.map((entry) => (isThere(draft, entry) ? 'leave' : firstTake(entry)))),
  });
  const count = takes.filter((take) => take !== 'leave').length;
  const unreadable = read.error instanceof ApiError && read.error.code === 'calendar-unreadable';
  return (
    <Modal opened onClose={onClose} title={t('file.title')} size="lg">
      <Stack>
        <Text size="sm">{t('file.text')}</Text>
        <FileInput
          label={t('file.file')}
          placeholder={t('file.choose')}
          accept=".ics,text/calendar"
          onChange={(file) => file !== null && read.mutate(file)}
        />
        {read.error !== null && (
          <Alert color="red">{unreadable ? t('file.unreadable') : refusalText(read.error)}</Alert>
        )}
        {read.data !== undefined && (
          <>
            <CalendarEntries
              entries={read.data.entries}
              schedule={draft}
              takes={takes}
              today={today}
              onChange={setTakes}
            />
            <Left file={read.data} />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={count === 0}
            onClick={() => {
              const entries = read.data?.entries ?? [];
              setDraft(
                taken(
                  draft,
                  entries.map((entry, i) => ({ entry, take: takes[i] ?? 'leave' })),
                ),
              );
              onClose();
            }}
          >
            {t('file.take', { count })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What of the file isn't shown, and why. */
function Left({ file: { entries, left } }: { readonly file: CalendarFile }) {
  const { t } = useSpeaker();
  const parts = (['past', 'later', 'unreadable'] as const).filter((why) => left[why] > 0);
  if (entries.length > 0 && parts.length === 0) return null;
  const none = entries.length === 0 ? [t('file.none')] : [];
  const words = [...none, ...parts.map((why) => t(`file.left.${why}`, { count: left[why] }))];
  return (
    <Text size="sm" c="dimmed" role="status">
      {words.join(' ')}
    </Text>
  );
}
