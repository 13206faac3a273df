import { otherHours } from '../../api/opening-hours.ts';
import { SavedByOthers } from '../../app/saving/saved-by-others.tsx';
import { changeSentence } from '../words/change-sentence.ts';
import { localClock } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import type { HoursEditing } from './use-hours-editing.ts';

/** Somebody else saved meanwhile: shows what, and lets one choose. */
export function ConflictDialog({ editing, now }: { readonly editing: HoursEditing; readonly now: number }) {
  const speaker = useSpeaker();
  const { t } = speaker;
  const { base, draft, save, adopt } = editing;
  const other = otherHours(save.error);
  const theirs = other?.schedule ?? null;
  const today = localClock(base.schedule.timeZone, now).date;
  const takeTheirs = () => {
    if (other === null || theirs === null) return;
    adopt({ version: other.version, schedule: theirs });
    save.reset();
  };
  return (
    <SavedByOthers
      opened={other !== null}
      title={t('conflict.title')}
      texts={[
        theirs === null
          ? t('conflict.gone')
          : t('conflict.theirs', { what: changeSentence(speaker, base.schedule, theirs, today) }),
        t('conflict.yours', { what: changeSentence(speaker, base.schedule, draft, today) }),
      ]}
      take={theirs === null ? null : { word: t('conflict.take'), act: takeTheirs }}
      over={{
        word: t('conflict.over'),
        act: () => other !== null && save.mutate({ version: other.version, schedule: draft }),
      }}
      busy={save.isPending}
      onClose={save.reset}
    />
  );
}
