import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LinkMade, peopleApi, peopleKey } from '../../api/people.ts';
import { queryClient } from '../../api/query-client.ts';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';
import { LinkForThem } from './link-for-them.tsx';
import { isComplete, rightsOf, sendable } from './rights.ts';
import { RightsFields } from './rights-fields.tsx';

const OFFICE = rightsOf({ roles: ['business'], grants: [] });

/** Lets somebody in: who it is, and what they may do. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [rights, setRights] = useState(OFFICE);
  const [made, setMade] = useState<LinkMade | null>(null);
  const invite = useMutation({
    mutationFn: () => peopleApi.invite({ email: email.trim(), name: name.trim(), ...sendable(rights) }),
    onSuccess: async (answer) => {
      setMade(answer);
      await queryClient.invalidateQueries({ queryKey: peopleKey });
    },
  });
  if (made !== null) {
    return (
      <Modal opened onClose={onClose} title={t('invite.done')} closeOnClickOutside={false}>
        <LinkForThem made={made} name={name} email={email} onClose={onClose} />
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={t('invite.title')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('name')}
            required
            maxLength={120}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('email')}
            type="email"
            required
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <RightsFields value={rights} onChange={setRights} />
          {invite.error !== null && (
            <Alert color="red" role="alert">
              {refusalText(invite.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!isComplete(rights)} loading={invite.isPending}>
              {t('invite.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
