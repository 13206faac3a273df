import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Customer, customerKeys, customersApi } from '../../api/customers.ts';
import { deskPopKeys } from '../../api/desk-pop.ts';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { useUndoNote } from '../../app/changes/use-undo-note.tsx';
import { Panel } from '../../app/panel.tsx';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { type CustomerDraft, draftOf, entryOf, problemsOf } from './customer-draft.ts';
import { FieldRows } from './field-rows.tsx';

const LANGUAGES = ['de', 'en', 'hu', 'fr', 'it', 'es', 'pl', 'tr', 'ro', 'sk', 'cs', 'hr', 'sl', 'uk', 'ru', 'ar'];

/** What is known of a customer; saved over what was read, never over what somebody else has written since. */
export function CustomerForm({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('cases');
  const screen = useScreenLanguage();
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const [base, setBase] = useState(customer);
  const [draft, setDraft] = useState<CustomerDraft>(() => draftOf(customer));
  const { number } = customer;
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: customerKeys.all });
    await queries.invalidateQueries({ queryKey: deskPopKeys.pops });
  };
  const undoNote = useUndoNote(refresh);
  const entry = entryOf(draft, base);
  const touched = JSON.stringify(entry) !== JSON.stringify(entryOf(draftOf(base), base));
  // What somebody else saved comes into an untouched form by itself.
  if (customer.version !== base.version && !touched) {
    setBase(customer);
    setDraft(draftOf(customer));
  }
  const save = useMutation({
    mutationFn: () => customersApi.write(number, entry),
    onSuccess: async ({ version }) => {
      setBase({ number, ...entry, version });
      undoNote({ message: t('customer.saved'), undo: () => customersApi.undo(number, version) });
      await refresh();
    },
    onError: refresh,
  });
  const problems = problemsOf(draft);
  const others = save.error instanceof ApiError && save.error.code === 'customer-changed';
  const languages = [...new Set([...LANGUAGES, ...(draft.language === null ? [] : [draft.language])])];
  return (
    <Panel title={t('customer.about')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (problems.size === 0 && touched) save.mutate();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('customers.name')}
            maxLength={120}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          <Select
            label={t('customers.language')}
            placeholder={t('customers.noLanguage')}
            clearable
            searchable
            value={draft.language}
            data={languages.map((tag) => ({ value: tag, label: nameOfLanguage(screen, tag) }))}
            onChange={(language) => setDraft({ ...draft, language })}
          />
          <FieldRows fields={draft.fields} problems={problems} onChange={(fields) => setDraft({ ...draft, fields })} />
          {save.error !== null && (
            <Alert color="red">
              {others ? t('customer.changed') : refusalText(save.error)}
              {others && (
                <Button
                  size="compact-md"
                  variant="default"
                  mt="xs"
                  display="block"
                  onClick={() => {
                    setBase(customer);
                    setDraft(draftOf(customer));
                    save.reset();
                  }}
                >
                  {t('customer.load')}
                </Button>
              )}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={!touched || problems.size > 0}>
              {t('customer.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
