import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '../../api/people-types.ts';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';
import { isComplete, rightsOf, sendable } from './rights.ts';
import { RightsFields } from './rights-fields.tsx';
import { useRightsChange } from './use-rights-change.ts';

type ChangeRightsDialogProps = { readonly person: PersonSummary; readonly onClose: () => void };

/** What somebody may do, changed. */
export function ChangeRightsDialog({ person, onClose }: ChangeRightsDialogProps) {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const [rights, setRights] = useState(rightsOf(person));
  const change = useRightsChange(person);
  return (
    <Modal opened onClose={onClose} title={t('rights.title', { name: person.name })} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ ...sendable(rights), active: person.state !== 'inactive' }, { onSuccess: onClose });
        }}
      >
        <Stack>
          <RightsFields value={rights} onChange={setRights} />
          {change.error !== null && (
            <Alert color="red" role="alert">
              {refusalText(change.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!isComplete(rights)} loading={change.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
