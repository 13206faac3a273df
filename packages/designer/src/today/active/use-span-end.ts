import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announcementsApi, type Stored } from '../../api/announcements.ts';
import { divertsApi } from '../../api/diverts.ts';
import type { TodaySpan } from '../../api/today.ts';
import { withoutClosing } from '../../opening-hours/closing/close-now.ts';
import { changeHours } from '../change-hours.ts';
import { useDoneNote } from '../done-note.tsx';
import { refreshDay } from '../refresh-day.ts';
import { undoLast } from '../undo-last.ts';

/** Ends what is on, or cancels what is planned; can be taken back. */
export function useSpanEnd(span: TodaySpan, planned: boolean) {
  const { t } = useTranslation('today');
  const done = useDoneNote();
  return useMutation({
    mutationFn: async () => {
      switch (span.kind) {
        case 'announcement':
          return { kind: 'announcement' as const, stored: await stop(announcementsApi, span.announcement, planned) };
        case 'divert':
          return { kind: 'divert' as const, stored: await stop(divertsApi, span.divert, planned) };
        case 'close-now':
          return { kind: 'hours' as const, stored: await changeHours(span.schedule, withoutClosing) };
      }
    },
    onSuccess: ({ kind, stored }) => {
      done({ message: t(planned ? 'planned.cancelled' : 'active.ended'), undo: () => undoLast(kind, stored) });
    },
    onSettled: refreshDay,
  });
}

/** What has not begun is taken away; what has begun ends, and stays in the history. */
async function stop(
  api: Pick<typeof announcementsApi, 'end' | 'remove'>,
  { name, version }: Stored,
  planned: boolean,
): Promise<Stored> {
  if (!planned) return api.end({ name, version });
  await api.remove({ name, version });
  return { name, version: 0 };
}
