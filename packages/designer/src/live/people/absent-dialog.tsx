import { Button, Group, Modal, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LivePerson, liveApi } from '../../api/live.ts';
import classes from '../live.module.css';
import { useAct } from '../use-act.ts';

type AbsentDialogProps = {
  readonly person: LivePerson;
  readonly colleagues: readonly LivePerson[];
  readonly onClose: () => void;
};

/** Somebody is ill: away until the end of the day, and who takes their calls. Made for a mobile phone on a Monday morning. */
export function AbsentDialog({ person: { person, name }, colleagues, onClose }: AbsentDialogProps) {
  const { t } = useTranslation('live');
  const [standIn, setStandIn] = useState<string | null>(null);
  const save = useAct(
    () => liveApi.absence(person, endOfDay(), standIn),
    () => t('people.saved', { name }),
  );
  const others = colleagues.filter((one) => one.person !== person && one.absentUntil === null);
  return (
    <Modal opened onClose={onClose} title={t('absent.title', { name })}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined, { onSuccess: onClose });
        }}
      >
        <Text size="sm">{t('absent.text')}</Text>
        <Select
          size="md"
          label={t('absent.standIn')}
          placeholder={t('absent.nobody')}
          clearable
          comboboxProps={{ keepMounted: false }}
          data={others.map((one) => ({ value: one.person, label: one.name }))}
          value={standIn}
          onChange={setStandIn}
        />
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={save.isPending}>
            {t('absent.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** The last moment of the day where this device is. */
function endOfDay(): string {
  const end = new Date();
  end.setHours(23, 59, 59, 0);
  return end.toISOString();
}
