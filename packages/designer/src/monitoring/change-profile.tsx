import { Button, Group, NumberInput, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MonitoringProfile, type MonitoringSummary, monitoringApi } from '../api/monitoring.ts';
import { Panel } from '../app/panel.tsx';
import { useSignedIn } from '../people/signed-in/use-signed-in.ts';
import classes from './monitoring.module.css';
import { PARTS } from './monitoring-parts.ts';
import { useDecision } from './use-decision.ts';

const MOST = 50;

/** Changes what is seen. Whoever is of data protection alone can only show less. */
export function ChangeProfile({ summary: { version, profile } }: { readonly summary: MonitoringSummary }) {
  const { t } = useTranslation('monitoring');
  const proposes = useSignedIn()?.roles.includes('admin') === true;
  const [draft, setDraft] = useState<MonitoringProfile>(profile);
  const save = useDecision(monitoringApi.put, (after) => t(after.proposal === null ? 'saved' : 'proposed'));
  const more = PARTS.some((part) => draft[part] && !profile[part]) || draft.smallestGroup < profile.smallestGroup;
  const same = PARTS.every((part) => draft[part] === profile[part]) && draft.smallestGroup === profile.smallestGroup;
  return (
    <Panel title={t('change')} text={t(proposes ? 'changeText' : 'onlyLess')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ version, profile: draft });
        }}
      >
        {PARTS.map((part) => (
          <Switch
            key={part}
            label={t(`parts.${part}`)}
            checked={draft[part]}
            disabled={!proposes && !profile[part]}
            onChange={(event) => setDraft({ ...draft, [part]: event.currentTarget.checked })}
          />
        ))}
        <NumberInput
          className={classes.group ?? ''}
          label={t('group')}
          min={proposes ? 1 : profile.smallestGroup}
          max={MOST}
          allowDecimal={false}
          clampBehavior="strict"
          value={draft.smallestGroup}
          onChange={(value) => typeof value === 'number' && setDraft({ ...draft, smallestGroup: value })}
        />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={same}>
            {t(more ? 'propose' : 'save')}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
