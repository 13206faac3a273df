import { isObject } from '@callwright/flow/document';
import { Alert } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KeptChange } from '../../api/announcements.ts';
import { fieldKeys, fieldsApi, type HandedFieldSummary, useFieldChanges } from '../../api/fields.ts';
import { queryClient } from '../../api/query-client.ts';
import { ChangeList } from '../../app/changes/change-list.tsx';
import { UndoButton } from '../../app/changes/undo-button.tsx';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import special from '../special/special.module.css';
import { useFieldRefusal } from './use-field-refusal.ts';

/** What a value was before, and the way back. */
export function FieldHistory({ field, dirty }: { readonly field: HandedFieldSummary; readonly dirty: boolean }) {
  const { t } = useTranslation('announcements');
  const language = useScreenLanguage();
  const refusalText = useFieldRefusal();
  const { data: changes = [] } = useFieldChanges(field);
  const undo = useMutation({
    mutationFn: ({ id }: KeptChange) => fieldsApi.undo(field, id, field.version),
    onSettled: () => queryClient.invalidateQueries({ queryKey: fieldKeys.all }),
  });
  if (changes.length === 0) return <p className={special.soft}>{t('texts.history.none')}</p>;
  return (
    <section aria-label={t('texts.history.title')}>
      <ChangeList
        changes={changes}
        whatOf={({ before }) => t('texts.history.was', { value: shown(before, language) })}
        actionOf={(change, i) => (
          <UndoButton undo={undo} change={change} disabled={dirty}>
            {t(i === 0 ? 'special.history.undo' : 'special.history.back')}
          </UndoButton>
        )}
      />
      {undo.error !== null && <Alert color="red">{refusalText(undo.error)}</Alert>}
    </section>
  );
}

function shown(value: unknown, language: string): string {
  if (!isObject(value)) return String(value ?? '–');
  const text = value[language] ?? Object.values(value)[0];
  return typeof text === 'string' ? text : '–';
}
