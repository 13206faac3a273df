import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type AnnouncementSummary, announcementsApi } from '../../api/announcements.ts';
import { RemoveThing } from '../../app/removal/remove-thing.tsx';
import { useDoneNote } from '../../today/done-note.tsx';
import { refreshDay } from '../../today/refresh-day.ts';
import { undoLast } from '../../today/undo-last.ts';

/** Takes a special announcement away, also out of the list of those that are over. */
export function RemoveSpecial({ stored }: { readonly stored: AnnouncementSummary }) {
  const { t } = useTranslation('announcements');
  const [, goTo] = useLocation();
  const done = useDoneNote();
  return (
    <RemoveThing
      action={t('special.remove')}
      title={t('special.removeTitle', { title: stored.title })}
      text={t('special.removeText')}
      remove={() => announcementsApi.remove(stored)}
      onRemoved={() => {
        goTo('/announcements/special');
        done({
          message: t('special.removed'),
          undo: () => undoLast('announcement', { name: stored.name, version: 0 }),
        });
        return refreshDay();
      }}
    />
  );
}
