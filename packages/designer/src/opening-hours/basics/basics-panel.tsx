import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { hoursKeys, openingHoursApi, type StoredHours } from '../../api/opening-hours.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { Panel } from '../../app/panel.tsx';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './basics.module.css';
import { Branches } from './branches.tsx';

/** Name, time zone, the ways out beside open and closed; and the end of it all. */
export function BasicsPanel({
  editing,
  usedBy,
}: {
  readonly editing: HoursEditing;
  readonly usedBy: StoredHours['usedBy'];
}) {
  const { t } = useSpeaker();
  const { draft, edit } = editing;
  const zones = useMemo(() => [...new Set([...Intl.supportedValuesOf('timeZone'), draft.timeZone])], [draft.timeZone]);
  return (
    <Panel title={t('basics.title')}>
      <div className={classes.fields}>
        <TextInput
          label={t('basics.name')}
          maxLength={120}
          value={draft.title}
          error={draft.title.trim() === '' ? t('basics.missing') : undefined}
          onChange={(event) => edit({ title: event.currentTarget.value })}
        />
        <Select
          label={t('basics.zone')}
          searchable
          allowDeselect={false}
          data={zones}
          value={draft.timeZone}
          onChange={(timeZone) => timeZone !== null && edit({ timeZone })}
        />
      </div>
      <Branches editing={editing} usedBy={usedBy} />
      <Remove editing={editing} usedBy={usedBy} />
    </Panel>
  );
}

function Remove({ editing, usedBy }: { readonly editing: HoursEditing; readonly usedBy: StoredHours['usedBy'] }) {
  const { t } = useSpeaker();
  const [, goTo] = useLocation();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => openingHoursApi.remove(editing.name, editing.base.version),
    onSuccess: async () => {
      editing.discard();
      goTo('/opening-hours');
      await queryClient.invalidateQueries({ queryKey: hoursKeys.all, exact: true });
    },
  });
  if (usedBy.length > 0) {
    return <p className={classes.note}>{t('remove.used', { flows: usedBy.map(({ title }) => title).join(', ') })}</p>;
  }
  const title = editing.base.schedule.title;
  return (
    <div>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('remove.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('remove.title', { title })}
        text={t('remove.text')}
        action={t('remove.button')}
        error={remove.error}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => {
          remove.reset();
          setAsking(false);
        }}
      />
    </div>
  );
}
