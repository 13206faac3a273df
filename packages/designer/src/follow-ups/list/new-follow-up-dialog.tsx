import { Alert, Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { followUpKeys, followUpsApi } from '../../api/follow-ups.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { useSignedIn } from '../../people/signed-in/use-signed-in.ts';
import { fromField } from '../due-words.ts';
import { OwnerField } from '../owner-field.tsx';

/** Something to do that didn't come from a call. */
export function NewFollowUpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('cases');
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const me = useSignedIn();
  const [title, setTitle] = useState('');
  const [number, setNumber] = useState('');
  const [due, setDue] = useState('');
  const [owner, setOwner] = useState<string | null>(me?.id ?? null);
  const [note, setNote] = useState('');
  const make = useMutation({
    mutationFn: () =>
      followUpsApi.make({ title, number: number.trim() === '' ? null : number, dueAt: fromField(due), owner, note }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: followUpKeys.all });
      goTo(`/follow-ups/${id}`);
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('followUps.new')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') make.mutate();
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={t('wrapUp.followUpTitle')}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            type="tel"
            label={t('followUp.number')}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label={t('wrapUp.due')}
            value={due}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
          <OwnerField value={owner} onChange={setOwner} />
          <Textarea
            label={t('wrapUp.note')}
            autosize
            minRows={2}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {make.error !== null && <Alert color="red">{refusalText(make.error)}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('followUp.cancel')}
            </Button>
            <Button type="submit" loading={make.isPending} disabled={title.trim() === ''}>
              {t('followUp.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
