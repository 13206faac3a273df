import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type AnnouncementSummary, announcementsApi } from '../../api/announcements.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { useDoneNote } from '../../today/done-note.tsx';
import { refreshDay } from '../../today/refresh-day.ts';
import { undoLast } from '../../today/undo-last.ts';

/** Takes a special announcement away, also out of the list of those that are over. */
export function RemoveSpecial({ stored }: { readonly stored: AnnouncementSummary }) {
  const { t } = useTranslation('announcements');
  const [asking, setAsking] = useState(false);
  const [, goTo] = useLocation();
  const done = useDoneNote();
  const remove = useMutation({
    mutationFn: () => announcementsApi.remove(stored),
    onSuccess: async () => {
      goTo('/announcements/special');
      done({
        message: t('special.removed'),
        undo: () => undoLast('announcement', { name: stored.name, version: 0 }),
      });
      await refreshDay();
    },
  });
  return (
    <div>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('special.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('special.removeTitle', { title: stored.title })}
        text={t('special.removeText')}
        action={t('special.remove')}
        error={remove.error}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
