import { TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AnnouncementSummary } from '../../api/announcements.ts';
import type { TodayNumber } from '../../api/today.ts';
import { BackLink } from '../../app/links/back-link.tsx';
import { Page } from '../../app/page.tsx';
import { Panel } from '../../app/panel.tsx';
import { LeaveGuard } from '../../app/saving/leave-guard.tsx';
import { RecordingField } from '../../today/announce/recording-field.tsx';
import { TextsPerLanguage } from '../../today/dialog/texts-per-language.tsx';
import { useDoneNote } from '../../today/done-note.tsx';
import { HeardPreview } from '../../today/heard/heard-preview.tsx';
import { languagesOf } from '../../today/numbers/pickable-numbers.ts';
import { undoLast } from '../../today/undo-last.ts';
import { SpanFields } from '../../today/when/span-fields.tsx';
import { RemoveSpecial } from './remove-special.tsx';
import classes from './special.module.css';
import { SpecialBar } from './special-bar.tsx';
import { SpecialHistory } from './special-history.tsx';
import { SpecialNumbers } from './special-numbers.tsx';
import { useSpecialEditing } from './use-special-editing.ts';

type SpecialFormProps = {
  readonly numbers: readonly TodayNumber[];
  readonly stored: AnnouncementSummary | null;
  readonly onTouched: (dirty: boolean) => void;
  readonly onTakeTheirs: () => void;
};

/** Everything about one special announcement, saved together. */
export function SpecialForm({ numbers, stored, onTouched, onTakeTheirs }: SpecialFormProps) {
  const { t } = useTranslation('announcements');
  const [, goTo] = useLocation();
  const done = useDoneNote();
  const editing = useSpecialEditing(stored, (saved) => {
    onTouched(false);
    done({ message: t('special.saved'), undo: () => undoLast('announcement', saved) });
    if (stored === null) goTo(`/announcements/special/${saved.name}`, { replace: true });
  });
  const { draft, span, entry, dirty, edit } = editing;
  const touched = stored === null ? entry.title !== '–' : dirty;
  useEffect(() => onTouched(touched), [touched, onTouched]);
  const chosen = draft.numbers === null ? numbers : numbers.filter(({ number }) => draft.numbers?.includes(number));
  const title = stored?.title ?? t('special.add');
  return (
    <Page title={title} documentTitle={`${title} · ${t('title')}`}>
      <BackLink href="/announcements/special">{t('special.back')}</BackLink>
      <div className={classes.panels}>
        <Panel title={t('special.numbers')}>
          <SpecialNumbers numbers={numbers} draft={draft} onEdit={edit} />
        </Panel>
        <Panel title={t('special.what')}>
          <TextsPerLanguage
            languages={languagesOf(chosen.length === 0 ? numbers : chosen)}
            texts={draft.texts}
            onChange={(texts) => edit({ texts })}
          />
          <RecordingField value={draft.recording} onChange={(recording) => edit({ recording })} />
          <TextInput
            size="md"
            label={t('special.name')}
            description={t('special.nameHelp')}
            maxLength={120}
            value={draft.title}
            onChange={(event) => edit({ title: event.currentTarget.value })}
          />
        </Panel>
        <Panel title={t('special.when')}>
          <SpanFields span={span} />
        </Panel>
        {chosen.length > 0 && (
          <HeardPreview
            numbers={chosen}
            at={span.from}
            instead={{ announcements: { [stored?.name ?? 'new']: entry } }}
          />
        )}
        {stored !== null && <SpecialHistory name={stored.name} version={stored.version} dirty={dirty} />}
        {stored !== null && <RemoveSpecial stored={stored} />}
        {touched && <SpecialBar editing={editing} onTakeTheirs={onTakeTheirs} />}
      </div>
      <LeaveGuard dirty={touched && !editing.save.isSuccess} />
    </Page>
  );
}
