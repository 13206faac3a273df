import { Alert, Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meApi, mySessionsKey } from '../../api/me.ts';
import type { SignedIn } from '../../api/people-types.ts';
import { queryClient } from '../../api/query-client.ts';
import { keepPerson } from '../../api/session.ts';
import { Panel } from '../../app/panel.tsx';
import { NewPasswordInput } from '../entry/new-password-input.tsx';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';
import classes from './account.module.css';
import { OwnPasswordInput } from './own-password-input.tsx';

/** Another password; whoever is signed in elsewhere with the old one is signed out. */
export function PasswordPanel({ person }: { readonly person: SignedIn }) {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const change = useMutation({
    mutationFn: () => meApi.password(person.password ? current : null, fresh),
    onSuccess: async () => {
      setCurrent('');
      setFresh('');
      keepPerson({ ...person, password: true });
      await queryClient.invalidateQueries({ queryKey: mySessionsKey });
    },
  });
  return (
    <Panel title={t('password.label')} text={t(person.password ? 'password.text' : 'password.none')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack className={classes.field}>
          {person.password && <OwnPasswordInput value={current} onChange={setCurrent} />}
          <NewPasswordInput value={fresh} onChange={setFresh} />
          {change.error !== null && (
            <Alert color="red" role="alert">
              {refusalText(change.error)}
            </Alert>
          )}
          {change.isSuccess && fresh === '' && <Alert role="status">{t('password.changed')}</Alert>}
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('password.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
