import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { hoursKeys, openingHoursApi, type StoredHours } from '../../api/opening-hours.ts';
import { queryClient } from '../../api/query-client.ts';
import { Panel } from '../../app/panel.tsx';
import { RemoveThing } from '../../app/removal/remove-thing.tsx';
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
  if (usedBy.length > 0) {
    return <p className={classes.note}>{t('remove.used', { flows: usedBy.map(({ title }) => title).join(', ') })}</p>;
  }
  return (
    <RemoveThing
      action={t('remove.button')}
      title={t('remove.title', { title: editing.base.schedule.title })}
      text={t('remove.text')}
      remove={() => openingHoursApi.remove(editing.name, editing.base.version)}
      onRemoved={() => {
        editing.discard();
        goTo('/opening-hours');
        return queryClient.invalidateQueries({ queryKey: hoursKeys.all, exact: true });
      }}
    />
  );
}
