import { Alert, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldValue, fieldKeys, fieldsApi, type HandedFieldSummary } from '../../api/fields.ts';
import { HEARD_KEY } from '../../api/heard.ts';
import { queryClient } from '../../api/query-client.ts';
import { MoreFields } from '../../today/dialog/more-fields.tsx';
import { useDoneNote } from '../../today/done-note.tsx';
import { HeardPreview } from '../../today/heard/heard-preview.tsx';
import { FieldHistory } from './field-history.tsx';
import { FieldInput } from './field-input.tsx';
import classes from './texts.module.css';
import { useFieldRefusal } from './use-field-refusal.ts';

/** One thing that the office may change: its value now, and the way back. */
export function HandedField({ field }: { readonly field: HandedFieldSummary }) {
  const { t } = useTranslation('announcements');
  const done = useDoneNote();
  const refusalText = useFieldRefusal();
  const [draft, setDraft] = useState<FieldValue | null>(null);
  const value = draft ?? field.value;
  const dirty = draft !== null && JSON.stringify(draft) !== JSON.stringify(field.value);
  const save = useMutation({
    mutationFn: () => fieldsApi.change(field, value, field.version),
    onSuccess: async ({ version }) => {
      setDraft(null);
      done({
        message: t('texts.saved'),
        undo: async () => {
          const [newest] = await fieldsApi.changes(field);
          if (newest !== undefined) await fieldsApi.undo(field, newest.id, version);
          await queryClient.invalidateQueries({ queryKey: fieldKeys.all });
        },
      });
    },
    onSettled: () =>
      Promise.all([fieldKeys.all, HEARD_KEY].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
  return (
    <li className={classes.field} data-field={`${field.flow}/${field.name}`}>
      <h3>{field.title}</h3>
      {field.help !== null && <p className={classes.help}>{field.help}</p>}
      <FieldInput field={field} value={value} onChange={setDraft} />
      {save.error !== null && <Alert color="red">{refusalText(save.error)}</Alert>}
      {dirty && (
        <Group gap="xs" justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              setDraft(null);
              save.reset();
            }}
          >
            {t('texts.discard')}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t('texts.save')}
          </Button>
        </Group>
      )}
      <MoreFields label={t('texts.more')}>
        <HeardPreview
          numbers={field.numbers.map((number) => ({ number, title: '' }))}
          at={null}
          instead={dirty ? { fields: { [`${field.flow}/${field.name}`]: value } } : {}}
        />
        <FieldHistory field={field} dirty={dirty} />
      </MoreFields>
    </li>
  );
}
