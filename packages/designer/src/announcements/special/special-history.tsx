import { isObject } from '@callwright/flow/document';
import { Alert } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { announcementsApi, type KeptChange, useAnnouncementChanges } from '../../api/announcements.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { ChangeList } from '../../app/changes/change-list.tsx';
import { UndoButton } from '../../app/changes/undo-button.tsx';
import { Panel } from '../../app/panel.tsx';
import { listed } from '../../opening-hours/words/dates.ts';
import { refreshDay } from '../../today/refresh-day.ts';
import { useDayWords } from '../../today/use-day-words.ts';
import { specialChange } from './special-changes.ts';

type SpecialHistoryProps = { readonly name: string; readonly version: number; readonly dirty: boolean };

/** Who changed what of it, and the way back. */
export function SpecialHistory({ name, version, dirty }: SpecialHistoryProps) {
  const { t } = useTranslation('announcements');
  const { language } = useDayWords();
  const refusalText = useRefusalText();
  const [, goTo] = useLocation();
  const { data: changes = [] } = useAnnouncementChanges(name);
  const undo = useMutation({
    mutationFn: ({ id }: KeptChange) => announcementsApi.undo({ name, version }, id),
    onSuccess: (stored) => {
      if (stored.version === 0) goTo('/announcements/special');
    },
    onSettled: refreshDay,
  });
  const whatOf = ({ before, after, title }: KeptChange, older: KeptChange | undefined) => {
    const change = specialChange(documentOf(before), documentOf(after), [older?.title ?? title, title]);
    if (change.kind !== 'changed') return t(`special.history.${change.kind}`);
    if (change.parts.length === 0) return t('special.history.same');
    return t('special.history.changed', {
      parts: listed(
        language,
        change.parts.map((part) => t(`special.parts.${part}`)),
      ),
    });
  };
  return (
    <Panel title={t('special.history.title')} text={t('special.history.text')}>
      <ChangeList
        changes={changes}
        whatOf={whatOf}
        actionOf={(change, i) => (
          <UndoButton undo={undo} change={change} disabled={dirty}>
            {t(i === 0 ? 'special.history.undo' : 'special.history.back')}
          </UndoButton>
        )}
      />
      {undo.error !== null && <Alert color="red">{refusalText(undo.error)}</Alert>}
    </Panel>
  );
}

const documentOf = (value: unknown) => (isObject(value) ? value : null);
