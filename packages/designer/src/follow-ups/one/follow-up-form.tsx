import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FOLLOW_UP_STATES, type FollowUp, type FollowUpEntry } from '../../api/follow-ups.ts';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import { fromField, toField } from '../due-words.ts';
import { OwnerField } from '../owner-field.tsx';
import { useChangeFollowUp } from '../use-change-follow-up.ts';

/** What is to be done, by when and by whom; what others saved meanwhile is never written over. */
export function FollowUpForm({ followUp }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation('cases');
  const refusalText = useRefusalText();
  const [typed, setTyped] = useState<FollowUpEntry>({});
  const [base, setBase] = useState(followUp);
  const change = useChangeFollowUp();
  const touched = Object.keys(typed).length > 0;
  if (base.version !== followUp.version && !touched) setBase(followUp);
  const shown = { ...base, owner: base.owner?.id ?? null, ...typed };
  const others = change.error instanceof ApiError && change.error.code === 'follow-up-changed';
  const type = (some: FollowUpEntry) => setTyped({ ...typed, ...some });
  const save = () =>
    change.mutate(
      { followUp: base, entry: typed },
      {
        onSuccess: (saved) => {
          setTyped({});
          setBase(saved);
        },
        onError: (error) => {
          if (error instanceof ApiError && error.code === 'follow-up-changed') setTyped({});
        },
      },
    );
  return (
    <Panel title={t('followUps.what')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (touched && shown.title.trim() !== '') save();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('wrapUp.followUpTitle')}
            maxLength={200}
            value={shown.title}
            onChange={(event) => type({ title: event.currentTarget.value })}
          />
          <Select
            label={t('followUps.state')}
            allowDeselect={false}
            value={shown.state}
            data={FOLLOW_UP_STATES.map((state) => ({ value: state, label: t(`followUps.states.${state}`) }))}
            onChange={(value) => {
              const state = FOLLOW_UP_STATES.find((one) => one === value);
              if (state !== undefined) type({ state });
            }}
          />
          <TextInput
            type="datetime-local"
            label={t('wrapUp.due')}
            value={toField(shown.dueAt)}
            onChange={(event) => type({ dueAt: fromField(event.currentTarget.value) })}
          />
          <OwnerField value={shown.owner} onChange={(owner) => type({ owner })} />
          <TextInput
            type="tel"
            label={t('followUp.number')}
            value={shown.number ?? ''}
            onChange={(event) => type({ number: event.currentTarget.value })}
          />
          <TextInput
            label={t('followUp.result')}
            maxLength={80}
            value={shown.result}
            onChange={(event) => type({ result: event.currentTarget.value })}
          />
          {change.error !== null && (
            <Alert color="red">{others ? t('followUp.changed') : refusalText(change.error)}</Alert>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending} disabled={!touched || shown.title.trim() === ''}>
              {t('followUp.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
