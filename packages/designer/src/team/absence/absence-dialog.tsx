import { Alert, Button, Group, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshQueues } from '../../api/queues.ts';
import { type Absence, type TeamPerson, teamApi } from '../../api/team.ts';
import { useQueueRefusal } from '../../queues/use-queue-refusal.ts';
import { useDoneNote } from '../../today/done-note.tsx';
import { dayAfter, midnightOf } from './back-on.ts';

type AbsenceDialogProps = {
  readonly person: TeamPerson;
  readonly people: readonly TeamPerson[];
  readonly onClose: () => void;
};

/** Marks somebody as away: for today or until a day, with a colleague who takes their calls. */
export function AbsenceDialog({ person, people, onClose }: AbsenceDialogProps) {
  const { t } = useTranslation('team');
  const refusalText = useQueueRefusal();
  const done = useDoneNote();
  const tomorrow = dayAfter(new Date());
  const [span, setSpan] = useState<'today' | 'longer'>('today');
  const [backOn, setBackOn] = useState(tomorrow);
  const [standIn, setStandIn] = useState(person.standIn?.person ?? null);
  const set = useMutation({
    mutationFn: (absence: Absence) => teamApi.setAbsence(person.person, absence),
    onSuccess: async (_, { until }) => {
      const before = { until: person.absentUntil, standIn: person.standIn?.person ?? null };
      const undo = async () => {
        await teamApi.setAbsence(person.person, before);
        await refreshQueues();
      };
      done({ message: t(until === null ? 'away.back' : 'away.set', { name: person.name }), undo });
      await refreshQueues();
      onClose();
    },
  });
  const until = midnightOf(span === 'today' ? tomorrow : backOn);
  const colleagues = people.filter((one) => one.person !== person.person && one.absentUntil === null);
  return (
    <Modal opened onClose={onClose} title={t('away.title', { name: person.name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (until !== null) set.mutate({ until, standIn });
        }}
      >
        <Stack>
          <Text size="sm">{t('away.text')}</Text>
          <Radio.Group
            label={t('away.howLong')}
            value={span}
            onChange={(value) => setSpan(value === 'longer' ? 'longer' : 'today')}
          >
            <Stack gap="xs" mt={6}>
              <Radio value="today" label={t('away.today')} data-autofocus />
              <Radio value="longer" label={t('away.longer')} />
            </Stack>
          </Radio.Group>
          {span === 'longer' && (
            <TextInput
              type="date"
              label={t('away.backOn')}
              min={tomorrow}
              value={backOn}
              error={until === null ? t('away.noDay') : undefined}
              onChange={(event) => setBackOn(event.currentTarget.value)}
            />
          )}
          <Select
            clearable
            searchable
            label={t('away.who')}
            description={t('away.whoHelp')}
            placeholder={t('away.nobody')}
            data={colleagues.map((one) => ({ value: one.person, label: one.name }))}
            value={standIn}
            onChange={setStandIn}
          />
          {set.error !== null && <Alert color="red">{refusalText(set.error)}</Alert>}
          <Group justify="flex-end">
            {person.absentUntil !== null && (
              <Button
                variant="default"
                loading={set.isPending && set.variables.until === null}
                onClick={() => set.mutate({ until: null, standIn: null })}
              >
                {t('away.isBack')}
              </Button>
            )}
            <Button type="submit" disabled={until === null} loading={set.isPending && set.variables.until !== null}>
              {t('away.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
