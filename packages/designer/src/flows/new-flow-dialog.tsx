import type { Flow } from '@callwright/flow/document';
import { Alert, Button, Group, Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { nameOfLanguage } from '../i18n/format.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { createFlow } from './create-flow.ts';

const LANGUAGES = ['de', 'en', 'hu', 'fr', 'it', 'es', 'pl', 'cs', 'sk', 'nl'];

/** A new, empty call flow: its name and the languages that callers hear. */
export function NewFlowDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('flows');
  const screen = useScreenLanguage();
  const refusalText = useRefusalText();
  const [, goTo] = useLocation();
  const [title, setTitle] = useState('');
  const [languages, setLanguages] = useState<string[]>([screen]);
  const create = useMutation({
    mutationFn: createFlow,
    onSuccess: (id) => goTo(`/flows/${id}`),
  });
  const ready = title.trim() !== '' && languages.length > 0;
  return (
    <Modal opened={opened} onClose={onClose} title={t('new')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) create.mutate(emptyFlow(title.trim(), languages));
        }}
      >
        <Stack>
          <TextInput
            label={t('name')}
            placeholder={t('nameHint')}
            data-autofocus
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('languages')}
            description={t('languagesHelp')}
            data={LANGUAGES.map((tag) => ({ value: tag, label: nameOfLanguage(screen, tag) }))}
            value={languages}
            onChange={setLanguages}
          />
          {create.error !== null && <Alert color="red">{refusalText(create.error)}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={create.isPending}>
              {t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function emptyFlow(title: string, languages: string[]): Flow {
  return {
    callwright: 1,
    id: 'new',
    title,
    languages,
    variables: {},
    start: 'start',
    nodes: {},
    canvas: {},
  };
}
