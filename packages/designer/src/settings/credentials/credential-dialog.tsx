import { PasswordInput, TagsInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CREDENTIALS_KEY, type CredentialSummary, credentialsApi } from '../../api/credentials.ts';
import { queryClient } from '../../api/query-client.ts';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { DialogForm } from '../../app/dialogs/dialog-form.tsx';
import { freeName } from '../connections/free-name.ts';
import { type CredentialDraft, draftOf, entryOf, wrongIn } from './credential-draft.ts';

type CredentialDialogProps = {
  /** Null: new ones. */
  readonly credential: CredentialSummary | null;
  readonly taken: readonly string[];
  readonly onClose: () => void;
};

/** Enters access data, or changes them. What was entered before is never shown again. */
export function CredentialDialog({ credential, taken, onClose }: CredentialDialogProps) {
  const { t } = useTranslation('credentials');
  const refusalText = useRefusalText();
  const [draft, setDraft] = useState(() => draftOf(credential));
  const [tried, setTried] = useState(false);
  const wrong = wrongIn(draft, credential === null);
  const shown = tried ? wrong : {};
  const edit = (part: Partial<CredentialDraft>) => setDraft({ ...draft, ...part });
  const save = useMutation({
    mutationFn: () =>
      credentialsApi.save(credential?.name ?? freeName(draft.title, 'access', taken), entryOf(draft, credential)),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: CREDENTIALS_KEY });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (Object.keys(wrong).length === 0) save.mutate();
  };
  const said = (error: Error) =>
    error instanceof ApiError && error.code === 'credential-changed' ? t('changed') : refusalText(error);
  return (
    <DialogForm
      title={credential === null ? t('new') : t('edit', { title: credential.title })}
      action={t('save')}
      busy={save.isPending}
      refusal={save.error === null ? null : said(save.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('fields.title')}
        placeholder={t('fields.titleExample')}
        value={draft.title}
        error={shown.title && t(`wrong.${shown.title}`)}
        onChange={(event) => edit({ title: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('fields.header')}
        description={t('fields.headerHelp')}
        value={draft.header}
        error={shown.header && t(`wrong.${shown.header}`)}
        onChange={(event) => edit({ header: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('fields.value')}
        description={t(credential === null ? 'fields.valueHelp' : 'fields.valueKept')}
        autoComplete="off"
        value={draft.value}
        error={shown.value && t(`wrong.${shown.value}`)}
        visibilityToggleButtonProps={{ 'aria-label': t('fields.show') }}
        onChange={(event) => edit({ value: event.currentTarget.value })}
      />
      <TagsInput
        label={t('fields.hosts')}
        description={t('fields.hostsHelp')}
        placeholder={draft.hosts.length === 0 ? 'crm.example.com' : undefined}
        splitChars={[',', ' ', ';']}
        acceptValueOnBlur
        value={draft.hosts}
        error={shown.hosts && t(`wrong.${shown.hosts}`)}
        onChange={(hosts) => edit({ hosts })}
      />
    </DialogForm>
  );
}
