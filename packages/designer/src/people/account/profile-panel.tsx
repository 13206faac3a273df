import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meApi } from '../../api/me.ts';
import type { SignedIn } from '../../api/people-types.ts';
import { keepPerson } from '../../api/session.ts';
import { Panel } from '../../app/panel.tsx';
import { isScreenLanguage, OWN_NAMES, SCREEN_LANGUAGES } from '../../i18n/languages.ts';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';
import classes from './account.module.css';
import { speakTheirs } from './speak-theirs.ts';

/** Name and language. */
export function ProfilePanel({ person }: { readonly person: SignedIn }) {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const [name, setName] = useState(person.name);
  const [language, setLanguage] = useState(person.language);
  const save = useMutation({
    mutationFn: () => meApi.change({ name: name.trim(), language }),
    onSuccess: (answer) => {
      keepPerson(answer.person);
      speakTheirs(answer.person);
    },
  });
  const changed = name.trim() !== person.name || language !== person.language;
  return (
    <Panel title={t('profile.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack className={classes.field}>
          <TextInput
            label={t('name')}
            description={t('profile.nameHelp')}
            autoComplete="name"
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('profile.language')}
            allowDeselect={false}
            comboboxProps={{ keepMounted: false }}
            data={[
              { value: '', label: t('profile.anyLanguage') },
              ...SCREEN_LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] })),
            ]}
            value={language ?? ''}
            onChange={(value) => setLanguage(isScreenLanguage(value) ? value : null)}
          />
          {save.error !== null && <Alert color="red">{refusalText(save.error)}</Alert>}
          {save.isSuccess && !changed && <Alert role="status">{t('saved')}</Alert>}
          <Group>
            <Button type="submit" disabled={!changed} loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
